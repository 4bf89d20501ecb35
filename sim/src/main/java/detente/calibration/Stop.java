package detente.calibration;

/** Leaves an optimiser of the library from inside its objective. Never seen outside this package. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StopReason reason;

    Stop(StopReason reason) {
        super(null, null, false, false);
        this.reason = reason;
    }

    StopReason reason() {
        return reason;
    }
}
