package detente.models.ario;

import detente.input.Position;

/**
 * A loss of an industry's capacity.
 *
 * @param at where it is written
 * @param industry index in the table
 * @param loss share of capacity lost at first
 * @param first first period with the loss
 * @param last last period with the whole loss
 * @param recovery how it comes back after that
 * @param recoveryTime in periods; 0: at once
 * @param capital whether capital is destroyed; else capacity stands still for another reason
 */
record Shock(
        Position at,
        int industry,
        double loss,
        long first,
        long last,
        Recovery recovery,
        double recoveryTime,
        boolean capital)
        implements Disaster {
    /** BoARIO rounds what remains of an arbitrary event to six decimals. */
    private static final double MILLIONTHS = 1e6;

    /** A loss between two periods, both included, that ends at once. */
    static Shock between(Position at, int industry, double loss, long first, long last) {
        return new Shock(at, industry, loss, first, last, Recovery.LINEAR, 0, false);
    }

    /**
     * An event of BoARIO. Its damage acts one period later than it occurs if it is arbitrary, and recovery begins two
     * periods after its duration is over.
     */
    static Shock event(Position at, int industry, double loss, Timing timing, Recovery recovery, boolean capital) {
        long first = timing.occurrence + (capital ? 0 : 1);
        long last = first + timing.duration + 1;
        return new Shock(at, industry, loss, first, last, recovery, timing.recoveryTime, capital);
    }

    /** When an event occurs, how long it lasts and how long it takes to recover. */
    record Timing(long occurrence, long duration, double recoveryTime) {}

    /** Share of capacity lost in a period; what remains of capital is not rounded. */
    double lost(long period) {
        return lost(period, 0);
    }

    /**
     * Share of capacity lost in a period.
     *
     * @param parts equal parts of the industry's capital to whole numbers of which the remaining damage is rounded, half to
     *     even; 0 for none
     */
    double lost(long period, double parts) {
        if (period < first) {
            return 0;
        }
        if (period <= last) {
            return loss;
        }
        double share = recoveryTime == 0 ? 0 : loss * recovery.remaining(period - last, recoveryTime);
        double grid = capital ? parts : MILLIONTHS;
        return grid == 0 ? share : Math.rint(share * grid) / grid;
    }
}
