package detente.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.calibration.uncertainty.HistoryMatching;
import detente.experiment.ParameterSpace;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class IdentificationTest {
    private static final int N = 20;

    private static double[][] unity(int k) {
        double[][] unity = new double[k][k];
        for (int i = 0; i < k; i++) {
            unity[i][i] = 1;
        }
        return unity;
    }

    /** RC28. Exact: y ~ N(mu, 1), n = 20: half-width 1.95996 / sqrt(20). */
    @Test
    void rc28_a_mean_has_its_exact_interval() {
        double seen = .37;
        Profile profile = Profile.of(
                x -> N * (seen - x[0]) * (seen - x[0]), ParameterSpace.cube(1, -3, 3), "x1", new double[] {seen});
        assertThat(profile.low()).isCloseTo(seen - .438261, within(1e-4));
        assertThat(profile.high()).isCloseTo(seen + .438261, within(1e-4));
        assertThat(profile.isIdentified()).isTrue();
    }

    @Test
    void a_parameter_whose_loss_is_lowest_where_the_range_ends_is_determined_at_the_edge() {
        ParameterSpace space = ParameterSpace.cube(1, 0, 1);
        assertThat(Profile.of(x -> 100 * (2 - x[0]) * (2 - x[0]), space, "x1", new double[] {1})
                        .verdict())
                .isEqualTo(Profile.Verdict.UPPER_EDGE);
        assertThat(Profile.of(x -> 100 * (1 + x[0]) * (1 + x[0]), space, "x1", new double[] {0})
                        .verdict())
                .isEqualTo(Profile.Verdict.LOWER_EDGE);
        assertThat(Profile.of(x -> 100 * Math.pow(Math.min(0, x[0] - .5), 2), space, "x1", new double[] {.6})
                        .verdict())
                .isEqualTo(Profile.Verdict.NOT_IDENTIFIED);
        assertThat(Profile.of(x -> x[0] + 100 * Math.max(0, x[0] - .5), space, "x1", new double[] {0})
                        .verdict())
                .isEqualTo(Profile.Verdict.NOT_IDENTIFIED);
        assertThat(Profile.of(x -> 0, space, "x1", new double[] {1}).verdict())
                .isEqualTo(Profile.Verdict.NOT_IDENTIFIED);
    }

    /** Exact: with a nuisance parameter of correlation r the interval is wider by 1 / sqrt(1 - r^2). */
    @Test
    void rc28_a_nuisance_parameter_widens_the_interval() {
        double r = .8;
        ToDoubleFunction<double[]> loss = x -> x[0] * x[0] + x[1] * x[1] + 2 * r * x[0] * x[1];
        Profile profile = Profile.of(loss, ParameterSpace.cube(2, -10, 10), "x1", new double[] {0, 0});
        double half = Math.sqrt(Profile.CHI_SQUARED_95 / (1 - r * r));
        assertThat(profile.low()).isCloseTo(-half, within(1e-3));
        assertThat(profile.high()).isCloseTo(half, within(1e-3));
    }

    /** RC28. Only the product is determined: the profile is flat and the ratio of singular values 0. */
    @Test
    void rc28_a_ridge_is_not_identified() {
        ParameterSpace space = ParameterSpace.cube(2, .2, 5);
        Profile profile = Profile.of(x -> N * Math.pow(1 - x[0] * x[1], 2), space, "x1", new double[] {1, 1});
        assertThat(profile.openBelow()).isTrue();
        assertThat(profile.openAbove()).isTrue();
        assertThat(profile.points()).allSatisfy(p -> assertThat(p.loss()).isLessThan(1e-3));
        Jacobian jacobian = Jacobian.of(
                x -> {
                    double[] mean = new double[N];
                    java.util.Arrays.fill(mean, x[0] * x[1]);
                    return mean;
                },
                space,
                new double[] {1, 1});
        Identification found = Identification.of(jacobian.values(), unity(N));
        assertThat(found.ratio()).isLessThan(1e-6);
        assertThat(found.verdict()).isEqualTo("not identified");
        assertThat(found.collinear()).hasSize(1);
    }

    @Test
    void independent_parameters_are_identified() {
        Identification found = Identification.of(new double[][] {{2, 0}, {0, 3}, {0, 0}}, unity(3));
        assertThat(found.singularValues()).containsExactly(new double[] {3, 2}, within(1e-12));
        assertThat(found.verdict()).isEqualTo("identified");
        assertThat(found.collinear()).isEmpty();
    }

    @Test
    void fewer_moments_than_parameters_identify_nothing() {
        Identification found = Identification.of(new double[][] {{2, 1}}, unity(1));
        assertThat(found.singularValues()).hasSize(2);
        assertThat(found.isIdentified()).isFalse();
    }

    @Test
    void derivatives_are_right_to_the_fourth_order_and_near_bounds() {
        Jacobian jacobian = Jacobian.of(
                x -> new double[] {Math.sin(x[0]), x[0] * x[1]}, ParameterSpace.cube(2, 0, 2), new double[] {1, .5});
        assertThat(jacobian.values()[0]).containsExactly(new double[] {Math.cos(1), 0}, within(1e-5));
        assertThat(jacobian.values()[1]).containsExactly(new double[] {.5, 1}, within(1e-9));
        assertThat(Jacobian.of(x -> new double[] {3 * x[0]}, ParameterSpace.cube(1, 0, 2), new double[] {0})
                        .values()[0][0])
                .isCloseTo(3, within(1e-9));
    }

    /** RC34. Exact: f(x) = 2x + 1, z = 5, sd .2, cut 3 keeps [1.7, 2.3] of [0, 4]. */
    @Test
    void rc34_history_matching_keeps_what_cannot_be_ruled_out() {
        HistoryMatching found = HistoryMatching.of(
                x -> new double[] {2 * x[0] + 1},
                ParameterSpace.cube(1, 0, 4),
                List.of(new HistoryMatching.Target(5, HistoryMatching.Target.spread(.12, .16, 0))),
                HistoryMatching.Options.usual(10_000, 1, 1));
        assertThat(found.share()).isCloseTo(.15, within(.01));
        assertThat(found.range(0).orElseThrow()).containsExactly(new double[] {1.7, 2.3}, within(.01));
    }

    @Test
    void among_many_targets_one_may_be_missed_and_failed_runs_are_ruled_out() {
        List<HistoryMatching.Target> targets =
                List.of(new HistoryMatching.Target(0, 1), new HistoryMatching.Target(100, 1));
        HistoryMatching.Options strict = new HistoryMatching.Options(100, 3, 0, 1, 2);
        HistoryMatching.Options lenient = new HistoryMatching.Options(100, 3, 1, 1, 2);
        ParameterSpace space = ParameterSpace.cube(1, 0, 1);
        assertThat(HistoryMatching.of(x -> new double[] {0, 0}, space, targets, strict)
                        .kept())
                .isEmpty();
        assertThat(HistoryMatching.of(x -> new double[] {0, 0}, space, targets, lenient)
                        .share())
                .isEqualTo(1);
        HistoryMatching failed = HistoryMatching.of(
                x -> {
                    throw new IllegalStateException();
                },
                space,
                targets,
                lenient);
        assertThat(failed.failed()).isEqualTo(100);
        assertThat(failed.range(0)).isEmpty();
    }

    @Test
    void unknown_parameters_have_no_profile() {
        assertThatThrownBy(() -> Profile.of(x -> 0, ParameterSpace.cube(1, 0, 1), "y", new double[1]))
                .hasMessageContaining("'y'");
    }
}
