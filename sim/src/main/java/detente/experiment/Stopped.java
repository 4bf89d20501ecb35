package detente.experiment;

/** A study was asked to end early, and has. What it has computed is kept, and the same study goes on from there. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param where it stopped, such as "after 12 of 40 runs" */
    public Stopped(String where) {
        super("stopped " + where);
    }
}
