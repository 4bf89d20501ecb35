package detente.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.calibration.uncertainty.SimulationBasedCalibration;
import detente.calibration.uncertainty.Simulator;
import detente.experiment.ParameterSpace;
import detente.experiment.Prior;
import detente.parameters.Axis;
import detente.random.Draws;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbcPmcTest {
    private static final ParameterSpace NORMAL =
            ParameterSpace.of(Axis.unbounded("theta")).prior("theta", new Prior.Normal(0, 1));

    private static Simulator normal(double sd) {
        return (x, seed) ->
                new double[] {x[0] + sd * Draws.keyed(seed).purpose("noise").gaussian(0, 0, 0)};
    }

    /** The mean of 20 draws of N(theta, 1), when .8 was seen. */
    private static AbcPosterior twenty(AbcPmc.Options options) {
        return AbcPmc.sample(normal(1 / Math.sqrt(20)), s -> Math.abs(s[0] - .8), NORMAL, options);
    }

    /** RC24. Exact with a uniform kernel: acceptance from the prior, posterior mean and sd. */
    @ParameterizedTest
    @CsvSource({"1, .53788, .55543, .53942", ".5, .28257, .70386, .34478", ".1, .05737, .75949, .22502"})
    void rc24_a_population_from_the_prior_is_exact(double tolerance, double acceptance, double mean, double sd) {
        AbcPosterior found = twenty(AbcPmc.Options.falling(4_000, 3, tolerance));
        assertThat(found.generations().get(0).acceptance()).isCloseTo(acceptance, within(.05 * acceptance));
        assertThat(found.mean(0)).isCloseTo(mean, within(4 * sd / Math.sqrt(4_000)));
        assertThat(found.sd(0)).isCloseTo(sd, within(4 * sd / Math.sqrt(8_000)));
    }

    /** RC24. The exact posterior is N(.761905, .218218^2), with tolerance .05 N(.76130, .21994^2). */
    @Test
    void rc24_falling_tolerances_lead_to_the_posterior() {
        AbcPosterior found = twenty(AbcPmc.Options.falling(1_000, 1, 1, .5, .2, .1, .05));
        assertThat(found.mean(0)).isCloseTo(.76130, within(.025));
        assertThat(found.sd(0)).isCloseTo(.21994, within(.022));
        assertThat(found.generations().get(0).acceptance()).isCloseTo(.53788, within(.054));
        assertThat(found.effective()).isGreaterThan(700);
        assertThat(found.warnings()).isEmpty();
    }

    @Tag("study")
    @Test
    void rc24_in_full() {
        double[] means = new double[30];
        double[] sds = new double[30];
        double simulations = 0;
        double effective = 0;
        for (int i = 0; i < 30; i++) {
            AbcPosterior found = twenty(AbcPmc.Options.falling(1_000, i, 1, .5, .2, .1, .05));
            means[i] = found.mean(0);
            sds[i] = found.sd(0);
            simulations += found.simulations() / 30.0;
            effective += found.effective() / 30;
            assertThat(means[i]).isCloseTo(.76130, within(.025));
            assertThat(sds[i]).isCloseTo(.21994, within(.022));
        }
        System.out.printf(
                "RC24 30 samples: mean %.4f, sd %.4f, %.0f simulations, ESS %.0f%n",
                Arrays.stream(means).sum() / 30, Arrays.stream(sds).sum() / 30, simulations, effective);
    }

    /** RC25. pyABC's test_abc_smc_algorithm.py: prior N(0,1), y ~ N(x, .5), y = 2 seen; the posterior is N(1.6, .4472^2). */
    @Test
    void rc25_median_tolerances_lead_to_the_posterior() {
        AbcPosterior found =
                AbcPmc.sample(normal(.5), s -> Math.abs(s[0] - 2), NORMAL, AbcPmc.Options.adaptive(600, 5, .2, 4));
        assertThat(found.generations()).hasSize(4);
        assertThat(found.mean(0)).isCloseTo(1.6, within(.07));
        assertThat(found.sd(0)).isCloseTo(.4472, within(.12));
        assertThat(distance(found, 1.6, .4472)).isLessThan(.052);
    }

    /** RC25. One population: y = 1 seen with sd 1; N(.5, .7071^2). */
    @Test
    void rc25_a_single_population_is_near_the_posterior() {
        AbcPosterior found =
                AbcPmc.sample(normal(1), s -> Math.abs(s[0] - 1), NORMAL, AbcPmc.Options.falling(600, 6, .1));
        assertThat(found.mean(0)).isCloseTo(.5, within(.07));
        assertThat(found.sd(0)).isCloseTo(.7071, within(.1));
        assertThat(distance(found, .5, .7071)).isLessThan(.12);
    }

    /** Largest distance of the weighted distribution function from a normal one. */
    private static double distance(AbcPosterior found, double mean, double sd) {
        Integer[] order = new Integer[found.weights().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> found.points()[i][0]));
        NormalDistribution normal = new NormalDistribution(null, mean, sd);
        double below = 0;
        double largest = 0;
        for (int i : order) {
            double f = normal.cumulativeProbability(found.points()[i][0]);
            largest = Math.max(largest, Math.abs(f - below));
            below += found.weights()[i];
            largest = Math.max(largest, Math.abs(f - below));
        }
        return largest;
    }

    /** Summaries and parameter are jointly normal, so the regression takes out what a tolerance of 1 blurs. */
    @Test
    void an_adjusted_sample_is_near_the_posterior_in_spite_of_its_tolerance() {
        AbcPosterior found = twenty(AbcPmc.Options.falling(4_000, 3, 1));
        assertThat(found.sd(0)).isGreaterThan(.5);
        AbcPosterior moved = found.adjusted(new double[] {.8});
        assertThat(moved.mean(0)).isCloseTo(.761905, within(.02));
        assertThat(moved.sd(0)).isCloseTo(.218218, within(.02));
    }

    @Test
    void threads_do_not_change_a_bit() {
        AbcPmc.Options options = AbcPmc.Options.adaptive(200, 5, .5, 3);
        AbcPosterior one = twenty(options);
        AbcPosterior many = twenty(options.on(8));
        assertThat(many.points()).isDeepEqualTo(one.points());
        assertThat(many.weights()).containsExactly(one.weights());
        assertThat(many.generations()).isEqualTo(one.generations());
    }

    /** Two parameters, correlated in the posterior, one on a log scale. */
    @Test
    void two_parameters_are_found_together() {
        ParameterSpace space = ParameterSpace.of(Axis.linear("a", 0, 2), Axis.log("b", .1, 10));
        AbcPosterior found = AbcPmc.sample(
                (x, seed) -> new double[] {x[0] + Math.log(x[1]), x[0] - Math.log(x[1])},
                s -> Math.hypot(s[0] - 1, s[1] - 1),
                space,
                AbcPmc.Options.falling(400, 2, 1, .3, .1));
        assertThat(found.mean(0)).isCloseTo(1, within(.02));
        assertThat(found.mean(1)).isCloseTo(1, within(.02));
    }

    @Test
    void failed_simulations_are_counted_and_endless_populations_given_up() {
        AbcPosterior found = AbcPmc.sample(
                (x, seed) -> {
                    if (x[0] > .5) {
                        throw new IllegalStateException("no equilibrium");
                    }
                    return x;
                },
                s -> s[0],
                ParameterSpace.cube(1, 0, 1),
                AbcPmc.Options.falling(50, 1, .9, -1).atMost(2_000));
        assertThat(found.generations()).hasSize(1);
        assertThat(found.generations().get(0).failures()).isPositive();
        assertThat(found.warnings()).anyMatch(w -> w.contains("population 2 was given up after 2000 simulations"));
        assertThatThrownBy(() -> AbcPmc.sample(
                        (x, seed) -> x,
                        s -> s[0],
                        ParameterSpace.cube(1, 0, 1),
                        AbcPmc.Options.falling(50, 1, -1).atMost(500)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** RC27. Ranks among draws of the exact posterior are uniform, and those of one half as wide are not. */
    @Test
    void rc27_right_posteriors_pass_and_narrow_ones_fail() {
        assertThat(ranks(1).statistic()).isLessThan(36.19);
        assertThat(ranks(1).pValue()).isGreaterThan(.01);
        assertThat(ranks(1).ranks()).hasSize(20);
        assertThat(ranks(.5).statistic()).isGreaterThan(36.19);
    }

    private static SimulationBasedCalibration ranks(double width) {
        return SimulationBasedCalibration.of(
                seed -> {
                    var draws = Draws.keyed(seed).purpose("trial");
                    double truth = draws.gaussian(0, 0, 0);
                    double seen = truth + draws.gaussian(1, 0, 0) / Math.sqrt(20);
                    double[] posterior = new double[19];
                    for (int i = 0; i < 19; i++) {
                        posterior[i] = seen * 20 / 21 + width * draws.gaussian(2, i, 0) / Math.sqrt(21);
                    }
                    return new SimulationBasedCalibration.Trial(truth, posterior);
                },
                500,
                27);
    }
}
