package detente.experiment;

/** How many runs of a batch ended how. */
public record RunTally(int done, int failed, int timedOut) {

    /** All that ended. */
    public int total() {
        return done + failed + timedOut;
    }

    public boolean isClean() {
        return failed == 0 && timedOut == 0;
    }
}
