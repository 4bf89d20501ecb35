package detente.models.rareearths.states;

import java.util.List;

/**
 * What a state can harden or soften. A position is 0 at base, above 0 hostile, below 0 a concession; it keeps within
 * bounds. To concede on purchases or precursors means more of them.
 */
public enum PolicyInstrument {
    /** Stringency of licences on rare earths and magnets. */
    REE_LICENCE(0, "ree-licence", 0, 1, 1),
    /** Stringency of licences on technology. */
    TECH_CONTROL(1, "tech-control", 0, 1, 1),
    /** Tariff on the partner's goods; 1 is 100 points above base. */
    TARIFF(2, "tariff", 0, 1, 100),
    /** Farm goods not bought, relative to base; below 0 more than base is bought. */
    PURCHASES(3, "purchases", -0.5, 1, -1),
    /** Below 0 the market is opened to the partner's goods. */
    MARKET_ACCESS(4, "market-access", -1, 0, -1),
    /** Below 0 precursors are controlled. */
    PRECURSOR(5, "precursor-control", -1, 0, -1);

    /** All, in the order in which ties are broken. */
    public static final List<PolicyInstrument> ALL = List.of(values());

    private static final List<PolicyInstrument> CHINESE =
            List.of(REE_LICENCE, TARIFF, PURCHASES, MARKET_ACCESS, PRECURSOR);
    private static final List<PolicyInstrument> AMERICAN = List.of(TECH_CONTROL, TARIFF);

    /** Place in arrays by instrument. */
    public final int place;
    /** Name, as in the events of a scenario. */
    public final String key;
    /** Friendliest position. */
    public final double low;
    /** Most hostile position. */
    public final double high;

    private final double scale;

    PolicyInstrument(int place, String key, double low, double high, double scale) {
        this.place = place;
        this.key = key;
        this.low = low;
        this.high = high;
        this.scale = scale;
    }

    /** What a state has. */
    public static List<PolicyInstrument> of(Side side) {
        return side == Side.CHINA ? CHINESE : AMERICAN;
    }

    /**
     * Level in the unit of the scenario's events.
     *
     * @param position hostile position
     * @param base level at base: the tariff before the conflict in percent, 1 for purchases, otherwise 0
     */
    public double level(double position, double base) {
        return base + scale * position;
    }

    /** Position, within bounds, for a level in the unit of the scenario's events; the inverse of {@link #level}. */
    public double position(double level, double base) {
        // So that nothing is 0 and never −0.
        return within((level - base) / scale) + 0.0;
    }

    /** The nearest position within bounds. */
    double within(double position) {
        return Math.min(high, Math.max(low, position));
    }
}
