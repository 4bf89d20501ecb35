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
     * What a move is worth as news: a headline grows with the root of what it tells, so that a small step is heard but a large
     * one is heard more.
     *
     * @param move change of a control level, above 0 a hardening
     */
    public static double worth(NewsParameters parameters, double move) {
        double loudness = Math.sqrt(Math.abs(move));
        return move > 0 ? parameters.escalation() * loudness : -parameters.easing() * loudness;
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
