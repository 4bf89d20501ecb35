package detente.models.rareearths.markets;

import detente.engine.Identities;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * What dearer inputs cost their users: equation (22) of the model description. Use is valued at the price paid this week; what
 * exceeds its base value is a surcharge that users pay and the makers and traders who sell in their market receive. Nobody
 * goes bankrupt. [M$/week]
 */
public final class FirmAccounts {
    private final Markets markets;
    private final Prices prices;
    private final ProductionState state;
    /** Surcharge paid by each node. */
    private final double[] paid;
    /** Surcharge received in each market. */
    private final double[] received;
    /** Use of each market. */
    private final double[] used;
    /** Value added of a node per unit of its output, at base. */
    private final double[] valueAdded;

    public FirmAccounts(Markets markets, Prices prices, ProductionState state) {
        this.markets = markets;
        this.prices = prices;
        this.state = state;
        Network network = markets.network;
        this.paid = new double[network.nodes()];
        this.received = new double[markets.markets()];
        this.used = new double[markets.markets()];
        this.valueAdded = new double[network.firms];
        for (int i = 0; i < network.firms; i++) {
            valueAdded[i] = 1 - cost(network, i) - cost(network, network.node(network.industry[i]));
        }
    }

    private static double cost(Network network, int node) {
        double cost = 0;
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            cost += network.coefficient[s];
        }
        return cost;
    }

    /** Settles the week: after production and prices. */
    public void settle(int period) {
        Arrays.fill(paid, 0);
        Arrays.fill(used, 0);
        for (int k = 0; k < markets.count(); k++) {
            int s = markets.input[k];
            int market = markets.market[k];
            paid[markets.network.holder[s]] += (prices.paid(market) - 1) * state.used[s];
            used[market] += state.used[s];
        }
        for (int m = 0; m < used.length; m++) {
            received[m] = (prices.paid(m) - 1) * used[m];
        }
    }

    /** Surcharge that makers and traders receive in a market [M$/week]. */
    public double surcharge(int market) {
        return received[market];
    }

    /**
     * Profit of the firms that use magnets in a region, relative to their base value added: output at base value added less the
     * surcharge on what they themselves buy [1].
     */
    public double profit(int region) {
        int market = markets.of(Markets.MAGNET, region);
        Network network = markets.network;
        double profit = 0;
        double base = 0;
        for (int k = 0; k < markets.count(); k++) {
            int holder = network.holder[markets.input[k]];
            if (markets.market[k] == market && holder < network.firms) {
                profit += valueAdded[holder] * state.output[holder] - paid[holder];
                base += valueAdded[holder] * network.output[holder];
            }
        }
        return base > 0 ? profit / base : 0;
    }

    /** What users pay, payer by payer, is what sellers receive, market by market. */
    public void identities(Identities identities) {
        identities.each(
                "surcharges paid = surcharges received",
                markets.regions(),
                markets.network.table.regions()::get,
                this::unpaid);
    }

    private double unpaid(int region) {
        double balance = 0;
        for (int node = 0; node < paid.length; node++) {
            balance += markets.network.table.region(markets.network.industryOf(node)) == region ? paid[node] : 0;
        }
        int magnet = markets.of(Markets.MAGNET, region);
        int rareEarths = markets.of(Markets.RARE_EARTHS, region);
        double use = markets.use(magnet) + markets.use(rareEarths);
        return use > 0 ? (balance - received[magnet] - received[rareEarths]) / use : 0;
    }
}
