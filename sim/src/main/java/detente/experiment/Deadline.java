package detente.experiment;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Interrupts a thread when its run takes too long, and never after the run has ended. */
final class Deadline {
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
