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
}
