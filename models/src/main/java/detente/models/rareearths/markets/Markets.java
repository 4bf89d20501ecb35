package detente.models.rareearths.markets;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.RegionNames;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The markets of controlled goods, one for each good and region of the table, and what is bought there: parallel columns by
 * controlled input, in the order of the network's inputs. Holders are firms or, for pooled purchases, whole industries.
 */
public final class Markets {
    public static final int MAGNET = 0;
    public static final int RARE_EARTHS = 1;

    private static final List<String> GOODS = List.of(BaseTable.MAGNET, BaseTable.RARE_EARTHS);

    /** Input of the network. */
    public final int[] input;
    /** Market in which the input is bought. */
    public final int[] market;
    /** Base use [M$/week]. */
    public final double[] use;

    final Network network;
    private final int regions;
    /** Base use by market [M$/week]. */
    private final double[] total;
    /** Industry that makes the good of a market in its region, −1 if there is none. */
    private final int[] maker;

    public Markets(Network network) {
        this.network = network;
        this.regions = network.table.regions().size();
        this.input = IntStream.range(0, network.inputs())
                .filter(s -> goodOf(network, s) >= 0)
                .toArray();
        this.market = new int[input.length];
        this.use = new double[input.length];
        this.total = new double[GOODS.size() * regions];
        for (int k = 0; k < input.length; k++) {
            int holder = network.holder[input[k]];
            market[k] = of(goodOf(network, input[k]), network.table.region(network.industryOf(holder)));
            use[k] = network.coefficient[input[k]] * network.output[holder];
            total[market[k]] += use[k];
        }
        this.maker = new int[total.length];
        for (int m = 0; m < maker.length; m++) {
            maker[m] = network.table.indexOf(network.table.regions().get(region(m)) + "/" + GOODS.get(good(m)));
        }
    }

    /** The table behind the network. */
    public InputOutputTable table() {
        return network.table;
    }

    /** Region of the controlling state, China. */
    public int home() {
        return network.table.regions().indexOf(BaseTable.CHINA);
    }

    private static int goodOf(Network network, int input) {
        return GOODS.indexOf(network.table.goods().get(network.good[input]));
    }

    /** Number of controlled inputs. */
    public int count() {
        return input.length;
    }

    /** Number of markets: goods × regions. */
    public int markets() {
        return total.length;
    }

    public int regions() {
        return regions;
    }

    /** Market of a good ({@link #MAGNET} or {@link #RARE_EARTHS}) in a region. */
    public int of(int good, int region) {
        return good * regions + region;
    }

    public int region(int market) {
        return market % regions;
    }

    public int good(int market) {
        return market / regions;
    }

    /** Base use of a market [M$/week]. */
    public double use(int market) {
        return total[market];
    }

    /** Name of a market as it stands in series: {@code magnet.usa}. */
    public String name(int market) {
        return GOODS.get(good(market)) + "." + RegionNames.of(network.table, region(market));
    }

    /** Industry that makes the good of a market in its region, −1 if there is none. */
    int maker(int market) {
        return maker[market];
    }

    /** Mean over a market's inputs, weighted with base use; 0 where nothing is bought. */
    double mean(int market, double[] byInput) {
        double sum = 0;
        for (int k = 0; k < input.length; k++) {
            if (this.market[k] == market) {
                sum += use[k] * byInput[input[k]];
            }
        }
        return total[market] > 0 ? sum / total[market] : 0;
    }
}
