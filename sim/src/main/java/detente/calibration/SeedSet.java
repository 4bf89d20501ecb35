package detente.calibration;

/**
 * Seeds of some runs. No run of one use has a seed of another, whatever the calibration.
 *
 * @param use what the runs are for
 * @param number place of the first seed among those of this use
 */
public record SeedSet(Use use, long number) {
    public static final SeedSet SEARCH = new SeedSet(Use.SEARCH, 0);
    public static final SeedSet RANKING = new SeedSet(Use.RANKING, 0);
    public static final SeedSet REPORT = new SeedSet(Use.REPORT, 0);
    public static final SeedSet WEIGHTS = new SeedSet(Use.WEIGHTS, 0);

    /** What runs are for. */
    public enum Use {
        /** The same for every candidate of a search. */
        SEARCH(0),
        /** Fresh ones that rank the best candidates. */
        RANKING(1_000_000),
        /** Fresh ones again, of which the fit is reported. */
        REPORT(2_000_000),
        /** For the covariance of moments. */
        WEIGHTS(3_000_000),
        /** Data sets of the bootstrap, a seed each. */
        BOOTSTRAP_DATA(1_000_000_000L),
        /** What is fitted to them, fresh ones for each. */
        BOOTSTRAP(2_000_000_000L),
        /** Data sets of self-recovery, a seed each. */
        RECOVERY_DATA(3_000_000_000L),
        /** Simulations of an approximate posterior, a seed each. */
        ABC(4_000_000_000L);

        private final long offset;

        Use(long offset) {
            this.offset = offset;
        }
    }

    /** Its first seed, given that of the search. */
    public long first(long seed) {
        return seed + use.offset + number;
    }
}
