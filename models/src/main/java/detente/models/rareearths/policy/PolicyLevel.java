package detente.models.rareearths.policy;

import java.util.function.IntToDoubleFunction;

/** Level of one instrument of one state: as scripted, and from the week after states begin to decide as they set it. */
public final class PolicyLevel implements IntToDoubleFunction {
    private final PolicyScript script;
    private final int lastScripted;
    private double decided;

    PolicyLevel(PolicyScript script, int lastScripted) {
        this.script = script;
        this.lastScripted = lastScripted;
    }

    @Override
    public double applyAsDouble(int period) {
        if (period <= lastScripted) {
            decided = script.at(period);
        }
        return decided;
    }

    /** Sets the level from this week on; before states decide it has no effect. */
    public void set(double level) {
        decided = level;
    }
}
