package detente.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.experiment.AppendLog;
import detente.experiment.ParameterSpace;
import detente.files.BlockSpec;
import detente.parameters.Axis;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InferenceTest {
    private static final int LENGTH = 400;
    private static final ParameterSpace NORMAL =
            ParameterSpace.of(Axis.linear("mu", -1, 1), Axis.linear("sigma", .3, 2));
    private static final Map<Long, double[]> SHOCKS = new ConcurrentHashMap<>();

    /** A log in memory. */
    private record Pad(List<String> kept) implements AppendLog {
        @Override
        public List<String> lines() {
            return List.copyOf(kept);
        }

        @Override
        public void append(List<String> more) {
            kept.addAll(more);
        }
    }

    /** Mean, standard deviation and mean absolute deviation of standard normal draws with a seed. */
    private static double[] shocks(long seed) {
        return SHOCKS.computeIfAbsent(seed, s -> {
            Purpose draws = Draws.keyed(s).purpose("shocks");
            double[] z = new double[LENGTH];
            for (int t = 0; t < LENGTH; t++) {
                z[t] = draws.gaussian(0, t, 0);
            }
            return moments(z);
        });
    }

    private static double[] moments(double[] z) {
        double mean = 0;
        for (double v : z) {
            mean += v / z.length;
        }
        double squares = 0;
        double absolute = 0;
        for (double v : z) {
            squares += (v - mean) * (v - mean) / z.length;
            absolute += Math.abs(v - mean) / z.length;
        }
        return new double[] {mean, Math.sqrt(squares), absolute};
    }

    /** Draws of N(mu, sigma^2), 400 a run. */
    private static double[][] normal(double[] x, SeedSet set, int runs) {
        double[][] paths = new double[runs][];
        for (int run = 0; run < runs; run++) {
            double[] m = shocks(set.first(1) + run);
            paths[run] = new double[] {x[0] + x[1] * m[0], x[1] * m[1], x[1] * m[2]};
        }
        return paths;
    }

    private static List<Goal> goals(double... values) {
        List<Goal> goals = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            goals.add(new Goal("g" + k, "g" + k, values[k], 0, 0));
        }
        return goals;
    }

    private static CalibrationFit moments(List<Goal> goals, int replications, BlockSpec.Uncertainty wanted) {
        CalibrationOptions options = new CalibrationOptions(BlockSpec.Engine.MOMENTS, 90, replications, 1, wanted, 1);
        Calibration.Subject subject = new Calibration.Subject(NORMAL, goals, InferenceTest::normal);
        return new Calibration(subject, options, new Pad(new ArrayList<>()), "test").fit();
    }

    private static double error(CalibrationFit fit, int parameter) {
        return fit.sandwich().orElseThrow().errors()[parameter]
                * NORMAL.axes().get(parameter).slope(fit.best()[parameter]);
    }

    /** RC18: se(mu) = sigma sqrt((1 + 1/S) / T), se(sigma) = sigma sqrt((1 + 1/S) / 2T). */
    @Test
    void standard_errors_of_a_normal_sample_are_those_of_theory() {
        CalibrationFit fit = moments(goals(.2, 1, Math.sqrt(2 / Math.PI)), 50, BlockSpec.Uncertainty.NONE);
        double theory = Math.sqrt(1.02 / LENGTH);
        assertThat(error(fit, 0)).isCloseTo(theory, within(.15 * theory));
        assertThat(error(fit, 1)).isCloseTo(theory / Math.sqrt(2), within(.15 * theory / Math.sqrt(2)));
        assertThat(fit.sandwich().orElseThrow().freedom()).isEqualTo(1);
        assertThat(fit.local().orElseThrow().jacobian().disagreement()).isLessThan(1e-6);
    }

    /** Mean J of fits to normal data, the share rejected at 5%, and how often the 95% intervals cover the truth. */
    private record Fits(double meanJ, double size, double coverMu, double coverSigma) {

        static Fits of(int fits) {
            double j = 0;
            double size = 0;
            double mu = 0;
            double sigma = 0;
            for (int i = 0; i < fits; i++) {
                CalibrationFit fit = moments(goals(shocks(10_000_000 + i)), 10, BlockSpec.Uncertainty.NONE);
                Sandwich sandwich = fit.sandwich().orElseThrow();
                j += sandwich.j() / fits;
                size += sandwich.pValue() < .05 ? 1.0 / fits : 0;
                mu += Math.abs(fit.best()[0]) < 1.96 * error(fit, 0) ? 1.0 / fits : 0;
                sigma += Math.abs(fit.best()[1] - 1) < 1.96 * error(fit, 1) ? 1.0 / fits : 0;
            }
            return new Fits(j, size, mu, sigma);
        }
    }

    /** RC18, RC19: J is chi-squared with one degree of freedom for normal data, and rejects others. Short: three standard errors wide. */
    @Test
    void a_right_model_is_rarely_rejected_and_a_wrong_one_is() {
        Fits fits = Fits.of(60);
        assertThat(fits.meanJ()).isCloseTo(1, within(.6));
        assertThat(fits.size()).isLessThan(.14);
        // evenly distributed data with sd 1 have a mean absolute deviation of sqrt(3) / 2
        Sandwich wrong = moments(goals(0, 1, Math.sqrt(3) / 2), 10, BlockSpec.Uncertainty.NONE)
                .sandwich()
                .orElseThrow();
        assertThat(wrong.pValue()).isLessThan(.001);
    }

    @Tag("study")
    @Test
    void rc18_in_full() {
        Fits fits = Fits.of(1_000);
        System.out.printf("RC18 goals: %s%n", fits);
        assertThat(fits.meanJ()).isCloseTo(1, within(.3));
        assertThat(fits.size()).isBetween(.02, .12);
        assertThat(fits.coverMu()).isBetween(.9, .98);
        assertThat(fits.coverSigma()).isBetween(.9, .98);
    }

    @Test
    void what_cannot_be_known_counts_once_and_chance_once_more_for_the_runs() {
        Bench bench = (x, set, runs) -> {
            double[][] paths = new double[runs][];
            for (int run = 0; run < runs; run++) {
                paths[run] = new double[] {x[0] + .1 * shocks(set.first(1) + run)[0] * Math.sqrt(LENGTH)};
            }
            return paths;
        };
        Goal goal = new Goal("a", "a", .5, 0, .3);
        CalibrationOptions options = new CalibrationOptions(BlockSpec.Engine.MOMENTS, 20, 4, 1);
        CalibrationFit fit = new Calibration(
                        new Calibration.Subject(ParameterSpace.cube(1, 0, 1), List.of(goal), bench),
                        options,
                        new Pad(new ArrayList<>()),
                        "test")
                .fit();
        // 0.3^2 + (1 + 1/4) 0.1^2; the variance of 30 runs is known to a quarter
        assertThat(fit.sandwich().orElseThrow().errors()[0]).isCloseTo(Math.sqrt(.1025), within(.01));
        assertThat(fit.sandwich().orElseThrow().chance()[0]).isCloseTo(Math.sqrt(.0125), within(.03));
        assertThat(fit.sandwich().orElseThrow().pValue()).isNaN();
    }

    private static TargetDistance distance(double[][] weights, double[][] covariance) {
        return new TargetDistance(goals(new double[weights.length]), weights, Optional.of(covariance));
    }

    @Test
    void parameters_that_only_their_sum_determines_have_no_standard_error_and_others_do() {
        double[][] derivatives = {{1, 1, 0}, {2, 2, 0}, {0, 0, 1}};
        double[][] one = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        Sandwich sandwich =
                Sandwich.of(derivatives, distance(one, one).sandwich().orElseThrow(), 3.841458820694124);
        assertThat(sandwich.errors()[0]).isNaN();
        assertThat(sandwich.errors()[1]).isNaN();
        assertThat(sandwich.errors()[2]).isCloseTo(1, within(1e-12));
        assertThat(sandwich.freedom()).isEqualTo(1);
        assertThat(sandwich.pValue()).isCloseTo(.05, within(1e-9));
    }

    /** Weights other than the inverse of the covariance: (D'WD)^-1 D'W Omega W D (D'WD)^-1 by hand for a mean of two. */
    @Test
    void weights_that_are_not_efficient_widen_the_errors() {
        double[][] weights = {{1, 0}, {0, 1}};
        double[][] covariance = {{1, 0}, {0, 9}};
        Sandwich sandwich = Sandwich.of(
                new double[][] {{1}, {1}},
                distance(weights, covariance).sandwich().orElseThrow(),
                0);
        assertThat(sandwich.errors()[0]).isCloseTo(Math.sqrt(10) / 2, within(1e-12));
    }

    @Test
    void the_bootstrap_spreads_as_the_sandwich_says_and_a_right_model_has_no_small_p_value() {
        CalibrationFit fit =
                moments(goals(.2, 1, Math.sqrt(2 / Math.PI)), 10, new BlockSpec.Uncertainty(60, Optional.empty(), 0));
        Bootstrap bootstrap = fit.uncertainty().bootstrap().orElseThrow();
        assertThat(bootstrap.failures()).isZero();
        assertThat(bootstrap.pValue()).isGreaterThan(.05);
        for (int j = 0; j < 2; j++) {
            double half = (bootstrap.quantile(j, .8413) - bootstrap.quantile(j, .1587)) / 2;
            assertThat(half).isCloseTo(error(fit, j), within(.35 * error(fit, j)));
        }
        Bootstrap wrong = moments(
                        goals(.2, 1, Math.sqrt(3) / 2), 10, new BlockSpec.Uncertainty(40, Optional.empty(), 0))
                .uncertainty()
                .bootstrap()
                .orElseThrow();
        assertThat(wrong.pValue()).isCloseTo(1 / 41.0, within(1e-12));
    }

    private static Uncertainty matched(Bench bench, BlockSpec.Uncertainty wanted, Pad pad) {
        return matched(bench, wanted, pad, 1);
    }

    private static Uncertainty matched(Bench bench, BlockSpec.Uncertainty wanted, Pad pad, int threads) {
        List<Goal> goals = List.of(new Goal("a", "a", .4, 0, 1), new Goal("b", "b", .4, 0, 1));
        CalibrationOptions options =
                new CalibrationOptions(BlockSpec.Engine.HISTORY_MATCHING, 30, 2, 1, wanted, threads);
        return new Calibration(new Calibration.Subject(ParameterSpace.cube(2, 0, 1), goals, bench), options, pad, "t")
                .fit()
                .uncertainty();
    }

    /** The first parameter shows twice, with noise; the second not at all; above 0.9 the first makes runs fail. */
    private static double[][] half(double[] x, SeedSet set, int runs) {
        if (x[0] > .9) {
            throw new IllegalStateException("too much");
        }
        double[][] paths = new double[runs][];
        for (int run = 0; run < runs; run++) {
            double[] m = shocks(set.first(1) + run);
            paths[run] = new double[] {x[0] + m[0], x[0] + m[0]};
        }
        return paths;
    }

    @Test
    void recovery_finds_what_the_targets_tell_and_failed_data_sets_are_counted() {
        Recovery recovery = matched(
                        InferenceTest::half,
                        new BlockSpec.Uncertainty(0, Optional.empty(), 30),
                        new Pad(new ArrayList<>()))
                .recovery()
                .orElseThrow();
        assertThat(recovery.pairs()).hasSize(30);
        assertThat(recovery.failures()).isBetween(1, 10);
        assertThat(recovery.pairs())
                .filteredOn(p -> p.failure().isPresent())
                .allMatch(p -> p.truth()[0] > .9 && p.failure().equals(Optional.of("too much")));
        ParameterSpace space = ParameterSpace.cube(2, 0, 1);
        // the noise of data, of runs and of the search beside a spread of a quarter
        assertThat(recovery.performance(space, 0)).isBetween(.85, 1.0);
        assertThat(recovery.performance(space, 1)).isLessThan(.3);
    }

    @Test
    void performance_is_one_less_squared_errors_over_the_spread_of_the_truth() {
        List<Recovery.Pair> pairs = new ArrayList<>();
        double[] truths = {0, .5, 1};
        double[] found = {.1, .5, .8};
        for (int i = 0; i < 3; i++) {
            pairs.add(new Recovery.Pair(
                    SeedSet.SEARCH, new double[] {truths[i]}, new double[] {found[i]}, 0, Optional.empty()));
        }
        ParameterSpace space = ParameterSpace.cube(1, 0, 1);
        assertThat(new Recovery(pairs).performance(space, 0)).isCloseTo(1 - .05 / .5, within(1e-12));
        assertThat(new Recovery(pairs.subList(0, 1)).performance(space, 0)).isNaN();
    }

    @Test
    void the_posterior_is_narrow_where_the_targets_tell_and_the_prior_where_they_do_not() {
        AbcPosterior posterior = matched(
                        InferenceTest::half,
                        new BlockSpec.Uncertainty(0, Optional.of(new BlockSpec.Abc(300, 5, 20_000)), 0),
                        new Pad(new ArrayList<>()))
                .abc()
                .orElseThrow();
        assertThat(posterior.populations()).hasSize(5);
        assertThat(posterior.generations().get(0).failures()).isBetween(10, 60);
        // chance 0.05, and a sixteenth of the distances at first: evenly over 0.4 less and more a few hundredths
        assertThat(posterior.mean(0)).isCloseTo(.4, within(.02));
        assertThat(posterior.sd(0)).isBetween(.045, .08);
        assertThat(posterior.sd(1)).isCloseTo(1 / Math.sqrt(12), within(.04));
        assertThat(posterior.quantile(0, .5)).isCloseTo(.4, within(.02));
    }

    @Test
    void a_posterior_that_cannot_be_had_is_a_warning_and_so_are_few_particles() {
        BlockSpec.Uncertainty few = new BlockSpec.Uncertainty(0, Optional.of(new BlockSpec.Abc(20, 2, 1_000)), 0);
        assertThat(matched(InferenceTest::half, few, new Pad(new ArrayList<>())).warnings())
                .anyMatch(w ->
                        w.matches("Approximate posterior: the 20 particles say no more than \\d+ independent ones."));
        BlockSpec.Uncertainty none = new BlockSpec.Uncertainty(0, Optional.of(new BlockSpec.Abc(100, 2, 100)), 0);
        Uncertainty nothing = matched(InferenceTest::half, none, new Pad(new ArrayList<>()));
        assertThat(nothing.abc()).isEmpty();
        assertThat(nothing.warnings()).anyMatch(w -> w.startsWith("There is no approximate posterior: after 100"));
    }

    @Test
    void data_sets_that_fail_are_counted_in_the_bootstrap() {
        Bench moody = (x, set, runs) -> {
            if (set.use() == SeedSet.Use.BOOTSTRAP_DATA && set.number() % 4 == 0) {
                throw new IllegalStateException("bad day");
            }
            if (set.use() == SeedSet.Use.BOOTSTRAP && set.number() == 2) {
                throw new IllegalStateException("bad week");
            }
            return half(x, set, runs);
        };
        Bootstrap bootstrap = matched(
                        moody, new BlockSpec.Uncertainty(8, Optional.empty(), 0), new Pad(new ArrayList<>()))
                .bootstrap()
                .orElseThrow();
        assertThat(bootstrap.failures()).isEqualTo(3);
        assertThat(bootstrap.refits().get(4).failure()).contains("bad day");
        assertThat(bootstrap.refits().get(1).failure()).contains("bad week");
        assertThat(bootstrap.quantile(0, .5)).isBetween(.2, .6);
        Bootstrap none = new Bootstrap(bootstrap.refits().subList(4, 5), 1);
        assertThat(none.pValue()).isNaN();
        assertThat(none.quantile(0, .5)).isNaN();
    }

    @Test
    void it_goes_on_from_any_line_of_its_log_and_threads_change_none() {
        BlockSpec.Uncertainty all = new BlockSpec.Uncertainty(3, Optional.of(new BlockSpec.Abc(50, 3, 2_000)), 2);
        Pad whole = new Pad(new ArrayList<>());
        matched(InferenceTest::half, all, whole);
        int lines = whole.lines().size();
        for (int kept : new int[] {0, lines / 2, lines - 100, lines - 1}) {
            Pad torn = new Pad(new ArrayList<>(whole.lines().subList(0, kept)));
            matched(InferenceTest::half, all, torn, 4);
            assertThat(torn.lines()).isEqualTo(whole.lines());
        }
    }
}
