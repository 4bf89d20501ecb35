package detente.calibration;

/** Not one candidate could be run, or came near enough. */
public final class NothingFits extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NothingFits(String message) {
        super(message);
    }
}
