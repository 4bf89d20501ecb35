package detente.experiment;

import detente.engine.Run;
import java.util.List;

/**
 * Two runs of one model that differ in a policy and not in their draws: with the same seed both have the same, except where
 * the policy itself changes who draws.
 *
 * @param a the policy
 * @param b what it is held against, of the same length
 * @param outcomes to be taken from both
 */
public record Contrast(Run<?> a, Run<?> b, List<Outcome> outcomes) {

    public Contrast {
        outcomes = List.copyOf(outcomes);
        if (a.periods() != b.periods()) {
            throw new IllegalArgumentException("runs of " + a.periods() + " and " + b.periods() + " periods");
        }
    }
}
