package detente.study.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.calibration.AbcPosterior;
import detente.calibration.Bootstrap;
import detente.calibration.CalibrationFit;
import detente.calibration.Found;
import detente.calibration.Identification;
import detente.calibration.Jacobian;
import detente.calibration.Local;
import detente.calibration.Profile;
import detente.calibration.Sandwich;
import detente.calibration.SeedSet;
import detente.calibration.SimulatedCandidate;
import detente.calibration.TargetDistance;
import detente.calibration.Uncertainty;
import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final ParameterSpace LOG = ParameterSpace.of(Axis.log("slope", .1, 10));
    private static final double[] ONE = {1};

    /** Best value 1, the middle of the range; an error in unit coordinates and fits evenly spread over an interval of them. */
    private static Estimate estimate(double error, double low, double high) {
        return new Estimate("", LOG, fit(error, low, high, 0), 0);
    }

    private static CalibrationFit fit(double error, double low, double high, double disagreement) {
        List<Bootstrap.Refit> refits = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double[] point = LOG.values(new double[] {low + (high - low) * i / 40});
            refits.add(new Bootstrap.Refit(SeedSet.SEARCH, point, 1, Optional.empty()));
        }
        Found found = new Found(
                new TargetDistance(List.of(), new double[0][], Optional.empty()),
                List.of(),
                List.of(new Found.Finalist(ONE, 1, 1)));
        Local local = new Local(
                new Jacobian(new double[][] {{1}}, new double[][] {{disagreement}}),
                new Identification(new double[0], 1, List.of()),
                Optional.of(new Sandwich(new double[] {error}, new double[] {error}, 1, 1, .3)));
        return new CalibrationFit(
                found,
                new SimulatedCandidate(ONE, SeedSet.REPORT, new double[][] {{1}}, Optional.empty()),
                List.of(new Profile("slope", .5, 10, false, true, .9, List.of())),
                Optional.of(local),
                OptionalDouble.of(1),
                new Uncertainty(Optional.of(new Bootstrap(refits, 1)), Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void bootstrap_and_standard_error_that_differ_by_a_factor_of_two_are_warned_of() {
        // 95% of the fits lie in 0.95 of the interval, those of the error in 0.392
        assertThat(estimate(.1, .3, .7).disagreement()).isEmpty();
        assertThat(estimate(.1, .05, .95).disagreement().orElseThrow())
                .contains("Bootstrap and sandwich of slope differ by more than a factor of two");
        assertThat(estimate(.1, .45, .55).disagreement()).isPresent();
    }

    @Test
    void derivatives_that_depend_on_the_step_are_warned_of() {
        assertThat(Fitted.warnings(LOG, fit(.1, .3, .7, .09))).isEmpty();
        assertThat(Fitted.warnings(LOG, fit(.1, .3, .7, .25)))
                .containsExactly(
                        "Derivatives from two steps differ by up to 25.0% of the largest: doubt the standard errors.");
    }

    @Test
    void an_error_beyond_the_range_is_compared_as_far_as_the_range_goes() {
        Estimate wide = estimate(5, 0, 1);
        assertThat(wide.disagreement()).isEmpty();
        Interval open = wide.interval(Estimate.Method.SANDWICH).orElseThrow();
        assertThat(CalibrateFindings.shown(Optional.of(open)).brief()).isEqualTo("open to open");
    }

    @Test
    void a_parameter_without_standard_error_has_no_interval_of_it() {
        Estimate none = estimate(Double.NaN, .4, .6);
        assertThat(none.interval(Estimate.Method.SANDWICH)).isEmpty();
        assertThat(none.standardError()).isNaN();
        assertThat(none.disagreement()).isEmpty();
        assertThat(none.interval(Estimate.Method.ABC)).isEmpty();
    }

    @Test
    void intervals_follow_the_scale_of_the_parameter() {
        Estimate log = estimate(.1, .3, .7);
        // two decades: an error of 0.1 of them is a factor of 10^0.2, at 1 to first order 0.2 ln 10
        assertThat(log.standardError()).isCloseTo(.2 * Math.log(10), within(1e-12));
        Interval sandwich = log.interval(Estimate.Method.SANDWICH).orElseThrow();
        assertThat(sandwich.high()).isCloseTo(Math.pow(10, .2 * 1.959963984540054), within(1e-9));
        assertThat(sandwich.low() * sandwich.high()).isCloseTo(1, within(1e-9));
        assertThat(CalibrateFindings.shown(log.interval(Estimate.Method.PROFILE))
                        .brief())
                .isEqualTo("0.5 to open");
    }

    @Test
    void shrinkage_is_what_the_variance_of_the_prior_has_lost() {
        double[][] units = {{.4}, {.6}};
        double[][] points = {LOG.values(units[0]), LOG.values(units[1])};
        AbcPosterior posterior = new AbcPosterior(
                List.of(new AbcPosterior.Particles(points, new double[] {.5, .5}, new double[2])),
                new double[0][],
                List.of(),
                List.of());
        CalibrationFit fit = fit(.1, .3, .7, 0);
        CalibrationFit sampled = new CalibrationFit(
                fit.found(),
                fit.report(),
                fit.profiles(),
                fit.local(),
                fit.least(),
                new Uncertainty(Optional.empty(), Optional.of(posterior), Optional.empty(), List.of()));
        assertThat(new Estimate("", LOG, sampled, 0).shrinkage()).isCloseTo(1 - .01 * 12, within(1e-12));
    }
}
