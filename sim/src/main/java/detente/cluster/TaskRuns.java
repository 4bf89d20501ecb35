package detente.cluster;

import detente.experiment.Backend;
import detente.experiment.StopSignal;
import detente.experiment.ThreadBackend;
import detente.store.BatchDatabase;
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
record TaskRuns(int[] runs) implements Serializable {
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
    static List<TaskRuns> divide(int[] runs, Duration each, int slots) {
        double seconds = Math.max(1e-4, each.toNanos() * 1e-9);
        double even = Math.ceil(runs.length / ((double) slots * TASKS_PER_SLOT));
        double least = Math.ceil(SHORTEST.toSeconds() / seconds);
        double most = Math.max(1, Math.floor(LONGEST.toSeconds() / seconds));
        int size = (int) Math.min(most, Math.max(least, even));
        List<TaskRuns> tasks = new ArrayList<>();
        for (int from = 0; from < runs.length; from += size) {
            tasks.add(new TaskRuns(Arrays.copyOfRange(runs, from, Math.min(runs.length, from + size))));
        }
        return tasks;
    }

    /**
     * Computes the runs that no earlier attempt at them has left in the store of this task.
     *
     * @throws detente.store.OutputFailure if they cannot be kept
     */
    Report compute(Worker worker, Clock clock) {
        try (BatchDatabase store = worker.folder().openPart(runs[0])) {
            store.forgetTimedOut();
            BitSet there = store.acknowledged();
            int[] pending = IntStream.of(runs).filter(run -> !there.get(run)).toArray();
            new ThreadBackend(1, worker.timeLimit(), clock)
                    .compute(new Backend.Work(worker.runs(), pending, () -> {}, new StopSignal()), store);
            return new Report(pending.length, runs.length - pending.length, "");
        }
    }

    /**
     * What a task tells: the results themselves are in its store.
     *
     * @param computed number of runs
     * @param found number of runs that an attempt before it, on a machine that was lost, had computed
     * @param refusal why the machine does not take part; empty text if it does
     */
    record Report(int computed, int found, String refusal) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
