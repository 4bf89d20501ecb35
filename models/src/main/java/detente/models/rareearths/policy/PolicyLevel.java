package detente.models.rareearths.policy;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * Level of one instrument of one state: as scripted, and from the week after states begin to decide as they set it; an
 * agreement may make something else of it.
 */
public final class PolicyLevel implements IntToDoubleFunction {
    private final PolicyScript script;
    private final int lastScripted;
    private final int imposedFrom;
    private DoubleUnaryOperator agreement = DoubleUnaryOperator.identity();
    private double decided;

    /**
     * A level.
     *
     * @param lastScripted last period of the script before somebody else sets it
     * @param imposedFrom period from which the script holds it again, whatever others decide
     */
    PolicyLevel(PolicyScript script, int lastScripted, int imposedFrom) {
        this.script = script;
        this.lastScripted = lastScripted;
        this.imposedFrom = imposedFrom;
    }

    /** The level in force in a period; asked for in every week, one after the other. */
    @Override
    public double applyAsDouble(int period) {
        double set = asSet(period);
        return isScripted(period) ? set : agreement.applyAsDouble(set);
    }

    /** The level that the script or the state has set for a period, whatever an agreement makes of it. */
    public double asSet(int period) {
        if (isScripted(period)) {
            decided = script.at(period);
        }
        return decided;
    }

    private boolean isScripted(int period) {
        return period <= lastScripted || isImposed(period);
    }

    /** Whether a script holds it in a period although the states decide. */
    public boolean isImposed(int period) {
        return period >= imposedFrom;
    }

    /** Sets the level from this week on; before states decide it has no effect. */
    public void set(double level) {
        decided = level;
    }

    /** Has an agreement say what is in force, given what is set; once states decide. */
    public void under(DoubleUnaryOperator agreement) {
        this.agreement = agreement;
    }
}
