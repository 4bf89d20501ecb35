package detente.models.rareearths.markets;

import detente.models.production.Network;
import detente.models.production.Production;
import java.util.Arrays;

/**
 * Users of magnets need more of them as their products change ({@link MagnetTrend}), save on them at once and design them out in
 * time: equations (12) and (13) of the model description.
 *
 * <p>The share designed out follows maximum × (1 − exp(−[price incentive × (price paid − 1) + hazard incentive × hazard])),
 * no faster than the speed of redesign that was seen after 2010 (Sprecher et al. 2017). A product in series is not
 * redesigned back: for a year after its last rise the share does not fall, then it returns to what is wanted as new models
 * come, at the same speed. What a user needs for a unit of output changes for next week's production and for the orders
 * placed for it.
 */
public final class Substitution {
    private static final int MODEL_YEAR = 52;

    private final SubstitutionParameters parameters;
    private final Prices prices;
    private final SupplyHazard hazard;
    private final MagnetTrend trend;
    private final Production production;
    private final Markets markets;
    private final double[] maximum;
    /** Use relative to base that is left at this week's price, by region. */
    private final double[] thrift;
    /** Share of magnets designed out, by input of the network. */
    private final double[] share;
    /** Week of the last rise, by controlled input. */
    private final int[] lastRise;

    /** Who uses magnets, and what makes them save. */
    public record Use(Prices prices, SupplyHazard hazard, MagnetTrend trend) {}

    public Substitution(SubstitutionParameters parameters, Use use, Production production) {
        this.parameters = parameters;
        this.prices = use.prices;
        this.hazard = use.hazard;
        this.trend = use.trend;
        this.production = production;
        this.markets = hazard.markets;
        Network network = markets.network;
        this.thrift = new double[markets.regions()];
        Arrays.fill(thrift, 1);
        this.share = new double[network.inputs()];
        this.lastRise = new int[markets.count()];
        this.maximum = new double[markets.count()];
        for (int k = 0; k < maximum.length; k++) {
            int made = network.table.good(network.industryOf(network.holder[markets.input[k]]));
            maximum[k] = parameters.maximum().of(network.table.goods().get(made));
        }
    }

    /** Adapts to this week's prices; acts from next week on. */
    public void adapt(int period) {
        if (parameters.on()) {
            save(period);
        }
        for (int k = 0; k < markets.count(); k++) {
            if (isMagnet(k)) {
                int s = markets.input[k];
                int region = markets.region(markets.market[k]);
                double need = trend.need(region) * (1 - share[s]) * thrift[region];
                production.revise(s, markets.network.coefficient[s] * need);
            }
        }
    }

    private boolean isMagnet(int k) {
        return markets.good(markets.market[k]) == Markets.MAGNET;
    }

    private void save(int period) {
        for (int r = 0; r < thrift.length; r++) {
            // A logarithm and an exponential: a power allocates in Java 17.
            double log = StrictMath.log(prices.paid(markets.of(Markets.MAGNET, r)));
            thrift[r] = StrictMath.exp(-parameters.priceElasticity() * log);
        }
        double step = parameters.speed() / markets.network.table.weeksPerYear();
        for (int k = 0; k < markets.count(); k++) {
            if (isMagnet(k)) {
                redesign(k, period, step, incentive(prices.paid(markets.market[k]), hazard.of(markets.input[k])));
            }
        }
    }

    private double incentive(double price, double hazard) {
        double push = parameters.priceIncentive() * (price - 1) + parameters.hazardIncentive() * hazard;
        return push > 0 ? 1 - StrictMath.exp(-push) : 0;
    }

    private void redesign(int k, int period, double step, double incentive) {
        int s = markets.input[k];
        double change = (maximum[k] * incentive - share[s]) / parameters.time();
        if (change > 0) {
            share[s] += Math.min(step, change);
            lastRise[k] = period;
        } else if (period - lastRise[k] > MODEL_YEAR) {
            share[s] += Math.max(-step, change);
        }
    }

    /** Share of magnets that users in a region have designed out, weighted with base use [1]. */
    public double share(int region) {
        return markets.mean(markets.of(Markets.MAGNET, region), share);
    }
}
