package detente.output;

/** Results could not be written, or not kept: no permission, no space, no such place, a store that is locked or damaged. */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean lock;

    OutputFailure(String message, Exception cause) {
        this(message, cause, false);
    }

    /** @param lock whether another process holds what is to be written */
    OutputFailure(String message, Exception cause, boolean lock) {
        super(message, cause);
        this.lock = lock;
    }

    /** Whether another process holds what is to be written. */
    boolean isLock() {
        return lock;
    }
}
