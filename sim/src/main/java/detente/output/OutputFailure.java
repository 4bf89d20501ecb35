package detente.output;

/** Results could not be written, or not kept: no permission, no space, no such place, a store that is locked or damaged. */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputFailure(String message, Exception cause) {
        super(message, cause);
    }
}
