package detente.models.brockhommes;

import static org.assertj.core.api.Assertions.assertThat;

import detente.calibration.SimulatedMoments;
import detente.calibration.Weighting;
import detente.calibration.search.SearchOptions;
import detente.calibration.search.SearchResult;
import detente.calibration.uncertainty.Simulator;
import detente.engine.Chunks;
import detente.random.Draws;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What common draws are worth when beliefs are estimated by simulated moments from paths that the model made itself: the same
 * seeds for every candidate, against new seeds for every evaluation. All else is alike: data, moments, weights that are fixed
 * within a search, and in each of the two steps one run of CMA-ES of 400 evaluations from the middle of the space.
 */
class CommonDrawsTest {
    private static final int REPEATS = 20;
    private static final int EVALUATIONS = 400;
    private static final int POPULATION = 8;
    private static final int LAST = 20;

    private final MarketMoments market = new MarketMoments();

    /** New seeds at every call, whichever are asked for. */
    private Simulator fresh() {
        AtomicLong calls = new AtomicLong();
        return (beliefs, seed) -> market.of(beliefs, Draws.pair(seed, calls.getAndIncrement()));
    }

    /** Where a noisy search ended: the mean of the last means of CMA-ES, each the weighted better half of a generation. */
    private static double[] settled(List<SearchResult.Evaluation> history) {
        int generations = (history.size() - 1) / POPULATION; // the first point is the start alone
        double[] mean = new double[MarketMoments.TRUTH.length];
        for (int g = generations - LAST; g < generations; g++) {
            List<SearchResult.Evaluation> better =
                    history.subList(1 + g * POPULATION, 1 + (g + 1) * POPULATION).stream()
                            .sorted(Comparator.comparingDouble(SearchResult.Evaluation::loss))
                            .limit(POPULATION / 2)
                            .toList();
            double weights = 0;
            for (int i = 0; i < better.size(); i++) {
                weights += weight(i);
            }
            for (int i = 0; i < better.size(); i++) {
                for (int p = 0; p < mean.length; p++) {
                    mean[p] += weight(i) / weights / LAST * better.get(i).point()[p];
                }
            }
        }
        return mean;
    }

    private static double weight(int rank) {
        return StrictMath.log(POPULATION / 2.0 + .5) - StrictMath.log(rank + 1);
    }

    private record Repeat(double[] common, double[] best, double[] mean, boolean missed, int covered) {}

    private Repeat repeat(int number, int paths) {
        double[] observed = market.of(MarketMoments.TRUTH, Draws.pair(23, number));
        SearchOptions search =
                SearchOptions.cmaes(EVALUATIONS, number).population(POPULATION).runs(1);
        SimulatedMoments.Options options = new SimulatedMoments.Options(paths, 200, search, number);
        SimulatedMoments common = new SimulatedMoments(observed, MarketMoments.MONTHS, market::of);
        SimulatedMoments.Fit with = common.fit(RecoveryTest.BELIEFS, options);
        SimulatedMoments.Fit without =
                new SimulatedMoments(observed, MarketMoments.MONTHS, fresh()).fit(RecoveryTest.BELIEFS, options);
        int covered = 0;
        for (int p = 0; p < MarketMoments.TRUTH.length; p++) {
            double error = Math.abs(with.point()[p] - MarketMoments.TRUTH[p]);
            covered += error < 1.96 * with.standardErrors()[p] ? 1 : 0;
        }
        return new Repeat(
                with.point(),
                without.point(),
                settled(without.search().history()),
                common.distance(MarketMoments.TRUTH, with.weighting(), options) < with.j(),
                covered);
    }

    /** Root mean squared errors of the four parameters. */
    private static double[] errors(String how, int paths, Repeat[] repeats, Function<Repeat, double[]> found) {
        double[] e = new double[MarketMoments.TRUTH.length];
        for (int p = 0; p < e.length; p++) {
            for (Repeat r : repeats) {
                double error = found.apply(r)[p] - MarketMoments.TRUTH[p];
                e[p] += error * error / repeats.length;
            }
            e[p] = Math.sqrt(e[p]);
        }
        System.out.printf(
                "S=%d %s: second.trend %.4f, second.bias %.4f, third.trend %.4f, third.bias %.4f%n",
                paths, how, e[0], e[1], e[2], e[3]);
        return e;
    }

    /** The project's bar: with five paths common draws at least halve the error of the trends. */
    @Tag("study")
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void with_five_paths_common_draws_halve_the_error_of_the_trends(int paths) {
        Repeat[] repeats = new Repeat[REPEATS];
        try (Chunks threads = Chunks.threads(2)) {
            threads.run(REPEATS, 1, (from, to) -> repeats[from] = repeat(from, paths));
        }
        double[] common = errors("common", paths, repeats, Repeat::common);
        double[] fresh = errors("fresh, mean of the last means", paths, repeats, Repeat::mean);
        errors("fresh, best ever", paths, repeats, Repeat::best);
        System.out.printf(
                "S=%d common: in %d of %d the truth fits better than what was found; %d of %d intervals cover it%n",
                paths,
                Arrays.stream(repeats).filter(Repeat::missed).count(),
                REPEATS,
                Arrays.stream(repeats).mapToInt(Repeat::covered).sum(),
                REPEATS * MarketMoments.TRUTH.length);
        if (paths == 5) {
            assertThat(common[0]).isLessThan(fresh[0] / 2);
            assertThat(common[2]).isLessThan(fresh[2] / 2);
        }
    }

    @Test
    void common_draws_make_neighbours_comparable() {
        assertThat(gain(.00005, 100)).isGreaterThan(2);
    }

    @Tag("study")
    @Test
    void the_same_shocks_soon_lead_candidates_apart() {
        double last = Double.POSITIVE_INFINITY;
        for (double step : new double[] {.00005, .0005, .005, .05}) {
            double gain = gain(step, 400);
            System.out.printf(
                    "S=5, second.trend less %s: variance of a difference, fresh to common %.2f%n", step, gain);
            assertThat(gain).isBetween(.8, last);
            last = gain;
        }
    }

    /** How many times less the difference of two candidates' log distances varies when both have the same seeds. */
    private double gain(double step, int pairs) {
        double[] near = MarketMoments.TRUTH.clone();
        near[0] -= step;
        double[] observed = market.of(MarketMoments.TRUTH, Draws.pair(23, 0));
        SimulatedMoments problem = new SimulatedMoments(observed, MarketMoments.MONTHS, market::of);
        SimulatedMoments.Options few =
                new SimulatedMoments.Options(5, 200, SearchOptions.bobyqa(10).from(MarketMoments.TRUTH), 0);
        Weighting weights = problem.fit(RecoveryTest.BELIEFS, few).weighting();
        double[] same = new double[pairs];
        double[] other = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            double here = logDistance(problem, MarketMoments.TRUTH, weights, i);
            same[i] = logDistance(problem, near, weights, i) - here;
            other[i] = logDistance(problem, near, weights, pairs + i) - here;
        }
        return StatUtils.variance(other) / StatUtils.variance(same);
    }

    private static double logDistance(SimulatedMoments problem, double[] beliefs, Weighting weights, long seed) {
        SimulatedMoments.Options options = new SimulatedMoments.Options(5, 2, SearchOptions.bobyqa(1), seed);
        return StrictMath.log1p(problem.distance(beliefs, weights, options));
    }
}
