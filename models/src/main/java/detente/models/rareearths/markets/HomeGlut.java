package detente.models.rareearths.markets;

import detente.models.production.ProductionState;

/** Unsold goods of the makers in the controlling state: what cannot leave presses on prices at home. */
public final class HomeGlut {
    /** Bound on the log ratio: beyond it makers cut production rather than prices. */
    private static final double BOUND = 0.5;
    /** A stock is a sum over weeks: less than this share of it is rounding. */
    private static final double ROUNDING = 1e-9;

    private final Markets markets;
    private final ProductionState state;
    private final double finishedCover;
    private final int home;
    /**
     * @param home code of the controlling state's region
     * @param finishedCover finished goods that makers want to hold [week of base output]
     */
    public HomeGlut(Markets markets, String home, double finishedCover, ProductionState state) {
        this.markets = markets;
        this.state = state;
        this.finishedCover = finishedCover;
        this.home = markets.network.table.regions().indexOf(home);
    }

    /** Whether a market is at home. */
    boolean isHome(int market) {
        return markets.region(market) == home;
    }

    /** Log of finished goods relative to what makers want to hold, within ±0.5; 0 where they want none. */
    double of(int good) {
        int maker = markets.maker(markets.of(good, home));
        int first = markets.network.firstFirm[maker];
        int end = markets.network.firstFirm[maker + 1];
        double finished = 0;
        double wanted = 0;
        for (int i = first; i < end; i++) {
            finished += state.finished[i];
            wanted += finishedCover * markets.network.output[i];
        }
        if (wanted == 0 || Math.abs(finished / wanted - 1) < ROUNDING) {
            return 0;
        }
        double log = finished > 0 ? StrictMath.log(finished / wanted) : -BOUND;
        return Math.max(-BOUND, Math.min(BOUND, log));
    }
}
