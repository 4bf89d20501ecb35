package detente.models.rareearths;

/** The rare-earth licence requirement of China as it stands this week. */
final class ExportControl {
    private final PolicyScript script;
    private double level;
    private boolean starting;

    ExportControl(PolicyScript script) {
        this.script = script;
    }

    /** Sets this week's level. */
    void set(int period) {
        double next = script.at(period);
        starting = level == 0 && next > 0;
        level = next;
    }

    /** Whether exports need a licence at all. */
    boolean inForce() {
        return level > 0;
    }

    /** Whether the requirement came into force this week. */
    boolean starting() {
        return starting;
    }

    /** Stringency s of the licensing practice [0..1]: 0 grants readily, 1 hardly ever. */
    double stringency() {
        return level;
    }
}
