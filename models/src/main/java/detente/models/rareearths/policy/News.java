package detente.models.rareearths.policy;

/**
 * Threat of conflict as the world reads it in the news: one index T in 0..1, the model's counterpart of the published
 * indices of trade policy uncertainty.
 *
 * <p>Equation (37) of the model description: T ← (1 − decay) T + what was announced this week, kept within 0..1.
 * Announcements are the scenario's (known before the run) and those that states make during the run.
 */
public final class News {
    private final NewsParameters parameters;
    private final Announcements scripted;
    private double pending;
    private double threat;

    public News(NewsParameters parameters, Announcements scripted) {
        this.parameters = parameters;
        this.scripted = scripted;
    }

    /**
     * Something said during the run; it counts when the news are heard next.
     *
     * @param weight what it adds to the threat index, negative if it calms
     */
    public void announce(double weight) {
        pending += weight;
    }

    /** Reads the week's announcements; once a week, before anybody acts on the threat. */
    public void hear(int period) {
        if (parameters.on()) {
            double told = (1 - parameters.decay()) * threat + scripted.weight(period) + pending;
            threat = Math.min(1, Math.max(0, told));
        }
        pending = 0;
    }

    /** Threat index T [0..1] of the week; 0 when nothing was ever announced. */
    public double threat() {
        return threat;
    }
}
