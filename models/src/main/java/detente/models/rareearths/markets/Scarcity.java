package detente.models.rareearths.markets;

import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * What each market misses: the share of the wanted position that its holders lack, 0..1, mean of four weeks.
 *
 * <p>The position is stock plus goods at sea; the wanted position is the usual cover plus the weeks of transit, in weeks of
 * what the holders now need, at most at base output. It is not unmet use, although use is what is lost in the end: in April
 * 2025 quotes moved within weeks while the stocks in hand still lasted. Buyers price what they will miss, and with exports
 * stopped the position falls from the first week on, before anybody stops. What is saved or designed out is not missed.
 */
public final class Scarcity {
    private static final int MEMORY = 4;
    /** A position is a sum over weeks and links: less than this share of it is rounding. */
    private static final double ROUNDING = 1e-9;

    final Markets markets;
    private final Plan plan;
    private final ProductionState state;
    /** Share missing by market in the last weeks (ring). */
    private final double[][] recent;

    private final double[] wanted;
    private final double[] position;
    private final double[] mean;

    /**
     * What holders plan with; arrays by input of the network.
     *
     * @param cover usual cover n [week of use]
     * @param lead weeks of transit that the holder plans for [week]
     * @param atSea goods on their way, promises without shipment left out [M$]; read every week
     */
    public record Plan(double[] cover, double[] lead, double[] atSea) {}

    public Scarcity(Markets markets, Plan plan, ProductionState state) {
        this.markets = markets;
        this.plan = plan;
        this.state = state;
        this.recent = new double[MEMORY][markets.markets()];
        this.wanted = new double[markets.markets()];
        this.position = new double[markets.markets()];
        this.mean = new double[markets.markets()];
    }

    /** Takes stock at the end of the week's deliveries. */
    public void assess(int period) {
        Arrays.fill(wanted, 0);
        Arrays.fill(position, 0);
        for (int k = 0; k < markets.count(); k++) {
            wanted[markets.market[k]] += wanted(k);
            position[markets.market[k]] += position(k);
        }
        double[] now = recent[period % MEMORY];
        for (int m = 0; m < now.length; m++) {
            double share = wanted[m] > 0 ? 1 - position[m] / wanted[m] : 0;
            now[m] = share > ROUNDING ? share : 0;
            double sum = 0;
            for (double[] week : recent) {
                sum += week[m];
            }
            mean[m] = sum / MEMORY;
        }
    }

    /** Share of the wanted position that a market lacks, mean of four weeks [1]. */
    public double of(int market) {
        return mean[market];
    }

    /** What the holder of a controlled input lacks at present [M$]. */
    double missing(int k) {
        return Math.max(0, wanted(k) - position(k));
    }

    private double wanted(int k) {
        int s = markets.input[k];
        int holder = markets.network.holder[s];
        double output = Math.min(state.desired[holder], markets.network.output[holder]);
        return (plan.cover[s] + plan.lead[s]) * state.coefficient[s] * output;
    }

    private double position(int k) {
        return state.stock[markets.input[k]] + plan.atSea[markets.input[k]];
    }
}
