package detente.models.rareearths.trade;

import detente.models.production.Attraction;
import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * What households, investors and governments order: by good and region, what they spend times price^−ε (the price term of
 * equation (31) of the model description) and what they could not buy last week and spend on other things, spread over origins by base share times {@link TradeWedges}. Flows in M$/week at
 * base prices; what is set at the end of a week stands for the next one.
 */
public final class FinalDemand {
    private final Network network;
    private final Market market;
    private final Spending spending;
    private final Rules rules;
    private final ProductionState state;
    private final int goods;
    private final int destinations;
    /** Region of each column of final demand; {@link Border#NONE} if it is none of the regions: it never changes. */
    private final int[] region;
    /** Base flow by industry and column. */
    private final double[] base;
    /** Flow by industry and column, relative to base. */
    private final double[] relative;
    /** Base flow by good and column. */
    private final double[] whole;
    /** The same times the factors of its origins; then what that makes of each origin's base flow per unit of factor. */
    private final double[] leaning;
    /** What each column could not buy last week, as a share of all it spends at base. */
    private final double[] unmet;
    /** What each column bought last week, and what it ordered and could not buy [M$/week at base prices]. */
    private final double[] bought;

    private final double[] missed;
    /** Final demand for each industry as it stands with its firms, relative to base. */
    private final double[] ratio;

    public FinalDemand(Market market, Spending spending, Rules rules, ProductionState state) {
        InputOutputTable table = market.border.network.table;
        this.network = market.border.network;
        this.market = market;
        this.spending = spending;
        this.rules = rules;
        this.state = state;
        this.goods = table.goods().size();
        this.destinations = table.destinations().size();
        this.region = new int[destinations];
        this.base = new double[table.industries() * destinations];
        this.relative = new double[base.length];
        this.whole = new double[goods * destinations];
        this.leaning = new double[whole.length];
        this.unmet = new double[destinations];
        this.bought = new double[destinations];
        this.missed = new double[destinations];
        this.ratio = new double[table.industries()];
        Arrays.fill(relative, 1);
        Arrays.fill(ratio, 1);
        for (int d = 0; d < destinations; d++) {
            region[d] = table.regions().indexOf(table.destinations().get(d));
            for (int j = 0; j < table.industries(); j++) {
                base[j * destinations + d] = table.finalDemand(j, d) / table.weeksPerYear();
                whole[table.good(j) * destinations + d] += base[j * destinations + d];
                bought[d] += base[j * destinations + d];
            }
        }
    }

    /**
     * How final users answer prices and empty shelves.
     *
     * @param demandElasticity of what they spend on a good, at base prices, to its price
     * @param respending share of what they could not buy that they spend on everything else a week later
     */
    public record Rules(double demandElasticity, double respending) {}

    /** Where final demand is met. */
    public record Market(Border border, TradeWedges wedges, PriceDual prices) {}

    /** What a region spends on a good at base prices, relative to base; exactly 1 when nothing moved. */
    @FunctionalInterface
    public interface Spending {
        double of(int region, int good);
    }

    /** Sets what stands with firms next week. */
    public void set(int period) {
        countUnmet();
        lean();
        for (int d = 0; d < destinations; d++) {
            if (region[d] != Border.NONE) {
                order(d);
            }
        }
        for (int j = 0; j < ratio.length; j++) {
            place(j);
        }
    }

    private void countUnmet() {
        for (int d = 0; d < destinations; d++) {
            double missing = 0;
            double met = 0;
            double all = 0;
            for (int j = 0; j < ratio.length; j++) {
                int cell = j * destinations + d;
                double fill = state.fill[network.node(j)];
                missing += base[cell] * relative[cell] * (1 - fill);
                met += base[cell] * relative[cell] * fill;
                all += base[cell];
            }
            missed[d] = missing;
            bought[d] = met;
            unmet[d] = all > 0 ? missing / all : 0;
        }
    }

    private void lean() {
        Arrays.fill(leaning, 0);
        for (int j = 0; j < ratio.length; j++) {
            for (int d = 0; d < destinations; d++) {
                // The sums below and above the line have the same terms in the same order: their ratio is exactly 1 at
                // base.
                leaning[network.table.good(j) * destinations + d] +=
                        base[j * destinations + d] * market.wedges.finalFactor(j, region[d]);
            }
        }
    }

    private void order(int destination) {
        int buyer = region[destination];
        for (int g = 0; g < goods; g++) {
            int cell = g * destinations + destination;
            double wanted = spending.of(buyer, g)
                    * Attraction.power(
                            market.prices.of(g, buyer) / market.prices.index(buyer), -rules.demandElasticity())
                    * (1 + rules.respending() * unmet[destination]);
            leaning[cell] = leaning[cell] > 0 ? wanted * (whole[cell] / leaning[cell]) : 0;
        }
        for (int j = 0; j < ratio.length; j++) {
            relative[j * destinations + destination] =
                    leaning[network.table.good(j) * destinations + destination] * market.wedges.finalFactor(j, buyer);
        }
    }

    private void place(int industry) {
        double now = 0;
        double before = 0;
        for (int d = 0; d < destinations; d++) {
            int cell = industry * destinations + d;
            now += base[cell] * relative[cell];
            before += base[cell];
        }
        double next = before > 0 ? now / before : 1;
        if (next != ratio[industry]) {
            ratio[industry] = next;
            for (int i = network.firstFirm[industry]; i < network.firstFirm[industry + 1]; i++) {
                state.finalDemand[i] = network.finalDemand[i] * next;
            }
        }
    }

    /** What households, investors and governments of a region bought this week [M$/week at base prices]. */
    public double bought(int buyerRegion) {
        return total(bought, buyerRegion);
    }

    /** What they ordered and could not buy this week [M$/week at base prices]. */
    public double missed(int buyerRegion) {
        return total(missed, buyerRegion);
    }

    private double total(double[] byDestination, int buyerRegion) {
        double sum = 0;
        for (int d = 0; d < destinations; d++) {
            sum += region[d] == buyerRegion ? byDestination[d] : 0;
        }
        return sum;
    }

    /** Standing orders of a region's final demand with an industry, all its firms [M$/week at base prices]. */
    public double ordered(int industry, int buyerRegion) {
        double sum = 0;
        for (int d = 0; d < destinations; d++) {
            int cell = industry * destinations + d;
            sum += region[d] == buyerRegion ? base[cell] * relative[cell] : 0;
        }
        return sum;
    }
}
