package detente.models.rareearths.licences;

import detente.models.rareearths.policy.PolicyScript;

/** The rare-earth licence requirement of China as it stands this week. */
public final class ExportControl {
    private final PolicyScript script;
    private double level;
    private boolean starting;

    public ExportControl(PolicyScript script) {
        this.script = script;
    }

    /** Sets this week's level. */
    public void set(int period) {
        double next = script.at(period);
        starting = level == 0 && next > 0;
        level = next;
    }

    /** Whether exports need a licence at all. */
    public boolean inForce() {
        return level > 0;
    }

    /** Whether the requirement came into force this week. */
    public boolean starting() {
        return starting;
    }

    /** Stringency s of the licensing practice [0..1]: 0 grants readily, 1 hardly ever. */
    public double stringency() {
        return level;
    }
}
