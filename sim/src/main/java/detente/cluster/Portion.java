package detente.cluster;

import detente.experiment.StopSignal;
import detente.experiment.ThreadBackend;
import detente.experiment.Work;
import detente.output.BatchStore;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs that one task computes.
 *
 * @param runs their numbers, ascending
 */
record Portion(int[] runs) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A task costs about 0.2 s of its own. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    /** More is lost to waiting for the last task than is gained. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** So many tasks for each processor, where there is work enough, even out what runs and machines differ in speed. */
    private static final int TASKS_PER_SLOT = 3;

    /**
     * Divides runs among tasks.
     *
     * @param each how long a run takes
     * @param slots number of tasks that the cluster computes at a time
     */
    static List<Portion> divide(int[] runs, Duration each, int slots) {
        double seconds = Math.max(1e-4, each.toNanos() * 1e-9);
        double even = Math.ceil(runs.length / ((double) slots * TASKS_PER_SLOT));
        double least = Math.ceil(SHORTEST.toSeconds() / seconds);
        double most = Math.max(1, Math.floor(LONGEST.toSeconds() / seconds));
        int size = (int) Math.min(most, Math.max(least, even));
        List<Portion> portions = new ArrayList<>();
        for (int from = 0; from < runs.length; from += size) {
            portions.add(new Portion(Arrays.copyOfRange(runs, from, Math.min(runs.length, from + size))));
        }
        return portions;
    }

    /**
     * Computes the runs that no earlier attempt at them has left in the store of this portion.
     *
     * @throws detente.output.OutputFailure if they cannot be kept
     */
    PortionReport compute(Bench bench, Clock clock) {
        try (BatchStore store = bench.folder().openPart(runs[0])) {
            store.forgetTimedOut();
            BitSet there = store.acknowledged();
            int[] pending = IntStream.of(runs).filter(run -> !there.get(run)).toArray();
            new ThreadBackend(1, bench.timeLimit(), clock)
                    .compute(new Work(bench.laboratory(), pending, () -> {}, new StopSignal()), store);
            return new PortionReport(pending.length, runs.length - pending.length, "");
        }
    }
}
