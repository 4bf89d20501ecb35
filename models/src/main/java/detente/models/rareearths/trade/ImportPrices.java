package detente.models.rareearths.trade;

import detente.models.production.InputOutputTable;
import java.util.Arrays;

/**
 * What tariffs make of prices in final demand: an index by good and region, base 1, with the weights of the base year.
 * Goods that firms buy at higher prices are not passed on: only what final demand imports itself becomes dearer.
 */
public final class ImportPrices {
    private static final int YEAR = 52;

    private final TariffSchedule tariffs;
    private final int goods;
    /** Share of a region's final demand for a good that its tariff applies to, by region and good. */
    private final double[] exposure;
    /** The same of all its final demand, by region. */
    private final double[] exposed;
    /** Index of the last year by region, a ring. */
    private final double[][] lastYear;

    private final double[] index;
    private final double[] inflation;

    public ImportPrices(Border border, TariffSchedule tariffs) {
        InputOutputTable table = border.network.table;
        int regions = table.regions().size();
        this.tariffs = tariffs;
        this.goods = table.goods().size();
        this.exposure = new double[regions * goods];
        this.exposed = new double[regions];
        this.index = new double[regions];
        this.inflation = new double[regions];
        this.lastYear = new double[regions][YEAR];
        Arrays.fill(index, 1);
        for (int r = 0; r < regions; r++) {
            Arrays.fill(lastYear[r], 1);
            expose(r, border);
        }
    }

    private void expose(int region, Border border) {
        InputOutputTable table = border.network.table;
        int destination = table.destinations().indexOf(table.regions().get(region));
        if (destination < 0) {
            return;
        }
        double[] bought = new double[goods];
        double all = 0;
        double taxed = 0;
        for (int j = 0; j < table.industries(); j++) {
            double value = table.finalDemand(j, destination);
            bought[table.good(j)] += value;
            all += value;
            if (border.taxed[j] && border.partner[j] == region) {
                exposure[region * goods + table.good(j)] += value;
                taxed += value;
            }
        }
        for (int g = 0; g < goods; g++) {
            exposure[region * goods + g] = share(exposure[region * goods + g], bought[g]);
        }
        exposed[region] = share(taxed, all);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** Sets this week's prices from this week's rates. */
    public void set(int period) {
        int week = period % YEAR;
        for (int r = 0; r < index.length; r++) {
            index[r] = 1 + exposed[r] * (tariffs.price(r) - 1);
            inflation[r] = 100 * (index[r] - lastYear[r][week]);
            lastYear[r][week] = index[r];
        }
    }

    /** Price of a good in a region's final demand this week, relative to base. */
    public double of(int good, int region) {
        return 1 + exposure[region * goods + good] * (tariffs.price(region) - 1);
    }

    /** Price of all final demand of a region this week, relative to base. */
    public double index(int region) {
        return index[region];
    }

    /** Points by which tariffs raised that price level within 52 weeks, in percent of base prices. */
    public double inflation(int region) {
        return inflation[region];
    }
}
