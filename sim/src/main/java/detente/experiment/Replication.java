package detente.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is kept of one run of many.
 *
 * @param values of the measures in their order, empty where one is not defined; none at all if the run failed
 * @param failure why the run could not be completed, if it could not
 */
public record Replication(long seed, List<OptionalDouble> values, Optional<String> failure) {

    public Replication {
        values = List.copyOf(values);
    }

    /** A completed run. */
    public static Replication done(long seed, List<OptionalDouble> values) {
        return new Replication(seed, values, Optional.empty());
    }

    /** A run that broke off. */
    public static Replication failed(long seed, String message) {
        return new Replication(seed, List.of(), Optional.of(message));
    }

    public boolean isDone() {
        return failure.isEmpty();
    }
}
