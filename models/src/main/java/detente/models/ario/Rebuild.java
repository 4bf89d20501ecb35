package detente.models.ario;

import detente.input.Position;

/**
 * Capital that is destroyed and rebuilt: BoARIO's {@code EventKapitalRebuild} for one owner. What is to be rebuilt is ordered from
 * the makers of certain goods, and capacity comes back as they deliver.
 *
 * @param at where it is written
 * @param owner whose capital it is
 * @param event name of the event whose shares of goods hold, empty for those of all events
 * @param damage what is destroyed, in the table's money
 * @param factor what rebuilding orders per unit of damage
 * @param timing when it occurs, how long nobody rebuilds, and in what time what is left would be rebuilt
 */
record Rebuild(Position at, Owner owner, String event, double damage, double factor, Shock.Timing timing)
        implements Disaster {

    /**
     * An industry, or the households of a region.
     *
     * @param region index in the table
     * @param industry index in the table, -1 for households
     */
    record Owner(int region, int industry) {
        boolean isIndustry() {
            return industry >= 0;
        }
    }

    /** The period in which the damage is done. */
    @Override
    public long first() {
        return timing.occurrence();
    }

    /** First period in which rebuilding is ordered: what it delivers is capacity a period later, as with events that recover. */
    long begins() {
        return timing.occurrence() + timing.duration() + 1;
    }

    /** Share of the damage that is left in a period if makers deliver all that is ordered; it never is less. */
    double leastLeft(long period) {
        if (period < first()) {
            return 0;
        }
        double remaining = 1 - 1 / timing.recoveryTime();
        return StrictMath.pow(remaining, Math.max(0, (double) (period - begins())));
    }
}
