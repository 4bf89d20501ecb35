package detente.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Two scenarios with one seed after another, shared out over threads. Pairs are taken in in the order of their seeds, so that
 * no number depends on the number of threads.
 */
public final class PairedRuns {
    /** How many pairs a thread may run before those with smaller seeds are finished: what bounds the memory. */
    private static final int AHEAD = 2;

    private final int threads;
    private final IntFunction<Runnable> progress;

    /**
     * Pairs on so many threads.
     *
     * @param progress given a number of runs to come, makes what is called after each of them by the thread that computed it
     */
    public PairedRuns(int threads, IntFunction<Runnable> progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Runs pairs until there are enough. A run that fails does not stop the others; its pair counts in no number.
     *
     * @param firstSeed of consecutive ones
     * @param level of the intervals of series
     */
    public Comparison run(Contrast contrast, long firstSeed, Stopping stopping, double level) {
        Tally tally = new Tally(contrast.outcomes(), level);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int count = stopping.next(tally.pairs()); count > 0; count = stopping.next(tally.pairs())) {
                Seeds seeds = new Seeds(firstSeed + tally.pairs().size(), count);
                run(contrast, seeds, pool, tally);
            }
            return tally.comparison();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pairs were computed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error; // such as a lack of memory, which is no fault of the run
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private record Both(Attempt a, Attempt b) {}

    private void run(Contrast contrast, Seeds seeds, ExecutorService pool, Tally tally)
            throws InterruptedException, ExecutionException {
        Runnable finished = progress.apply(2 * seeds.count());
        Deque<Future<Both>> pending = new ArrayDeque<>();
        int begun = 0;
        for (int i = 0; i < seeds.count(); i++) {
            while (begun < seeds.count() && pending.size() < AHEAD * threads) {
                long seed = seeds.seed(begun++);
                pending.add(pool.submit(() -> both(contrast, seed, finished)));
            }
            Both both = pending.remove().get();
            tally.add(seeds.seed(i), both.a, both.b);
        }
    }

    private static Both both(Contrast contrast, long seed, Runnable finished) {
        Attempt a = Attempt.of(contrast.a().withSeed(seed));
        finished.run();
        Attempt b = Attempt.of(contrast.b().withSeed(seed));
        finished.run();
        return new Both(a, b);
    }
}
