package detente.calibration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nonlinear regressions with certified answers: NIST, Statistical Reference Datasets (StRD). */
class LeastSquaresTest {

    private static Function<double[], double[]> residuals(
            double[] x, double[] y, ToDoubleBiFunction<double[], Double> model) {
        return b -> {
            double[] r = new double[x.length];
            for (int i = 0; i < r.length; i++) {
                r[i] = y[i] - model.applyAsDouble(b, x[i]);
            }
            return r;
        };
    }

    private static void certify(LeastSquares.Fit fit, double[] b, double[] sd, double rss) {
        assertThat(fit.sum()).isCloseTo(rss, within(1e-6 * rss));
        for (int i = 0; i < b.length; i++) {
            assertThat(fit.point()[i]).as("b%d", i + 1).isCloseTo(b[i], within(1e-6 * b[i]));
            assertThat(fit.standardErrors()[i]).as("sd of b%d", i + 1).isCloseTo(sd[i], within(1e-6 * sd[i]));
        }
    }

    /** RC12. NIST StRD, Misra1a, lower difficulty. */
    @ParameterizedTest
    @CsvSource({"500, .0001", "250, .0005"})
    void rc12_misra1a_is_fitted_to_the_certified_digits(double b1, double b2) {
        double[] x = {77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760};
        double[] y = {10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78};
        LeastSquares.Fit fit = Search.leastSquares(
                residuals(x, y, (b, v) -> b[0] * (1 - Math.exp(-b[1] * v))),
                new double[] {b1, b2},
                LeastSquares.Options.usual());
        certify(
                fit,
                new double[] {2.3894212918E+02, 5.5015643181E-04},
                new double[] {2.7070075241, 7.2668688436E-06},
                1.2455138894E-01);
        assertThat(fit.evaluations()).isLessThan(100);
    }

    /** NIST StRD, MGH09, higher difficulty. */
    @ParameterizedTest
    @CsvSource({"25, 39, 41.5, 39", ".25, .39, .415, .39"})
    void mgh09_is_fitted_to_the_certified_digits(double b1, double b2, double b3, double b4) {
        double[] x = {4, 2, 1, .5, .25, .167, .125, .1, .0833, .0714, .0625};
        double[] y = {.1957, .1947, .1735, .16, .0844, .0627, .0456, .0342, .0323, .0235, .0246};
        LeastSquares.Fit fit = Search.leastSquares(
                residuals(x, y, (b, v) -> b[0] * (v * v + v * b[1]) / (v * v + v * b[2] + b[3])),
                new double[] {b1, b2, b3, b4},
                LeastSquares.Options.usual());
        certify(
                fit,
                new double[] {1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01, 1.3606233068E-01},
                new double[] {1.1435312227E-02, 1.9633220911E-01, 8.0842031232E-02, 9.0025542308E-02},
                3.0750560385E-04);
    }

    /** NIST StRD, MGH10, higher difficulty: parameters differ by six powers of ten. */
    @ParameterizedTest
    @CsvSource({"2, 400000, 25000", ".02, 4000, 250"})
    void mgh10_is_fitted_to_the_certified_digits(double b1, double b2, double b3) {
        double[] y = {
            34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
        };
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 50 + 5 * i;
        }
        LeastSquares.Fit fit = Search.leastSquares(
                residuals(x, y, (b, v) -> b[0] * Math.exp(b[1] / (v + b[2]))),
                new double[] {b1, b2, b3},
                LeastSquares.Options.usual());
        certify(
                fit,
                new double[] {5.6096364710E-03, 6.1813463463E+03, 3.4522363462E+02},
                new double[] {1.5687892471E-04, 2.3309021107E+01, 7.8486103508E-01},
                8.7945855171E+01);
    }

    /** NIST StRD, BoxBOD, higher difficulty: from the first start the search runs to where b2 changes nothing. */
    @Test
    void boxbod_is_fitted_from_its_second_start_and_not_called_converged_elsewhere() {
        double[] x = {1, 2, 3, 5, 7, 10};
        double[] y = {109, 149, 149, 191, 213, 224};
        Function<double[], double[]> residuals = residuals(x, y, (b, v) -> b[0] * (1 - Math.exp(-b[1] * v)));
        LeastSquares.Fit second = Search.leastSquares(residuals, new double[] {100, .75}, LeastSquares.Options.usual());
        certify(
                second,
                new double[] {2.1380940889E+02, 5.4723748542E-01},
                new double[] {1.2354515176E+01, 1.0455993237E-01},
                1.1680088766E+03);
        assertThat(second.stop()).isInstanceOf(StopReason.Converged.class);
        LeastSquares.Fit first = Search.leastSquares(residuals, new double[] {1, 1}, LeastSquares.Options.usual());
        assertThat(first.sum() < 1168.1 || !(first.stop() instanceof StopReason.Converged))
                .isTrue();
    }

    @Test
    void a_flat_direction_is_not_called_converged() {
        LeastSquares.Fit fit = Search.leastSquares(
                b -> new double[] {1 - b[0] * b[1], 2 - b[0] * b[1], 4 - b[0] * b[1]},
                new double[] {1, 1},
                LeastSquares.Options.usual());
        assertThat(fit.stop()).isInstanceOf(StopReason.BrokeOff.class);
    }

    /** By hand: the mean of 1, 2, 6 is 3, its standard error sqrt(7 / 3). */
    @Test
    void a_mean_has_the_standard_error_of_a_mean() {
        LeastSquares.Fit fit = Search.leastSquares(
                b -> new double[] {1 - b[0], 2 - b[0], 6 - b[0]}, new double[] {0}, LeastSquares.Options.usual());
        assertThat(fit.point()[0]).isCloseTo(3, within(1e-9));
        assertThat(fit.standardErrors()[0]).isCloseTo(Math.sqrt(7.0 / 3), within(1e-9));
        assertThat(fit.sum()).isCloseTo(14, within(1e-9));
    }

    @Test
    void fewer_residuals_than_parameters_are_refused() {
        assertThatThrownBy(() -> Search.leastSquares(
                        b -> new double[] {b[0] + b[1]}, new double[] {0, 0}, LeastSquares.Options.usual()))
                .hasMessageContaining("1 residuals cannot determine 2 parameters");
    }
}
