package detente.engine;

/** A run that could not be finished; its message names model, scenario, seed, period and phase. */
public final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunFailure(String message) {
        super(message);
    }

    RunFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
