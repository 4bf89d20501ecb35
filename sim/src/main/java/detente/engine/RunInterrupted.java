package detente.engine;

/** A run whose thread was interrupted: told to end, or given up for the time that it took. It has no results. */
public final class RunInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunInterrupted(String message) {
        super(message);
    }
}
