package detente.models.brockhommes;

import static org.assertj.core.api.Assertions.assertThat;

import detente.calibration.search.Search;
import detente.calibration.search.SearchOptions;
import detente.calibration.search.SearchResult;
import detente.experiment.ParameterSpace;
import detente.models.Trial;
import detente.parameters.Axis;
import detente.random.Draws;
import detente.results.Quantiles;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RC23: the beliefs of the wavy market are found again from 500 prices, by their exact likelihood. */
class RecoveryTest {
    static final ParameterSpace BELIEFS = ParameterSpace.of(
            Axis.linear("second.trend", 0, 1),
            Axis.linear("second.bias", 0, 1),
            Axis.linear("third.trend", 0, 1),
            Axis.linear("third.bias", -1, 0));
    private static final double R = 1.01;
    private static final double NOISE = .04;

    /** Minus the log likelihood, a month, of prices whose shocks are normal. */
    private static double loss(double[] x, double[] beliefs) {
        double[] g = {0, beliefs[0], beliefs[2], 1.01};
        double[] b = {0, beliefs[1], beliefs[3], 0};
        double sum = 0;
        for (int t = 3; t < x.length; t++) {
            double excess = x[t - 1] - R * x[t - 2];
            double weights = 0;
            double mean = 0;
            double best = Double.NEGATIVE_INFINITY;
            for (int h = 0; h < 4; h++) {
                best = Math.max(best, excess * (g[h] * x[t - 3] + b[h] - R * x[t - 2]));
            }
            for (int h = 0; h < 4; h++) {
                double w = Math.exp(120 * (excess * (g[h] * x[t - 3] + b[h] - R * x[t - 2]) - best));
                weights += w;
                mean += w * (g[h] * x[t - 1] + b[h]);
            }
            double shock = (R * x[t] - mean / weights) / NOISE;
            sum += shock * shock / 2;
        }
        return sum / (x.length - 3);
    }

    private static SearchOptions options(String method, int seed) {
        return switch (method) {
            case "bobyqa" -> SearchOptions.bobyqa(2_000, .1, 1e-6);
            case "nelder-mead" -> SearchOptions.nelderMead(2_000);
            case "cmaes8" -> SearchOptions.cmaes(4_000, seed).population(8);
            default -> SearchOptions.cmaes(4_000, seed).population(16);
        };
    }

    @ParameterizedTest
    @CsvSource({"bobyqa, 10", "nelder-mead, 10", "cmaes8, 5"})
    void rc23_beliefs_are_found_again(String method, int starts) {
        assertThat((double) recover(method, starts).solved()).isGreaterThanOrEqualTo(.8 * starts);
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({"bobyqa, 65", "nelder-mead, 138", "cmaes8, 413", "cmaes16, 569"})
    void rc23_in_full(String method, double median) {
        Recovery found = recover(method, 30);
        assertThat(found.solved()).isGreaterThanOrEqualTo(27);
        assertThat(found.median()).isBetween(.6 * median, 1.4 * median);
    }

    private record Recovery(int solved, double median) {}

    private static Recovery recover(String method, int starts) {
        double[] x =
                Trial.of("brock-hommes").results().series("price.deviation").values();
        ToDoubleFunction<double[]> loss = beliefs -> loss(x, beliefs);
        SearchResult best = Search.minimise(
                loss, BELIEFS, SearchOptions.bobyqa(5_000, .02, 1e-9).from(.9, .2, .9, -.2));
        double[] counts = new double[starts];
        int solved = 0;
        for (int i = 0; i < starts; i++) {
            var draws = Draws.keyed(i).purpose("start");
            double[] start = BELIEFS.values(
                    new double[] {draws.uniform(0, 0), draws.uniform(1, 0), draws.uniform(2, 0), draws.uniform(3, 0)});
            SearchResult found = Search.minimise(
                    loss, BELIEFS, options(method, i).from(start).until(best.value() + .01));
            counts[i] = found.evaluations();
            solved += found.value() <= best.value() + .01 ? 1 : 0;
        }
        System.out.printf(
                "RC23 %s: %d of %d solved, median %.0f evaluations%n",
                method, solved, starts, Quantiles.of(counts, .5));
        return new Recovery(solved, Quantiles.of(counts, .5));
    }
}
