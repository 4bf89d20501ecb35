package detente.experiment;

import detente.engine.RunInterrupted;
import detente.results.Numbers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Threads of this process compute, and the calling thread hands what they have computed to the store. */
public final class ThreadBackend implements Backend {
    /** What may be lost when the process dies: the runs of about this time. */
    private static final Duration GROUP = Duration.ofMillis(500);
    /** A larger group would cost memory and gain nothing. */
    private static final int MOST_IN_GROUP = 512;

    private static final int QUEUE = 64;
    private static final long LOOK_AROUND_MILLIS = 50;

    private final int threads;
    private final OptionalDouble timeLimit;
    private final Clock clock;

    /** @param timeLimit seconds after which a run is given up */
    public ThreadBackend(int threads, OptionalDouble timeLimit, Clock clock) {
        this.threads = threads;
        this.timeLimit = timeLimit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public void compute(Backend.Work work, RunStore store) {
        Crew crew = new Crew(work, timeLimit);
        int size = Math.max(1, Math.min(threads, work.pending().length));
        ExecutorService pool = Executors.newFixedThreadPool(size);
        try {
            for (int i = 0; i < size; i++) {
                pool.execute(crew);
            }
            collect(work, store, crew);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were computed", e);
        } finally {
            pool.shutdownNow();
            crew.watch.shutdownNow();
        }
    }

    private void collect(Backend.Work work, RunStore store, Crew crew) throws InterruptedException {
        List<RunRecord> group = new ArrayList<>();
        Instant due = clock.instant().plus(GROUP);
        int left = work.pending().length;
        while (left > 0 && !work.stop().isRequested()) {
            RunRecord run = crew.finished.poll(LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS);
            crew.throwIfBroken();
            if (run != null) {
                group.add(run);
                left--;
            }
            if (left == 0 || group.size() >= MOST_IN_GROUP || !clock.instant().isBefore(due)) {
                keep(group, store, work);
                due = clock.instant().plus(GROUP);
            }
        }
        crew.finished.drainTo(group);
        keep(group, store, work);
    }

    private static void keep(List<RunRecord> group, RunStore store, Backend.Work work) {
        if (!group.isEmpty()) {
            store.keep(group);
            group.forEach(run -> work.progress().run());
            group.clear();
        }
    }

    /** What the threads of a batch share. */
    private static final class Crew implements Runnable {
        private final Backend.Work work;
        private final OptionalDouble timeLimit;
        private final AtomicInteger next = new AtomicInteger();
        private final BlockingQueue<RunRecord> finished = new ArrayBlockingQueue<>(QUEUE);
        private final AtomicReference<Throwable> broken = new AtomicReference<>();
        private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

        Crew(Backend.Work work, OptionalDouble timeLimit) {
            this.work = work;
            this.timeLimit = timeLimit;
        }

        @Override
        public void run() {
            try {
                for (int i = next.getAndIncrement(); i < work.pending().length; i = next.getAndIncrement()) {
                    finished.put(timeLimit.isPresent() ? timed(work.pending()[i]) : compute(work.pending()[i]));
                }
            } catch (InterruptedException | RunInterrupted e) {
                Thread.currentThread().interrupt(); // the batch ends here
            } catch (RuntimeException | Error e) {
                broken.compareAndSet(null, e); // such as a lack of memory, which is no fault of the run
            }
        }

        private RunRecord compute(int run) {
            return work.runs().compute(run);
        }

        private RunRecord timed(int run) {
            Deadline deadline = Deadline.start();
            var strike = deadline.after(timeLimit.getAsDouble(), watch);
            try {
                RunRecord done = compute(run);
                deadline.end();
                return done;
            } catch (RunInterrupted e) {
                if (!deadline.end()) {
                    throw e;
                }
                return RunRecord.without(
                        run,
                        RunRecord.Status.TIMED_OUT,
                        "took longer than the time limit of " + Numbers.text(timeLimit.getAsDouble()) + " s");
            } finally {
                strike.cancel(false);
            }
        }

        void throwIfBroken() {
            Throwable cause = broken.get();
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause != null) {
                throw (RuntimeException) cause;
            }
        }
    }

    /** Interrupts a thread when its run takes too long, and never after the run has ended. */
    private static final class Deadline {
        private final Thread worker;
        private boolean over;
        private boolean missed;

        private Deadline(Thread worker) {
            this.worker = worker;
        }

        /** A run in this thread that starts now. */
        static Deadline start() {
            return new Deadline(Thread.currentThread());
        }

        /** Interrupts the run after so long unless it has ended by then. */
        ScheduledFuture<?> after(double seconds, ScheduledExecutorService clock) {
            return clock.schedule(this::strike, (long) (seconds * 1e9), TimeUnit.NANOSECONDS);
        }

        private synchronized void strike() {
            if (!over) {
                missed = true;
                worker.interrupt();
            }
        }

        /** The run has ended. @return whether it was interrupted for the time that it took */
        synchronized boolean end() {
            over = true;
            if (missed) {
                Thread.interrupted(); // has had its effect
            }
            return missed;
        }
    }
}
