package detente.calibration;

/** Seeds for different uses, none of which is in two sets. */
public enum SeedSet {
    /** The same for every candidate of a search. */
    SEARCH(0),
    /** Fresh ones that rank the best candidates. */
    RANKING(1_000_000),
    /** Fresh ones again, of which the fit is reported. */
    REPORT(2_000_000),
    /** For the covariance of moments. */
    WEIGHTS(3_000_000);

    private final long offset;

    SeedSet(long offset) {
        this.offset = offset;
    }

    /** Its first seed, given that of the search. */
    public long first(long seed) {
        return seed + offset;
    }
}
