package detente.experiment;

import detente.engine.Run;
import detente.results.Measure;
import detente.results.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The same run with one seed after another, shared out over threads. Of each run only its measures are kept, so that memory
 * does not grow with the number of seeds; the answer does not depend on the number of threads.
 */
public final class Replications {
    private final int threads;
    private final IntFunction<Runnable> progress;
    private final Keeping keeping;

    /**
     * Replications on so many threads.
     *
     * @param progress given the number of runs to come, makes what is called after each of them by the thread that computed it
     */
    public Replications(int threads, IntFunction<Runnable> progress, Keeping keeping) {
        this.threads = threads;
        this.progress = progress;
        this.keeping = keeping;
    }

    /**
     * The same without an end before all is done.
     *
     * @param progress called after each run
     */
    public Replications(int threads, Runnable progress) {
        this(threads, runs -> progress, Keeping.nothing());
    }

    /**
     * Runs every seed, in whatever order, and answers in the order of the seeds. A run that fails does not stop the others.
     *
     * @throws StopSignal.Stopped if it is asked to end early
     */
    public List<Replication> run(Run<?> run, Seeds seeds, List<Measure> measures) {
        return runEach(List.of(run), seeds, measures).get(0);
    }

    private record Pending(int run, int place, Future<Replication> result) {}

    /**
     * The same for several runs, all of them with the same seeds; an answer for each run, in their order.
     *
     * @throws StopSignal.Stopped if it is asked to end early
     */
    public List<List<Replication>> runEach(List<? extends Run<?>> runs, Seeds seeds, List<Measure> measures) {
        return runEach(
                runs,
                seeds,
                results -> measures.stream().map(m -> m.evaluate(results)).toList());
    }

    /**
     * The same.
     *
     * @param figures what is kept of a run
     * @throws StopSignal.Stopped if it is asked to end early
     */
    public List<List<Replication>> runEach(
            List<? extends Run<?>> runs, Seeds seeds, Function<Results, List<OptionalDouble>> figures) {
        Log log = new Log(keeping);
        Replication[][] all = new Replication[runs.size()][seeds.count()];
        int left = 0;
        for (int run = 0; run < all.length; run++) {
            for (int i = 0; i < seeds.count(); i++) {
                all[run][i] = log.find(run, seeds.seed(i)).orElse(null);
                left += all[run][i] == null ? 1 : 0;
            }
        }
        Runnable finished = progress.apply(left);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, left)));
        try {
            List<Pending> pending = new ArrayList<>();
            for (int run = 0; run < all.length; run++) {
                for (int i = 0; i < seeds.count(); i++) {
                    if (all[run][i] == null) {
                        Run<?> one = runs.get(run);
                        long seed = seeds.seed(i);
                        pending.add(new Pending(
                                run, i, pool.submit(() -> replication(one.withSeed(seed), figures, finished))));
                    }
                }
            }
            collect(pending, all, log);
        } finally {
            Waiting.end(pool);
        }
        return Arrays.stream(all).map(List::of).toList();
    }

    /** What was computed beside the runs, and the runs. */
    public record Beside<T>(T first, List<Replication> others) {}

    /**
     * Runs every seed and computes something else at the same time that their figures need, so that no thread waits for it to begin.
     *
     * @throws RuntimeException what the other work throws; then no run is waited for
     * @throws StopSignal.Stopped if it is asked to end early
     */
    public <T> Beside<T> runBeside(
            Supplier<T> first, Run<?> run, Seeds seeds, BiFunction<T, Results, List<OptionalDouble>> figures) {
        CompletableFuture<T> beside = CompletableFuture.supplyAsync(first, work -> new Thread(work).start());
        try {
            List<Replication> others = runEach(List.of(run), seeds, results -> figures.apply(beside.join(), results))
                    .get(0);
            return new Beside<>(beside.join(), others);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private void collect(List<Pending> pending, Replication[][] all, Log log) {
        int missing = 0;
        try {
            for (Pending one : pending) {
                Optional<Replication> result = Waiting.result(one.result, keeping.stop());
                result.ifPresent(r -> {
                    all[one.run][one.place] = r;
                    log.keep(one.run, r);
                });
                missing += result.isPresent() ? 0 : 1;
            }
        } finally {
            log.write(); // whatever ended the work, what is computed is kept
        }
        if (missing > 0) {
            int planned = all.length * all[0].length;
            throw new StopSignal.Stopped("after " + (planned - missing) + " of " + planned + " runs");
        }
    }

    private static Replication replication(
            Run<?> run, Function<Results, List<OptionalDouble>> figures, Runnable finished) {
        Replication replication = Replication.Attempt.of(run).keep(run.seed(), figures);
        finished.run();
        return replication;
    }

    /** The numbers taken from the runs of a study, a line a run, so that no run that is known is computed again. */
    private static final class Log {
        /** What may be lost when the process dies: the runs of about this time. */
        private static final Duration GROUP = Duration.ofMillis(500);

        private record Key(int run, long seed) {}

        private final Keeping keeping;
        private final Map<Key, Replication> known = new HashMap<>();
        private final List<String> group = new ArrayList<>();
        private Instant due;

        /** Goes on with a log. @throws AppendLog.Damaged if it is of something else, or a line is not what was written */
        Log(Keeping keeping) {
            this.keeping = keeping;
            this.due = keeping.clock().instant().plus(GROUP);
            List<String> lines = keeping.lines();
            if (lines.isEmpty()) {
                group.add(keeping.subject());
            } else if (!lines.get(0).equals(keeping.subject())) {
                throw new AppendLog.Damaged(keeping.log().orElseThrow(), "it belongs to another study");
            }
            for (int i = 1; i < lines.size(); i++) {
                remember(lines.get(i), i + 1);
            }
        }

        private void remember(String line, int number) {
            try {
                int end = line.indexOf('\t');
                Replication replication = Replication.Text.read(line.substring(end + 1));
                known.put(new Key(Integer.parseInt(line.substring(0, end)), replication.seed()), replication);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new AppendLog.Damaged(keeping.log().orElseThrow(), "line " + number + " is not what was written");
            }
        }

        /** @param run its number among those that differ in more than the seed */
        Optional<Replication> find(int run, long seed) {
            return Optional.ofNullable(known.get(new Key(run, seed)));
        }

        void keep(int run, Replication replication) {
            if (keeping.log().isEmpty()) {
                return;
            }
            group.add(run + "\t" + Replication.Text.of(replication));
            if (!keeping.clock().instant().isBefore(due)) {
                write();
            }
        }

        /** Writes what is not written yet. */
        void write() {
            if (!group.isEmpty()) {
                keeping.log().ifPresent(log -> log.append(group));
                group.clear();
            }
            due = keeping.clock().instant().plus(GROUP);
        }
    }
}
