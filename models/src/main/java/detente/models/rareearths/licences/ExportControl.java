package detente.models.rareearths.licences;

import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.PolicyInstrument;
import java.util.function.IntToDoubleFunction;

/** One state's control of its exports as it stands this week: licence requirement, entity list, agreement in force. */
public final class ExportControl {
    private final PolicyInstrument instrument;
    private final Levels levels;
    private boolean required;
    private double stringency;
    private double listed;
    private double banned;
    private boolean agreed;
    private boolean starting;

    /** @param instrument that requires licences */
    public ExportControl(PolicyInstrument instrument, Levels levels) {
        this.instrument = instrument;
        this.levels = levels;
    }

    /**
     * Levels week by week.
     *
     * @param requirement above 0 while exports need a licence
     * @param stringency of the licensing practice [0..1], 0 without a requirement
     * @param entityList share of the partner state's users that are listed
     * @param bans share to whom nothing is sold of what is controlled, the rest of a wider good free
     * @param framework 1 while an agreement of both states is in force
     */
    public record Levels(
            IntToDoubleFunction requirement,
            IntToDoubleFunction stringency,
            IntToDoubleFunction entityList,
            IntToDoubleFunction bans,
            IntToDoubleFunction framework) {

        /** No control, ever. */
        public static Levels none() {
            return new Levels(period -> 0, period -> 0, period -> 0, period -> 0, period -> 0);
        }
    }

    /** The instrument that requires licences. */
    public PolicyInstrument instrument() {
        return instrument;
    }

    /** Whose control it is. */
    public Actor state() {
        return instrument.holder();
    }

    /** How series and messages call it: by the state; one that a table declares by its own name as well. */
    public String name() {
        return (instrument.isOfAllFolders() ? "" : instrument.key + ".") + state().key;
    }

    /** Sets this week's levels. */
    public void set(int period) {
        boolean next = levels.requirement.applyAsDouble(period) > 0;
        starting = !required && next;
        required = next;
        stringency = levels.stringency.applyAsDouble(period);
        listed = levels.entityList.applyAsDouble(period);
        banned = levels.bans.applyAsDouble(period);
        agreed = levels.framework.applyAsDouble(period) > 0;
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

    /** Share of them to whom nothing is sold of what this control covers [0..1]. */
    public double bannedShare() {
        return banned;
    }

    /** Whether an agreement is in force, under which general licences may be granted. */
    public boolean agreed() {
        return agreed;
    }
}
