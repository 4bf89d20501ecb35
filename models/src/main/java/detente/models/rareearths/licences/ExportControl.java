package detente.models.rareearths.licences;

import java.util.function.IntToDoubleFunction;

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
    public record Instruments(
            IntToDoubleFunction licences, IntToDoubleFunction entityList, IntToDoubleFunction framework) {

        /** No control, ever. */
        public static Instruments none() {
            return new Instruments(period -> 0, period -> 0, period -> 0);
        }
    }

    /** Sets this week's levels. */
    public void set(int period) {
        double next = instruments.licences.applyAsDouble(period);
        starting = level == 0 && next > 0;
        level = next;
        listed = instruments.entityList.applyAsDouble(period);
        agreed = instruments.framework.applyAsDouble(period) > 0;
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
