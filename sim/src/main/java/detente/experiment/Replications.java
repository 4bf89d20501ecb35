package detente.experiment;

import detente.engine.Run;
import detente.results.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

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
     * @throws Stopped if it is asked to end early
     */
    public List<Replication> run(Run<?> run, Seeds seeds, List<Measure> measures) {
        return runEach(List.of(run), seeds, measures).get(0);
    }

    private record Pending(int run, int place, Future<Replication> result) {}

    /**
     * The same for several runs, all of them with the same seeds; an answer for each run, in their order.
     *
     * @throws Stopped if it is asked to end early
     */
    public List<List<Replication>> runEach(List<? extends Run<?>> runs, Seeds seeds, List<Measure> measures) {
        RunLog log = new RunLog(keeping);
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
                                run, i, pool.submit(() -> replication(one.withSeed(seed), measures, finished))));
                    }
                }
            }
            collect(pending, all, log);
        } finally {
            Waiting.end(pool);
        }
        return Arrays.stream(all).map(List::of).toList();
    }

    private void collect(List<Pending> pending, Replication[][] all, RunLog log) {
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
            throw new Stopped("after " + (planned - missing) + " of " + planned + " runs");
        }
    }

    private static Replication replication(Run<?> run, List<Measure> measures, Runnable finished) {
        Attempt attempt = Attempt.of(run);
        Replication replication = attempt.results()
                .map(results -> Replication.done(
                        run.seed(),
                        measures.stream().map(m -> m.evaluate(results)).toList()))
                .orElseGet(() -> Replication.failed(run.seed(), attempt.failure()));
        finished.run();
        return replication;
    }
}
