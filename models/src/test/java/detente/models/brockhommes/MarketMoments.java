package detente.models.brockhommes;

import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.files.Inputs;
import detente.models.Trial;
import detente.models.brockhommes.BrockHommesParameters.Belief;
import detente.parameters.Tables;
import detente.results.Quantiles;
import java.util.Map;
import java.util.Optional;

/**
 * What of 500 prices is compared when the beliefs of optimists and pessimists are estimated: ten moments for four parameters.
 *
 * <ul>
 *   <li>quantiles of the deviation at 10%, 50% and 90%: how far each bias carries the price, and who prevails
 *   <li>log standard deviation
 *   <li>autocorrelations of lags 1 to 3, as far as beliefs look back
 *   <li>the first autocorrelation of the price above its value and of that below: the trend of optimists shows in the one, that of
 *       pessimists in the other
 *   <li>the first autocorrelation of the size of changes: how beliefs come and go
 * </ul>
 *
 * <p>Correlations as Fisher's z, so that no moment is steep at a bound.
 */
final class MarketMoments {
    static final int MONTHS = 500;
    /** Trend and bias of the second belief, then of the third. */
    static final double[] TRUTH = {.9, .2, .9, -.2};

    private static final BrockHommes MODEL = new BrockHommes();
    private static final Tables NO_TABLES = new Tables(Map.of());

    private final Inputs<?> wavy = Trial.of("brock-hommes").inputs();
    private final BrockHommesParameters others = (BrockHommesParameters) wavy.parameters();

    /** The moments of a path. */
    double[] of(double[] beliefs, long seed) {
        return moments(prices(beliefs, seed));
    }

    double[] prices(double[] beliefs, long seed) {
        BrockHommesParameters parameters = new BrockHommesParameters(
                others.market(),
                others.first(),
                new Belief(beliefs[0], beliefs[1]),
                new Belief(beliefs[2], beliefs[3]),
                others.fourth());
        Inputs<BrockHommesParameters> inputs = new Inputs<>(
                wavy.folder(),
                wavy.model(),
                wavy.scenario(),
                parameters,
                wavy.settings(),
                NO_TABLES, // so that no figures are read that no run needs
                wavy.files(),
                MONTHS,
                wavy.overrides(),
                Optional.empty());
        return Simulation.run(new Run<>(MODEL, inputs, seed), Strictness.OFF)
                .series("price.deviation")
                .values();
    }

    private static double[] moments(double[] x) {
        double[] above = new double[x.length];
        double[] below = new double[x.length];
        double[] changes = new double[x.length - 1];
        for (int t = 0; t < x.length; t++) {
            above[t] = Math.max(x[t], 0);
            below[t] = Math.min(x[t], 0);
            if (t > 0) {
                changes[t - 1] = Math.abs(x[t] - x[t - 1]);
            }
        }
        return new double[] {
            Quantiles.of(x, .1),
            Quantiles.of(x, .5),
            Quantiles.of(x, .9),
            StrictMath.log(products(x, 0) / x.length) / 2,
            z(x, 1),
            z(x, 2),
            z(x, 3),
            z(above, 1),
            z(below, 1),
            z(changes, 1)
        };
    }

    /** Fisher's z of an autocorrelation; of a series that never moves, 0. */
    private static double z(double[] x, int lag) {
        double all = products(x, 0);
        double rho = all == 0 ? 0 : products(x, lag) / all;
        return StrictMath.log((1 + rho) / (1 - rho)) / 2;
    }

    private static double products(double[] x, int lag) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double sum = 0;
        for (int t = lag; t < x.length; t++) {
            sum += (x[t] - mean) * (x[t - lag] - mean);
        }
        return sum;
    }
}
