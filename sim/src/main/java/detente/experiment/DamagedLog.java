package detente.experiment;

/** A log cannot be gone on with: some line of it is not what was written, or it is of something else. */
public final class DamagedLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what is wrong with it */
    public DamagedLog(AppendLog log, String what) {
        super(log.name() + ": " + what + "; remove the file, or compute everything again with --fresh");
    }
}
