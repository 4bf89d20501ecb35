package detente.models.rareearths.licences;

import java.util.function.IntToDoubleFunction;

/** One state's control of its exports as it stands this week: licence requirement, entity list, agreement in force. */
public final class ExportControl {
    private final Instruments instruments;
    private boolean required;
    private double stringency;
    private double listed;
    private boolean agreed;
    private boolean starting;

    public ExportControl(Instruments instruments) {
        this.instruments = instruments;
    }

    /**
     * Levels week by week.
     *
     * @param requirement above 0 while exports need a licence
     * @param stringency of the licensing practice [0..1], 0 without a requirement
     * @param entityList share of the partner state's users that are listed
     * @param framework 1 while an agreement of both states is in force
     */
    public record Instruments(
            IntToDoubleFunction requirement,
            IntToDoubleFunction stringency,
            IntToDoubleFunction entityList,
            IntToDoubleFunction framework) {

        /** No control, ever. */
        public static Instruments none() {
            return new Instruments(period -> 0, period -> 0, period -> 0, period -> 0);
        }
    }

    /** Sets this week's levels. */
    public void set(int period) {
        boolean next = instruments.requirement.applyAsDouble(period) > 0;
        starting = !required && next;
        required = next;
        stringency = instruments.stringency.applyAsDouble(period);
        listed = instruments.entityList.applyAsDouble(period);
        agreed = instruments.framework.applyAsDouble(period) > 0;
    }

    /** Whether exports need a licence at all. */
    public boolean inForce() {
        return required;
    }

    /** Whether the requirement came into force this week. */
    public boolean starting() {
        return starting;
    }

    /**
     * Stringency s of the licensing practice [0..1]: 0 grants readily, 1 hardly ever. An agreement takes from it, equation
     * (16) of the model description, but not the need of a licence.
     */
    public double stringency() {
        return stringency;
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
