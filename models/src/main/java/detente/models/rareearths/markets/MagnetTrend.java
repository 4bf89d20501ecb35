package detente.models.rareearths.markets;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.world.RegionNames;
import detente.parameters.Keyed;
import java.util.Arrays;

/**
 * Products take more magnets from year to year, as cars and turbines become electric. What a user needs for a unit of output
 * grows by region from the middle of the first year on, whose mean the base flows are; makers of magnets and rare earths expand
 * with the demand of the world.
 */
public final class MagnetTrend {
    private final Markets markets;
    private final ProductionState state;
    /** Growth of the need per unit of output [log points a week], by region. */
    private final double[] rate;
    /** Need per unit of output, relative to the first year, by region. */
    private final double[] need;
    /** Capacity that makers have added, relative to base. */
    private double added;

    /**
     * @param growth of the need per unit of output, by region [1/year]
     */
    public MagnetTrend(Keyed growth, Markets markets, ProductionState state) {
        this.markets = markets;
        this.state = state;
        InputOutputTable table = markets.table();
        this.rate = new double[markets.regions()];
        this.need = new double[rate.length];
        Arrays.fill(need, 1);
        for (int r = 0; r < rate.length; r++) {
            rate[r] = StrictMath.log1p(growth.of(RegionNames.of(table, r))) / table.weeksPerYear();
        }
    }

    /** Sets this week's needs and lets makers expand. */
    public void advance(int period) {
        double weeks = period - markets.table().weeksPerYear() / 2;
        if (weeks <= 0) {
            return;
        }
        double use = 0;
        double base = 0;
        for (int r = 0; r < need.length; r++) {
            need[r] = rate[r] == 0 ? 1 : StrictMath.exp(rate[r] * weeks);
            double bought = markets.use(markets.of(Markets.MAGNET, r));
            use += bought * need[r];
            base += bought;
        }
        // Makers close nothing when need falls: they only run at less.
        double wanted = base > 0 ? Math.max(0, use / base - 1) : 0;
        if (wanted != added) {
            expand(wanted - added);
            added = wanted;
        }
    }

    private void expand(double step) {
        Network network = markets.network;
        for (int m = 0; m < markets.markets(); m++) {
            int maker = markets.maker(m);
            if (maker >= 0) {
                for (int i = network.firstFirm[maker]; i < network.firstFirm[maker + 1]; i++) {
                    state.newCapacity[i] += step * network.output[i];
                }
            }
        }
    }

    /** Magnets that a user in a region needs for a unit of output, relative to the first year [1]. */
    double need(int region) {
        return need[region];
    }
}
