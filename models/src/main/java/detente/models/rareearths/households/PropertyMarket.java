package detente.models.rareearths.households;

import detente.models.rareearths.world.BaseTable;

/**
 * China's house prices and the stress that falling ones mean for those who own, build and lend.
 *
 * <p>Equation (29) of the model description. The log price grows by its drift plus an excess e that persists and follows
 * confidence and support: e ← ρ e + (1 − ρ) (effect · confidence gap / 100 + support effect · support). Before the start
 * it grew at its drift. Stress is the logistic function of (−change over a year − 2%) / 2%, with log changes.
 *
 * <p>Only what goes beyond the drift is added up week by week: without it the price grows at its drift, and stress stays
 * where it started, to the last bit.
 */
public final class PropertyMarket {
    private static final int YEAR = (int) BaseTable.WEEKS_PER_YEAR;
    private static final double PERCENT = 100;
    /** Yearly fall of the log price at which stress is one half. */
    static final double MIDDLE = 0.02;
    /** Yearly fall, beyond that, over which stress rises: a logistic scale. */
    static final double SCALE = 0.02;

    private final PropertyParameters parameters;
    /** Log price beyond the drift at the end of each of the past 52 weeks, by week modulo 52. */
    private final double[] history = new double[YEAR];

    private final double stressAtStart;
    private int weeks;
    private double excessGrowth;
    private double excess;
    private double excessOverYear;
    private double stress;

    public PropertyMarket(PropertyParameters parameters) {
        this.parameters = parameters;
        this.stressAtStart = stress(parameters.drift() * YEAR);
        this.stress = stressAtStart;
    }

    /**
     * A week's trade.
     *
     * @param confidenceGap China's confidence above its level, in points of the index
     */
    public void trade(double confidenceGap) {
        weeks++;
        if (!parameters.on()) {
            return;
        }
        double pull = parameters.confidenceEffect() * confidenceGap / PERCENT
                + parameters.supportEffect() * parameters.support();
        excessGrowth = parameters.persistence() * excessGrowth + (1 - parameters.persistence()) * pull;
        excess += excessGrowth;
        excessOverYear = excess - history[weeks % YEAR];
        history[weeks % YEAR] = excess;
        stress = stress(parameters.drift() * YEAR + excessOverYear);
    }

    private static double stress(double yearlyLogChange) {
        return 1 / (1 + StrictMath.exp((yearlyLogChange + MIDDLE) / SCALE));
    }

    /** House price at the end of the week, 100 at the start [index]. */
    public double price() {
        return PERCENT * StrictMath.exp(parameters.drift() * weeks + excess);
    }

    /** Change of the price over a year [%]. */
    public double yearlyChange() {
        return PERCENT * StrictMath.expm1(parameters.drift() * YEAR + excessOverYear);
    }

    /** Change over a year beyond the drift, as a hundred times the log change [%]; 0 at the start. */
    public double excessOverYear() {
        return PERCENT * excessOverYear;
    }

    /** Property stress [0..1]. */
    public double stress() {
        return stress;
    }

    /** Stress above what it was at the start. */
    public double stressGap() {
        return stress - stressAtStart;
    }
}
