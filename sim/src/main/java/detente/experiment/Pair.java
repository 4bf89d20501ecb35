package detente.experiment;

import detente.results.Results;
import detente.results.Rounding;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is kept of two runs with one seed: the outcomes of both, to the 12 digits of their table, so that whoever reads it
 * computes the same from it.
 */
public record Pair(Replication a, Replication b) {

    public Pair {
        if (a.seed() != b.seed()) {
            throw new IllegalArgumentException("seeds " + a.seed() + " and " + b.seed() + " are no pair");
        }
    }

    static Pair of(long seed, Replication.Attempt a, Replication.Attempt b, List<Outcome> outcomes) {
        return new Pair(kept(seed, a, outcomes), kept(seed, b, outcomes));
    }

    private static Replication kept(long seed, Replication.Attempt attempt, List<Outcome> outcomes) {
        return attempt.keep(
                seed, results -> outcomes.stream().map(o -> rounded(o, results)).toList());
    }

    private static OptionalDouble rounded(Outcome outcome, Results results) {
        OptionalDouble value = outcome.measure().evaluate(results);
        return value.isPresent() ? OptionalDouble.of(Rounding.toTwelveDigits(value.getAsDouble())) : value;
    }

    public long seed() {
        return a.seed();
    }

    /** Whether both runs were completed; a pair with a failure counts in no number. */
    public boolean isDone() {
        return a.isDone() && b.isDone();
    }
}
