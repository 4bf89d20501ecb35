package detente.experiment;

import java.util.List;

/**
 * Two strategies that have met, once with each seed.
 *
 * @param repetitions in the order of the seeds; the two values of each are what the first and the second player earned a period
 */
public record Match(Pairing pairing, List<Replication> repetitions) {

    public Match {
        repetitions = List.copyOf(repetitions);
    }

    /** What a player earned a period in a repetition; NaN if that failed. */
    double payoff(int repetition, boolean ofFirst) {
        Replication replication = repetitions.get(repetition);
        return replication.isDone() ? replication.values().get(ofFirst ? 0 : 1).orElse(Double.NaN) : Double.NaN;
    }
}
