package detente.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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
    private final Keeping keeping;

    /**
     * Pairs on so many threads.
     *
     * @param progress given a number of runs to come, makes what is called after each of them by the thread that computed it
     */
    public PairedRuns(int threads, IntFunction<Runnable> progress, Keeping keeping) {
        this.threads = threads;
        this.progress = progress;
        this.keeping = keeping;
    }

    /**
     * Runs pairs until there are enough. A run that fails does not stop the others; its pair counts in no number.
     *
     * @param firstSeed of consecutive ones
     * @param level of the intervals of series
     * @throws Stopped if it is asked to end early
     */
    public Comparison run(Contrast contrast, long firstSeed, Stopping stopping, double level) {
        Tally tally = new Tally(contrast.outcomes(), level);
        PairLog log = new PairLog(keeping);
        log.restore(tally);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            // Whether there are enough is asked after the same pairs as if it had never been broken off.
            int asked = 0;
            for (int count = stopping.next(tally.first(asked)); count > 0; count = stopping.next(tally.first(asked))) {
                asked += count;
                int there = tally.pairs().size();
                if (there < asked) {
                    run(contrast, new Seeds(firstSeed + there, asked - there), new Site(pool, log), tally);
                }
            }
            return tally.comparison();
        } finally {
            Waiting.end(pool);
        }
    }

    private record Both(Attempt a, Attempt b) {}

    private record Site(ExecutorService pool, PairLog log) {}

    private void run(Contrast contrast, Seeds seeds, Site site, Tally tally) {
        Runnable finished = progress.apply(2 * seeds.count());
        Deque<Future<Both>> pending = new ArrayDeque<>();
        int begun = 0;
        for (int i = 0; i < seeds.count(); i++) {
            while (begun < seeds.count() && pending.size() < AHEAD * threads) {
                long seed = seeds.seed(begun++);
                pending.add(site.pool.submit(() -> both(contrast, seed, finished)));
            }
            Optional<Both> both = Waiting.result(pending.remove(), keeping.stop());
            if (both.isEmpty()) {
                site.log.write(tally);
                throw new Stopped("after " + tally.pairs().size() + " pairs");
            }
            tally.add(seeds.seed(i), both.get().a, both.get().b);
            site.log.keep(tally);
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
