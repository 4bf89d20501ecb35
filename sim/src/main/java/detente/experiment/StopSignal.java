package detente.experiment;

/** Tells a long computation, from another thread, to end early and cleanly. */
public final class StopSignal {
    private volatile boolean requested;

    /** Asks to stop; there is no way back. */
    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
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
