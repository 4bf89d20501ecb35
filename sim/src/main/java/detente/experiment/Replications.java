package detente.experiment;

import detente.engine.Run;
import detente.results.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same run with one seed after another, shared out over threads. Of each run only its measures are kept, so that memory
 * does not grow with the number of seeds; the answer does not depend on the number of threads.
 */
public final class Replications {
    private final int threads;
    private final Runnable progress;

    /**
     * Replications on so many threads.
     *
     * @param progress called after each run, by the thread that computed it
     */
    public Replications(int threads, Runnable progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** Runs every seed, in whatever order, and answers in the order of the seeds. A run that fails does not stop the others. */
    public List<Replication> run(Run<?> run, Seeds seeds, List<Measure> measures) {
        return runEach(List.of(run), seeds, measures).get(0);
    }

    /** The same for several runs, all of them with the same seeds; an answer for each run, in their order. */
    public List<List<Replication>> runEach(List<? extends Run<?>> runs, Seeds seeds, List<Measure> measures) {
        ExecutorService pool =
                Executors.newFixedThreadPool((int) Math.min(threads, (long) runs.size() * seeds.count()));
        try {
            List<List<Future<Replication>>> pending = new ArrayList<>();
            for (Run<?> run : runs) {
                List<Future<Replication>> ofRun = new ArrayList<>();
                for (int i = 0; i < seeds.count(); i++) {
                    long seed = seeds.seed(i);
                    ofRun.add(pool.submit(() -> replication(run.withSeed(seed), measures)));
                }
                pending.add(ofRun);
            }
            List<List<Replication>> all = new ArrayList<>();
            for (List<Future<Replication>> ofRun : pending) {
                List<Replication> replications = new ArrayList<>();
                for (Future<Replication> future : ofRun) {
                    replications.add(future.get());
                }
                all.add(List.copyOf(replications));
            }
            return List.copyOf(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were computed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error; // such as a lack of memory, which is no fault of the run
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Replication replication(Run<?> run, List<Measure> measures) {
        try {
            Attempt attempt = Attempt.of(run);
            return attempt.results()
                    .map(results -> Replication.done(
                            run.seed(),
                            measures.stream().map(m -> m.evaluate(results)).toList()))
                    .orElseGet(() -> Replication.failed(run.seed(), attempt.failure()));
        } finally {
            progress.run();
        }
    }
}
