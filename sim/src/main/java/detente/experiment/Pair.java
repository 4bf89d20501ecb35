package detente.experiment;

import detente.results.Numbers;
import detente.results.Results;
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

    static Pair of(long seed, Attempt a, Attempt b, List<Outcome> outcomes) {
        return new Pair(kept(seed, a, outcomes), kept(seed, b, outcomes));
    }

    private static Replication kept(long seed, Attempt attempt, List<Outcome> outcomes) {
        return attempt.results()
                .map(results -> Replication.done(
                        seed, outcomes.stream().map(o -> rounded(o, results)).toList()))
                .orElseGet(() -> Replication.failed(seed, attempt.failure()));
    }

    private static OptionalDouble rounded(Outcome outcome, Results results) {
        OptionalDouble value = outcome.measure().evaluate(results);
        return value.isEmpty() || !Double.isFinite(value.getAsDouble())
                ? value
                : OptionalDouble.of(Double.parseDouble(Numbers.text(value.getAsDouble())));
    }

    public long seed() {
        return a.seed();
    }

    /** Whether both runs were completed; a pair with a failure counts in no number. */
    public boolean isDone() {
        return a.isDone() && b.isDone();
    }
}
