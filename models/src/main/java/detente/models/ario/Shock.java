package detente.models.ario;

/**
 * A loss of an industry's capacity.
 *
 * @param industry index in the table
 * @param loss share of capacity lost at first
 * @param first first period with the loss
 * @param last last period with the whole loss
 * @param recovery how it comes back after that; none if recoveryTime is 0
 * @param recoveryTime in periods
 * @param decimals to which the remaining share is rounded while it recovers
 */
record Shock(int industry, double loss, int first, int last, Recovery recovery, double recoveryTime, int decimals) {
    private static final int WHOLE = 15;

    /** A loss between two periods, both included, that ends at once. */
    static Shock between(int industry, double loss, int first, int last) {
        return new Shock(industry, loss, first, last, Recovery.LINEAR, 0, WHOLE);
    }

    /**
     * An event of BoARIO. Its damage acts one period later than it occurs if it is arbitrary, and recovery begins two
     * periods after its duration is over.
     */
    static Shock event(int industry, double loss, Timing timing, Recovery recovery, boolean arbitrary) {
        int first = timing.occurrence + (arbitrary ? 1 : 0);
        int last = first + timing.duration + 1;
        return new Shock(industry, loss, first, last, recovery, timing.recoveryTime, arbitrary ? 6 : WHOLE);
    }

    /** When an event occurs, how long it lasts and how long it takes to recover. */
    record Timing(int occurrence, int duration, double recoveryTime) {}

    /** Share of capacity lost in a period. */
    double lost(int period) {
        if (period < first) {
            return 0;
        }
        if (period <= last) {
            return loss;
        }
        return recoveryTime == 0 ? 0 : rounded(loss * recovery.remaining(period - last, recoveryTime));
    }

    private double rounded(double share) {
        if (decimals == WHOLE) {
            return share;
        }
        double scale = StrictMath.pow(10, decimals);
        return Math.rint(share * scale) / scale;
    }
}
