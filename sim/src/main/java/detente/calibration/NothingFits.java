package detente.calibration;

/** Not one candidate could be run. */
public final class NothingFits extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingFits(String message) {
        super(message);
    }
}
