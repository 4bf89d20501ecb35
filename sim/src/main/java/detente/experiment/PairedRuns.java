package detente.experiment;

import detente.engine.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
     * @throws StopSignal.Stopped if it is asked to end early
     */
    public PairedComparison run(Contrast contrast, long firstSeed, Stopping stopping, double level) {
        Tally tally = new Tally(contrast.outcomes(), level);
        Log log = new Log(keeping);
        log.restore(tally);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            // Whether there are enough is asked after the same pairs as if it had never been broken off.
            int asked = 0;
            for (int count = stopping.next(tally.first(asked)); count > 0; count = stopping.next(tally.first(asked))) {
                asked += count;
                int there = tally.pairs().size();
                if (there < asked) {
                    run(contrast, new Seeds(firstSeed + there, asked - there), new Computing(pool, log), tally);
                }
            }
            return tally.comparison();
        } finally {
            Waiting.end(pool);
        }
    }

    private record Both(Replication.Attempt a, Replication.Attempt b) {}

    private record Computing(ExecutorService pool, Log log) {}

    private void run(Contrast contrast, Seeds seeds, Computing computing, Tally tally) {
        Runnable finished = progress.apply(2 * seeds.count());
        Deque<Future<Both>> pending = new ArrayDeque<>();
        int begun = 0;
        for (int i = 0; i < seeds.count(); i++) {
            while (begun < seeds.count() && pending.size() < AHEAD * threads) {
                long seed = seeds.seed(begun++);
                pending.add(computing.pool.submit(() -> both(contrast, seed, finished)));
            }
            Optional<Both> both = Waiting.result(pending.remove(), keeping.stop());
            if (both.isEmpty()) {
                computing.log.write(tally);
                throw new StopSignal.Stopped("after " + tally.pairs().size() + " pairs");
            }
            tally.add(seeds.seed(i), both.get().a, both.get().b);
            computing.log.keep(tally);
        }
    }

    private static Both both(Contrast contrast, long seed, Runnable finished) {
        Replication.Attempt a = Replication.Attempt.of(contrast.a().withSeed(seed));
        finished.run();
        Replication.Attempt b = Replication.Attempt.of(contrast.b().withSeed(seed));
        finished.run();
        return new Both(a, b);
    }

    /**
     * Two runs of one model that differ in a policy and not in their draws: with the same seed both have the same, except where
     * the policy itself changes who draws.
     *
     * @param a the policy
     * @param b what it is held against, of the same length
     * @param outcomes to be taken from both
     */
    public record Contrast(Run<?> a, Run<?> b, List<Outcome> outcomes) {

        public Contrast {
            outcomes = List.copyOf(outcomes);
            if (a.periods() != b.periods()) {
                throw new IllegalArgumentException("runs of " + a.periods() + " and " + b.periods() + " periods");
            }
        }
    }

    /** What the pairs so far have come to, written down every few seconds: its size does not grow with the series of every pair. */
    private static final class Log {
        /** What may be lost when the process dies: the pairs of about this time. */
        private static final Duration GROUP = Duration.ofSeconds(5);

        private final Keeping keeping;
        private Instant due;

        Log(Keeping keeping) {
            this.keeping = keeping;
            this.due = keeping.clock().instant().plus(GROUP);
        }

        /** Lets a tally go on where it was left. @throws AppendLog.Damaged if the log is of something else or not what was written */
        void restore(Tally tally) {
            List<String> lines = keeping.lines();
            if (lines.isEmpty()) {
                return;
            }
            Keeping.Log log = keeping.log().orElseThrow();
            if (!lines.get(0).startsWith(keeping.subject() + "\t")) {
                throw new AppendLog.Damaged(log, "it belongs to another study");
            }
            try {
                int pairs = Integer.parseInt(
                        lines.get(0).substring(keeping.subject().length() + 1));
                for (int i = 0; i < pairs; i++) {
                    tally.restore(new Pair(
                            Replication.Text.read(lines.get(1 + 2 * i)), Replication.Text.read(lines.get(2 + 2 * i))));
                }
                lines.subList(1 + 2 * pairs, lines.size()).forEach(tally::restore);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new AppendLog.Damaged(log, "it is not what was written");
            }
        }

        /** Writes the state down if it is time. */
        void keep(Tally tally) {
            if (keeping.log().isPresent() && !keeping.clock().instant().isBefore(due)) {
                write(tally);
            }
        }

        void write(Tally tally) {
            List<String> lines = new ArrayList<>();
            lines.add(keeping.subject() + "\t" + tally.pairs().size());
            for (Pair pair : tally.pairs()) {
                lines.add(Replication.Text.of(pair.a()));
                lines.add(Replication.Text.of(pair.b()));
            }
            tally.series().forEach(s -> lines.add(s.line()));
            keeping.log().ifPresent(log -> log.replace(lines));
            due = keeping.clock().instant().plus(GROUP);
        }
    }
}
