package detente.experiment;

import java.util.concurrent.CountDownLatch;

/** Tells a long computation, from another thread, to end early and cleanly. */
public final class StopSignal {
    private final CountDownLatch requested = new CountDownLatch(1);

    /** Asks to stop; there is no way back. */
    public void request() {
        requested.countDown();
    }

    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until it is asked to stop, or the thread is interrupted. */
    public void await() {
        try {
            requested.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A study was asked to end early, and has. What it has computed is kept, and the same study goes on from there. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param where it stopped, such as "after 12 of 40 runs" */
        public Stopped(String where) {
            super("stopped " + where);
        }
    }
}
