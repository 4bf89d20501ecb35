package detente.calibration.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {
    private static final double[] A = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    private static final double[] B = {1.5, 2.5, 3.5, 4.5, 11, 12, 13, 14, 15, 16};

    /** RC33. SciPy's ks_2samp. */
    @Test
    void rc33_two_samples_have_the_exact_p_value() {
        KolmogorovSmirnov found = KolmogorovSmirnov.of(A, B);
        assertThat(found.statistic()).isCloseTo(.6, within(1e-12));
        assertThat(found.pValue()).isCloseTo(.0524475524, within(1e-9));
    }

    /** RC33. Sizes do not matter, ties raise no exception, equal samples have p = 1. */
    @Test
    void rc33_large_numbers_and_ties_are_borne() {
        double[] tonnes = {58150, 48360, 26260, 12380, 31880, 55770, 61460, 57740, 54730, 61500, 48360, 26260};
        double[] large = Arrays.stream(tonnes).map(v -> v * 1e15).toArray();
        double[] others = Arrays.stream(tonnes).map(v -> v * 1.1e15).toArray();
        assertThat(KolmogorovSmirnov.of(large, large)).isEqualTo(new KolmogorovSmirnov(0, 1));
        assertThat(KolmogorovSmirnov.of(large, others).pValue()).isBetween(.1, 1.0);
    }

    @Test
    void many_values_go_the_asymptotic_way() {
        double[] a = new double[4_000];
        double[] b = new double[4_000];
        Arrays.setAll(a, i -> i);
        Arrays.setAll(b, i -> i + 100.5);
        KolmogorovSmirnov found = KolmogorovSmirnov.of(a, b);
        double x = found.statistic() * Math.sqrt(2_000);
        assertThat(found.pValue()).isCloseTo(2 * Math.exp(-2 * x * x) - 2 * Math.exp(-8 * x * x), within(1e-4));
    }

    /** RC35. black-it's test_minkowski.py: the distance is that of the mean path. */
    @ParameterizedTest
    @CsvSource({"1, 2.5", "2, 1.8027756", "3, 1.6355332"})
    void rc35_minkowski_measures_from_the_mean_path(double order, double distance) {
        double[][] simulated = {{2, 0, 0}, {1, 0, 0}};
        assertThat(SeriesDistances.minkowski(simulated, new double[] {0, 1, 0}, order))
                .isCloseTo(distance, within(1e-7));
    }

    /** RC36. Exact. */
    @Test
    void rc36_gsl_does_not_see_level_and_scale_and_is_not_zero_for_itself() {
        double[] x = LongRunVarianceTest.autoregression(.5, 1_000, 1);
        double[] data = LongRunVarianceTest.autoregression(.5, 1_000, 2);
        double[] moved = Arrays.stream(x).map(v -> 3 + 7 * v).toArray();
        assertThat(SeriesDistances.gslDivergence(moved, data, 5, 3))
                .isEqualTo(SeriesDistances.gslDivergence(x, data, 5, 3));
        assertThat(SeriesDistances.gslDivergence(x, x, 5, 3)).isBetween(.3, .8);
    }

    /** RC36. How often the true one of three autoregressions is nearest. */
    @Test
    void rc36_gsl_mostly_picks_the_true_model() {
        double sum = 0;
        for (double truth : new double[] {.2, .5, .8}) {
            sum += picks(truth, 5, 3, 40) / 3;
        }
        assertThat(sum).isGreaterThan(.70);
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({".2, 5, 3", ".5, 5, 3", ".8, 5, 3", ".2, 10, 6", ".5, 10, 6", ".8, 10, 6"})
    void rc36_in_full(double truth, int symbols, int longest) {
        double share = picks(truth, symbols, longest, 400);
        System.out.printf("RC36 rho=%.1f b=%d L=%d: right %.3f of 400%n", truth, symbols, longest, share);
        assertThat(share).isGreaterThan(symbols == 5 ? .70 : .35);
    }

    private static double picks(double truth, int symbols, int longest, int repeats) {
        double right = 0;
        for (int i = 0; i < repeats; i++) {
            double[] data = LongRunVarianceTest.autoregression(truth, 1_000, 36_000 + i);
            double best = Double.POSITIVE_INFINITY;
            double picked = 0;
            for (double candidate : new double[] {.2, .5, .8}) {
                double mean = 0;
                for (int path = 0; path < 5; path++) {
                    double[] simulated = LongRunVarianceTest.autoregression(candidate, 1_000, 90_000 + 10L * i + path);
                    mean += SeriesDistances.gslDivergence(simulated, data, symbols, longest) / 5;
                }
                if (mean < best) {
                    best = mean;
                    picked = candidate;
                }
            }
            right += picked == truth ? 1.0 / repeats : 0;
        }
        return right;
    }
}
