package detente.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.calibration.search.SearchOptions;
import detente.calibration.uncertainty.Simulator;
import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedMomentsTest {

    /** Standard normal shocks by seed, drawn once. */
    private static double[] shocks(long seed, int count) {
        Purpose draws = Draws.keyed(seed).purpose("shocks");
        double[] z = new double[count];
        for (int t = 0; t < count; t++) {
            z[t] = draws.gaussian(0, t, 0);
        }
        return z;
    }

    private static double autocorrelation(double rho, double[] shocks) {
        double[] y = new double[shocks.length];
        y[0] = shocks[0] / Math.sqrt(1 - rho * rho);
        double mean = y[0] / y.length;
        for (int t = 1; t < y.length; t++) {
            y[t] = rho * y[t - 1] + shocks[t];
            mean += y[t] / y.length;
        }
        double first = 0;
        double all = 0;
        for (int t = 0; t < y.length; t++) {
            all += (y[t] - mean) * (y[t] - mean);
            first += t > 0 ? (y[t] - mean) * (y[t - 1] - mean) : 0;
        }
        return first / all;
    }

    private static double spreadOfFits(double rho, int paths, int fits) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < fits; i++) {
            Map<Long, double[]> cache = new ConcurrentHashMap<>();
            Simulator simulator =
                    (x, seed) -> new double[] {autocorrelation(x[0], cache.computeIfAbsent(seed, s -> shocks(s, 500)))};
            double[] data = {autocorrelation(rho, shocks(Draws.pair(17, i), 500))};
            SimulatedMoments problem = new SimulatedMoments(data, 500, simulator);
            SimulatedMoments.Options options = new SimulatedMoments.Options(
                    paths, 20, SearchOptions.nelderMead(60).from(rho), 1_000 + i);
            double found = problem.fit(ParameterSpace.of(Axis.linear("rho", -.98, .99)), options)
                    .point()[0];
            sum += found;
            squares += found * found;
        }
        return Math.sqrt((squares - sum * sum / fits) / (fits - 1));
    }

    /** RC17. Gouriéroux, Monfort, Renault: asymptotic sd = sqrt((1 - rho^2) (1 + 1/S) / T). Short: wider by the error of an sd. */
    @Test
    void rc17_estimates_of_an_autocorrelation_spread_as_theory_says() {
        double spread = spreadOfFits(.5, 5, 100);
        assertThat(spread).isBetween(.0424 * .78, .0424 * 1.35);
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({".5, 1, .0548", ".5, 5, .0424", ".9, 1, .0276", ".9, 5, .0214"})
    void rc17_in_full(double rho, int paths, double asymptotic) {
        double spread = spreadOfFits(rho, paths, 400);
        System.out.printf("RC17 rho=%.1f S=%d: sd of 400 fits %.4f, asymptotic %.4f%n", rho, paths, spread, asymptotic);
        assertThat(spread).isBetween(.9 * asymptotic, 1.2 * asymptotic);
    }

    /** Raw moments of a path mu + sigma z from those of z, which are computed once for each seed. */
    private static final class NormalPaths implements Simulator {
        private final int length;
        private final Map<Long, double[]> cache = new ConcurrentHashMap<>();

        NormalPaths(int length) {
            this.length = length;
        }

        @Override
        public double[] summary(double[] x, long seed) {
            double[] m = cache.computeIfAbsent(seed, s -> raw(shocks(s, length)));
            double mu = x[0];
            double s = x[1];
            return new double[] {
                mu + s * m[0],
                mu * mu + 2 * mu * s * m[0] + s * s * m[1],
                Math.pow(mu, 3) + 3 * mu * mu * s * m[0] + 3 * mu * s * s * m[1] + Math.pow(s, 3) * m[2],
                Math.pow(mu, 4)
                        + 4 * Math.pow(mu, 3) * s * m[0]
                        + 6 * mu * mu * s * s * m[1]
                        + 4 * mu * Math.pow(s, 3) * m[2]
                        + Math.pow(s, 4) * m[3]
            };
        }
    }

    private static double[] raw(double[] y) {
        double[] m = new double[4];
        for (double v : y) {
            m[0] += v / y.length;
            m[1] += v * v / y.length;
            m[2] += v * v * v / y.length;
            m[3] += v * v * v * v / y.length;
        }
        return m;
    }

    private static SimulatedMoments.Fit normalFit(double[] data, int length, long seed) {
        ParameterSpace space = ParameterSpace.of(Axis.linear("mu", -1, 1), Axis.linear("sigma", .3, 2));
        SearchOptions search = SearchOptions.bobyqa(200, .05, 1e-5).from(0, 1);
        return new SimulatedMoments(data, length, new NormalPaths(length))
                .fit(space, SimulatedMoments.Options.of(search, seed));
    }

    /** What comes out of many fits: mean J, share rejected at 5%, and how often the 95% intervals cover the truth. */
    private record Fits(double meanJ, double size, double coverMu, double coverSigma) {

        static Fits of(int length, int fits) {
            double j = 0;
            double size = 0;
            double mu = 0;
            double sigma = 0;
            for (int i = 0; i < fits; i++) {
                SimulatedMoments.Fit fit = normalFit(raw(shocks(Draws.pair(18, i), length)), length, 5_000 + i);
                j += fit.j() / fits;
                size += fit.pValue() < .05 ? 1.0 / fits : 0;
                mu += Math.abs(fit.point()[0]) < 1.96 * fit.standardErrors()[0] ? 1.0 / fits : 0;
                sigma += Math.abs(fit.point()[1] - 1) < 1.96 * fit.standardErrors()[1] ? 1.0 / fits : 0;
            }
            return new Fits(j, size, mu, sigma);
        }
    }

    /** RC18. J is chi-squared with two degrees of freedom. Short: 150 fits, three standard errors wide. */
    @Test
    void rc18_a_right_model_is_rejected_as_rarely_as_it_should() {
        Fits fits = Fits.of(1_000, 150);
        assertThat(fits.meanJ()).isCloseTo(2, within(.55));
        assertThat(fits.size()).isBetween(.005, .11);
        assertThat(fits.coverMu()).isBetween(.89, .995);
        assertThat(fits.coverSigma()).isBetween(.89, .995);
    }

    /** RC18. se(mu) = sqrt(1.1 / T), se(sigma) = sqrt(1.1 / 2T). */
    @Test
    void rc18_standard_errors_are_those_of_theory() {
        SimulatedMoments.Fit fit = normalFit(raw(shocks(1, 1_000)), 1_000, 2);
        assertThat(fit.standardErrors()[0]).isCloseTo(Math.sqrt(1.1 / 1_000), within(.15 * Math.sqrt(1.1 / 1_000)));
        assertThat(fit.standardErrors()[1]).isCloseTo(Math.sqrt(.55 / 1_000), within(.15 * Math.sqrt(.55 / 1_000)));
        assertThat(fit.freedom()).isEqualTo(2);
        assertThat(fit.weighting().shrinkage()).isZero();
        assertThat(fit.disagreement()).isLessThan(.1);
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({"1000", "200"})
    void rc18_in_full(int length) {
        Fits fits = Fits.of(length, 1_500);
        System.out.printf("RC18 T=%d: %s%n", length, fits);
        assertThat(fits.size()).isBetween(.035, .08);
        assertThat(fits.meanJ()).isCloseTo(2, within(.25));
        assertThat(fits.coverMu()).isBetween(.93, .97);
        assertThat(fits.coverSigma()).isBetween(.92, .97);
    }

    private static double rejected(double freedom, int fits) {
        TDistribution t = new TDistribution(null, freedom);
        double share = 0;
        for (int i = 0; i < fits; i++) {
            Purpose draws = Draws.keyed(Draws.pair(19, i)).purpose("t");
            double[] y = new double[1_000];
            for (int k = 0; k < y.length; k++) {
                y[k] = t.inverseCumulativeProbability(draws.uniform(0, k)) / Math.sqrt(freedom / (freedom - 2));
            }
            share += normalFit(raw(y), 1_000, 9_000 + i).pValue() < .05 ? 1.0 / fits : 0;
        }
        return share;
    }

    /** RC19. */
    @Test
    void rc19_a_wrong_model_is_rejected() {
        assertThat(rejected(5, 20)).isGreaterThanOrEqualTo(.9);
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({"5, .95", "8, .90"})
    void rc19_in_full(double freedom, double least) {
        double share = rejected(freedom, 300);
        System.out.printf("RC19 t%.0f: rejected %.3f of 300%n", freedom, share);
        assertThat(share).isGreaterThanOrEqualTo(least);
    }

    /** The spread of the bootstrap is that of theory, sqrt(1.1 / T), within the error of 60 fits. */
    @Test
    void fits_to_the_models_own_paths_spread_as_theory_says() {
        ParameterSpace space = ParameterSpace.of(Axis.linear("mu", -1, 1), Axis.linear("sigma", .3, 2));
        SimulatedMoments.Options options =
                SimulatedMoments.Options.of(SearchOptions.bobyqa(200, .05, 1e-5).from(0, 1), 4);
        SimulatedMoments problem = new SimulatedMoments(raw(shocks(3, 500)), 500, new NormalPaths(500));
        SimulatedMoments.Fit fit = problem.fit(space, options);
        MomentBootstrap found = MomentBootstrap.of(fit, problem, space, new MomentBootstrap.Plan(60, options, 8));
        double[] interval = found.interval(0, .6827);
        assertThat((interval[1] - interval[0]) / 2).isCloseTo(Math.sqrt(1.1 / 500), within(.35 * Math.sqrt(1.1 / 500)));
        assertThat(found.pValue()).isBetween(.01, 1.0);
        assertThat(found.distances()).hasSize(60);
    }

    @Test
    void collinear_moments_are_shrunk_and_it_is_said() {
        Weighting weighting = Weighting.inverse(new double[][] {{1, 2}, {2, 4.0000001}});
        assertThat(weighting.shrinkage()).isGreaterThan(0).isLessThan(.05);
        double[][] plain = Weighting.inverse(new double[][] {{2, 0}, {0, 4}}).weights();
        assertThat(plain[0]).containsExactly(new double[] {.5, 0}, within(1e-12));
        assertThat(plain[1]).containsExactly(new double[] {0, .25}, within(1e-12));
    }

    @Test
    void fewer_moments_than_parameters_are_refused() {
        SimulatedMoments problem = new SimulatedMoments(new double[] {1}, 10, (x, seed) -> new double[] {x[0]});
        assertThatThrownBy(() -> problem.fit(
                        ParameterSpace.cube(2, 0, 1), SimulatedMoments.Options.of(SearchOptions.bobyqa(10), 1)))
                .hasMessageContaining("1 moments cannot determine 2 parameters");
    }
}
