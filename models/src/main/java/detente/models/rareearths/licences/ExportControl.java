package detente.models.rareearths.licences;

import detente.models.rareearths.policy.PolicyScript;

/** One state's control of its exports as it stands this week: licence requirement, entity list, agreement in force. */
public final class ExportControl {
    private final Instruments instruments;
    private double level;
    private double listed;
    private boolean agreed;
    private boolean starting;

    public ExportControl(Instruments instruments) {
        this.instruments = instruments;
    }

    /**
     * Levels week by week.
     *
     * @param licences stringency of the licence requirement, 0 if there is none
     * @param entityList share of the partner state's users that are listed
     * @param framework 1 while an agreement of both states is in force
     */
    public record Instruments(PolicyScript licences, PolicyScript entityList, PolicyScript framework) {}

    /** Sets this week's levels. */
    public void set(int period) {
        double next = instruments.licences.at(period);
        starting = level == 0 && next > 0;
        level = next;
        listed = instruments.entityList.at(period);
        agreed = instruments.framework.at(period) > 0;
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

    /** Share of the partner state's users on the entity list [0..1]; 1 bans all trade with them in controlled goods. */
    public double listedShare() {
        return listed;
    }

    /** Whether an agreement is in force, under which general licences may be granted. */
    public boolean agreed() {
        return agreed;
    }
}
