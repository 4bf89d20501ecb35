package detente.models.rareearths.markets;

import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * What each market will miss: the share of the use of the coming months that stocks, goods at sea and supplies at their
 * present rate leave uncovered, 0..1, mean of four weeks. Use is what the holders now need, at most at base output.
 *
 * <p>It is not yet unmet use, although use is what is lost in the end: in April 2025 quotes moved within weeks while the
 * stocks in hand still lasted. Buyers price what they will miss. When goods flow again nothing is missed, however low stocks
 * still are; what is saved or designed out is not missed either.
 */
public final class Scarcity {
    private static final int MEMORY = 4;

    final Markets markets;
    private final Plan plan;
    private final ProductionState state;
    private final double horizon;
    /** Share missing by market in the last weeks (ring). */
    private final double[][] recent;

    private final double[] need;
    private final double[] used;
    private final double[] position;
    /** Position of a week ago. */
    private final double[] before;

    private final double[] mean;

    /**
     * What holders plan with; arrays by input of the network.
     *
     * @param cover usual cover n [week of use]
     * @param lead weeks of transit that the holder plans for [week]
     * @param atSea goods on their way, promises without shipment left out [M$]; read every week
     */
    public record Plan(double[] cover, double[] lead, double[] atSea) {}

    /** @param horizon time that buyers look ahead [week] */
    public Scarcity(Markets markets, Plan plan, double horizon, ProductionState state) {
        this.markets = markets;
        this.plan = plan;
        this.horizon = horizon;
        this.state = state;
        this.recent = new double[MEMORY][markets.markets()];
        this.need = new double[markets.markets()];
        this.used = new double[markets.markets()];
        this.position = new double[markets.markets()];
        this.before = new double[markets.markets()];
        this.mean = new double[markets.markets()];
        for (int k = 0; k < markets.count(); k++) {
            before[markets.market[k]] += position(k);
        }
    }

    /** Takes stock at the end of the week's deliveries. */
    public void assess(int period) {
        Arrays.fill(need, 0);
        Arrays.fill(used, 0);
        Arrays.fill(position, 0);
        for (int k = 0; k < markets.count(); k++) {
            int m = markets.market[k];
            need[m] += need(k);
            used[m] += state.used[markets.input[k]];
            position[m] += position(k);
        }
        double[] now = recent[period % MEMORY];
        for (int m = 0; m < now.length; m++) {
            double supplied = Math.max(0, position[m] - before[m] + used[m]);
            double share = need[m] > 0 ? 1 - (position[m] / horizon + supplied) / need[m] : 0;
            now[m] = Math.max(0, share);
            before[m] = position[m];
            double sum = 0;
            for (double[] week : recent) {
                sum += week[m];
            }
            mean[m] = sum / MEMORY;
        }
    }

    /** Share of coming use that a market will miss, mean of four weeks [1]. */
    public double of(int market) {
        return mean[market];
    }

    /** What the holder of a controlled input lacks at present of its usual stock and goods at sea [M$]. */
    double missing(int k) {
        int s = markets.input[k];
        return Math.max(0, (plan.cover[s] + plan.lead[s]) * need(k) - position(k));
    }

    /** What the holder of a controlled input needs in a week [M$/week]. */
    private double need(int k) {
        int s = markets.input[k];
        int holder = markets.network.holder[s];
        return state.coefficient[s] * Math.min(state.desired[holder], markets.network.output[holder]);
    }

    private double position(int k) {
        return state.stock[markets.input[k]] + plan.atSea[markets.input[k]];
    }
}
