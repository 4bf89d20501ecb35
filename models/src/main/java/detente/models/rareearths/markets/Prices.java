package detente.models.rareearths.markets;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.Arrays;

/**
 * Prices of controlled goods in each market, as indices with base 1: equations (19)–(21) of the model description.
 *
 * <p>Spot quotes move towards ln p* = −ln(1 − scarcity)/elasticity + premium × hazard; in the controlling state's own market
 * towards what its makers' unsold stock makes of it. Contract prices follow spot slowly. Costs are paid at the mean of the
 * two, weighted with volumes: quotes of three times the base with few deals raise what is paid by some tens of percent.
 */
public final class Prices {
    private final PriceParameters parameters;
    private final Signals signals;
    private final Purpose noise;
    private final long[] key;
    private final double[] logSpot;
    private final double[] spot;
    private final double[] contract;
    private final double[] paid;

    /** What prices answer to. */
    public record Signals(Scarcity scarcity, SupplyHazard hazard, HomeGlut glut) {}

    public Prices(PriceParameters parameters, Signals signals, Draws draws) {
        this.parameters = parameters;
        this.signals = signals;
        this.noise = draws.purpose("price noise");
        Markets markets = signals.scarcity.markets;
        this.key = new long[markets.markets()];
        Arrays.setAll(key, m -> Draws.agent(markets.name(m)));
        this.logSpot = new double[key.length];
        this.spot = new double[key.length];
        Arrays.fill(spot, 1);
        this.contract = spot.clone();
        this.paid = spot.clone();
    }

    /** Quotes the week's prices. */
    public void quote(int period) {
        if (!parameters.on()) {
            return;
        }
        for (int m = 0; m < key.length; m++) {
            logSpot[m] += parameters.adjustment() * (target(m) - logSpot[m])
                    + parameters.noise() * noise.gaussian(key[m], period, 0);
            spot[m] = StrictMath.exp(logSpot[m]);
            contract[m] += parameters.contractAdjustment() * (spot[m] - contract[m]);
            paid[m] = spot[m] + parameters.contractShare() * (contract[m] - spot[m]);
        }
    }

    private double target(int market) {
        if (signals.glut.isHome(market)) {
            return -parameters.glutElasticity() * signals.glut.of(signals.scarcity.markets.good(market));
        }
        double missing = Math.min(signals.scarcity.of(market), parameters.scarcityMax());
        return -StrictMath.log(1 - missing) / parameters.demandElasticity()
                + parameters.hazardPremium() * signals.hazard.mean(market);
    }

    /** Spot quote of a market, base 1. */
    public double spot(int market) {
        return spot[market];
    }

    /** Contract price of a market, base 1. */
    public double contract(int market) {
        return contract[market];
    }

    /** What is paid on average in a market, weighted with volumes, base 1. */
    public double paid(int market) {
        return paid[market];
    }
}
