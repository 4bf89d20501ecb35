package detente.experiment;

import detente.engine.Run;
import detente.engine.RunFailure;
import detente.engine.RunInterrupted;
import detente.engine.Simulation;
import detente.results.Results;
import java.util.Optional;

/**
 * One run of many: its results, or why there are none.
 *
 * @param results empty exactly if it failed
 */
record Attempt(Optional<Results> results, String failure) {

    /** Runs; a failure is an answer like any other. */
    static Attempt of(Run<?> run) {
        try {
            return new Attempt(Optional.of(Simulation.run(run)), "");
        } catch (RunFailure e) {
            return new Attempt(Optional.empty(), e.getMessage());
        } catch (RunInterrupted e) {
            throw e; // nobody waits for it any more; it did not fail
        } catch (RuntimeException e) {
            return new Attempt(Optional.empty(), "seed " + run.seed() + ": " + e);
        }
    }
}
