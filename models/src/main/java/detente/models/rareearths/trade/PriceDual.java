package detente.models.rareearths.trade;

import detente.engine.Identities;
import detente.models.production.InputOutputTable;
import detente.models.rareearths.world.RegionNames;
import java.util.Arrays;

/**
 * What tariffs make of prices: the dual of the input-output table, prices relative to base. An industry passes dearer inputs on to whoever
 * buys from it, and final users pay in the end; what final users pay more is what industries earn more and states collect more, payment by
 * payment. Volumes are those of the base year; who supplies them is this week's choice of origin. Currencies do not move.
 *
 * <p>With flow f from industry i to column c, tariff factor w on it and price p: an industry's price moves by a share a week to 1 + (sum of
 * f (p w - 1)) / output.
 */
public final class PriceDual {
    private static final int YEAR = 52;
    private static final double PERCENT = 100;

    private final InputOutputTable table;
    private final Border border;
    private final TradeWedges wedges;
    private final TariffSchedule tariffs;
    private final TariffParameters parameters;
    private final int goods;
    private final int regions;
    /** Industries, then destinations. */
    private final int columns;
    /** Region of each column; {@link Border#NONE} for a destination that is none of the regions. */
    private final int[] region;
    /** Base flow by supplying industry and column [M$/year]. */
    private final double[] base;
    /** The same by good and column. */
    private final double[] whole;
    /** Base flow times this week's lean, by good and column. */
    private final double[] leaning;
    /** Price of each industry's goods at its gate, relative to base. */
    private final double[] price;
    /** What each column pays more than at base prices [M$/year]. */
    private final double[] paid;
    /** What each industry is paid more [M$/year]. */
    private final double[] earned;
    /** What each region's state collects more than at its base rate [M$/year]. */
    private final double[] collected;
    /** Price of final demand by region and good. */
    private final double[] finalPrice;

    private final double[] index;
    private final double[] inflation;
    private final double[] lost;
    /** Index of the last year by region, a ring. */
    private final double[][] lastYear;

    public PriceDual(Border border, TradeWedges wedges, TariffSchedule tariffs, TariffParameters parameters) {
        this.table = border.network.table;
        this.border = border;
        this.wedges = wedges;
        this.tariffs = tariffs;
        this.parameters = parameters;
        this.goods = table.goods().size();
        this.regions = table.regions().size();
        this.columns = table.industries() + table.destinations().size();
        this.region = new int[columns];
        this.base = new double[table.industries() * columns];
        this.whole = new double[goods * columns];
        this.leaning = new double[goods * columns];
        this.price = filled(table.industries());
        this.paid = new double[columns];
        this.earned = new double[table.industries()];
        this.collected = new double[regions];
        this.finalPrice = filled(regions * goods);
        this.index = filled(regions);
        this.inflation = new double[regions];
        this.lost = new double[regions];
        this.lastYear = new double[regions][YEAR];
        for (double[] year : lastYear) {
            Arrays.fill(year, 1);
        }
        for (int c = 0; c < columns; c++) {
            region[c] = c < table.industries()
                    ? table.region(c)
                    : table.regions().indexOf(table.destinations().get(c - table.industries()));
            for (int i = 0; i < table.industries(); i++) {
                base[i * columns + c] = baseFlow(i, c);
                whole[table.good(i) * columns + c] += baseFlow(i, c);
            }
        }
    }

    private static double[] filled(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double baseFlow(int from, int column) {
        return column < table.industries()
                ? table.flow(from, column)
                : table.finalDemand(from, column - table.industries());
    }

    /** Sets this week's prices from this week's rates and from what last week's purchases cost industries. */
    public void set(int period) {
        lean();
        for (int j = 0; j < price.length; j++) {
            double cost = table.output(j) > 0 ? paid[j] / table.output(j) : 0;
            price[j] += parameters.costPassing() * (1 + cost - price[j]);
        }
        pay();
        int week = period % YEAR;
        for (int r = 0; r < regions; r++) {
            account(r);
            inflation[r] = PERCENT * (index[r] - lastYear[r][week]);
            lastYear[r][week] = index[r];
        }
    }

    private void lean() {
        Arrays.fill(leaning, 0);
        for (int i = 0; i < price.length; i++) {
            int row = table.good(i) * columns;
            for (int c = 0; c < columns; c++) {
                leaning[row + c] += base[i * columns + c] * factor(i, c);
            }
        }
    }

    /** How buyers lean towards an origin: final users are also offered what is diverted. */
    private double factor(int from, int column) {
        return column < table.industries()
                ? wedges.factor(from, region[column])
                : wedges.finalFactor(from, region[column]);
    }

    private double flow(int from, int column) {
        int cell = table.good(from) * columns + column;
        double scale = leaning[cell] > 0 ? whole[cell] / leaning[cell] : 0;
        return base[from * columns + column] * factor(from, column) * scale;
    }

    private double tariff(int from, int column) {
        boolean taxed = border.taxed[from] && border.partner[from] == region[column];
        return taxed ? tariffs.price(region[column]) : 1;
    }

    private void pay() {
        Arrays.fill(paid, 0);
        Arrays.fill(earned, 0);
        Arrays.fill(collected, 0);
        for (int i = 0; i < price.length; i++) {
            for (int c = 0; c < columns; c++) {
                double flow = flow(i, c);
                double more = price[i] - 1;
                double duty = price[i] * (tariff(i, c) - 1);
                paid[c] += flow * (more + duty);
                earned[i] += flow * more;
                if (duty != 0) {
                    collected[region[c]] += flow * duty;
                }
            }
        }
    }

    /** Prices of final demand and what the region as a whole loses by them. */
    private void account(int r) {
        double volume = 0;
        double more = 0;
        Arrays.fill(finalPrice, r * goods, (r + 1) * goods, 0);
        for (int c = table.industries(); c < columns; c++) {
            if (region[c] == r) {
                for (int i = 0; i < price.length; i++) {
                    finalPrice[r * goods + table.good(i)] += flow(i, c) * (price[i] * tariff(i, c) - 1);
                }
                for (int g = 0; g < goods; g++) {
                    double bought = whole[g * columns + c];
                    volume += bought;
                    more += finalPrice[r * goods + g];
                    finalPrice[r * goods + g] = 1 + (bought > 0 ? finalPrice[r * goods + g] / bought : 0);
                }
            }
        }
        index[r] = 1 + (volume > 0 ? more / volume : 0);
        lost[r] = more - profit(r) - parameters.revenueRecycled() * collected[r];
    }

    private double profit(int r) {
        double profit = 0;
        for (int j = 0; j < price.length; j++) {
            profit += table.region(j) == r ? earned[j] - paid[j] : 0;
        }
        return profit;
    }

    /** Price of a good in a region's final demand this week, relative to base. */
    public double of(int good, int region) {
        double price = finalPrice[region * goods + good];
        return price > 0 ? price : 1;
    }

    /** Price of all final demand of a region this week, relative to base. */
    public double index(int region) {
        return index[region];
    }

    /** Points by which tariffs raised that price level within 52 weeks, in percent of base prices. */
    public double inflation(int region) {
        return inflation[region];
    }

    /**
     * Purchasing power that a region loses to prices: what its final users pay more, less what its industries earn more and what its state
     * gives back of tariffs [M$/week].
     */
    public double lost(int region) {
        return lost[region] / table.weeksPerYear();
    }

    public void identities(Identities identities) {
        identities.each(
                "what final users pay more = what industries earn more + what states collect more",
                1,
                all -> "the price dual of " + RegionNames.inWords(table, border.unitedStates) + " and its partners",
                this::unexplained);
    }

    double unexplained(int all) {
        double difference = 0;
        double scale = 0;
        for (int c = table.industries(); c < columns; c++) {
            difference += paid[c];
            scale += Math.abs(paid[c]);
        }
        for (int j = 0; j < earned.length; j++) {
            difference -= earned[j] - paid[j];
            scale += Math.abs(earned[j]) + Math.abs(paid[j]);
        }
        for (double tariff : collected) {
            difference -= tariff;
        }
        return scale > 0 ? difference / scale : 0;
    }
}
