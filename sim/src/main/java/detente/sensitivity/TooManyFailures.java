package detente.sensitivity;

/** So many runs failed that an analysis of the rest would mislead. */
public final class TooManyFailures extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyFailures(String message) {
        super(message);
    }
}
