package detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DieboldMarianoTest {
    private static final double[] E1 = {1, -2, 3, -1, 2, -3, 1, 2, -2, 1};
    private static final double[] E2 = {2, -1, 1, -2, 1, -1, 2, 1, -1, 2};

    /** RC29. The formula of R's forecast::dm.test. */
    @Test
    void rc29_ten_errors_one_period_ahead_have_the_known_statistic() {
        DieboldMariano.EqualAccuracy test = DieboldMariano.test(E1, E2, 1);
        assertThat(test.meanDifference()).isCloseTo(1.6, within(1e-12));
        assertThat(test.statistic()).isCloseTo(1.149391542, within(1e-8));
        assertThat(test.pValue()).isCloseTo(.280021615, within(1e-8));
        assertThat(test.warning()).isEmpty();
        assertThat(DieboldMariano.test(E2, E1, 1).statistic()).isCloseTo(-1.149391542, within(1e-8));
    }

    @Test
    void rc29_two_periods_ahead_the_variance_takes_in_one_covariance() {
        double[] d = new double[10];
        double g0 = 0;
        double g1 = 0;
        for (int t = 0; t < 10; t++) {
            d[t] = E1[t] * E1[t] - E2[t] * E2[t] - 1.6;
            g0 += d[t] * d[t] / 10;
            g1 += t > 0 ? d[t] * d[t - 1] / 10 : 0;
        }
        double statistic = 1.6 / Math.sqrt((g0 + g1) / 10) * Math.sqrt((11 - 4 + .2) / 10); // Bartlett: 2 x 1/2 x g1
        DieboldMariano.EqualAccuracy test = DieboldMariano.test(E1, E2, 2);
        assertThat(test.statistic()).isCloseTo(statistic, within(1e-12));
        assertThat(test.warning().orElseThrow()).contains("below 20");
    }

    /** RC30. Errors h periods ahead are moving averages of h - 1; a true hypothesis should be rejected in 5% of the samples. */
    @ParameterizedTest
    @CsvSource({"1, 40", "4, 40", "4, 100"})
    void rc30_a_true_hypothesis_is_rarely_rejected(int horizon, int n) {
        assertThat(rejections(horizon, n, 3_000)).isLessThanOrEqualTo(.10 + .005);
    }

    @Tag("study")
    @ParameterizedTest
    @CsvSource({"1, 40, .06", "4, 40, .10", "4, 100, .10", "8, 40, .12", "12, 61, .12"})
    void rc30_in_full(int horizon, int n, double most) {
        double size = rejections(horizon, n, 20_000);
        System.out.printf("RC30 h=%d n=%d: rejected %.4f%n", horizon, n, size);
        assertThat(size).isLessThanOrEqualTo(most);
    }

    private static double rejections(int horizon, int n, int samples) {
        Purpose draws = Draws.keyed(30).purpose("shocks");
        int rejected = 0;
        for (int i = 0; i < samples; i++) {
            double[] e1 = movingAverage(draws, 1, i, n, horizon);
            double[] e2 = movingAverage(draws, 2, i, n, horizon);
            rejected += DieboldMariano.test(e1, e2, horizon).pValue() < .05 ? 1 : 0;
        }
        return (double) rejected / samples;
    }

    private static double[] movingAverage(Purpose draws, int who, int sample, int n, int horizon) {
        double[] shocks = new double[n + horizon];
        for (int t = 0; t < shocks.length; t++) {
            shocks[t] = draws.gaussian(who, sample, t);
        }
        double[] e = new double[n];
        for (int t = 0; t < n; t++) {
            for (int lag = 0; lag < horizon; lag++) {
                e[t] += shocks[t + horizon - lag];
            }
        }
        return e;
    }

    @Test
    void equal_forecasts_are_equally_good() {
        DieboldMariano.EqualAccuracy test = DieboldMariano.test(E1, E1, 3);
        assertThat(test.statistic()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
    }

    @Test
    void errors_that_differ_by_rounding_are_equally_good_and_a_constant_difference_is_certain() {
        double[] nearly = java.util.Arrays.stream(E1).map(e -> e + 1e-15).toArray();
        assertThat(DieboldMariano.test(E1, nearly, 1).pValue()).isEqualTo(1);
        double[] more =
                java.util.Arrays.stream(E1).map(e -> e + Math.copySign(.1, e)).toArray();
        assertThat(DieboldMariano.test(more, E1, 1, Loss.ABSOLUTE).pValue()).isZero();
    }

    @Test
    void absolute_errors_may_count_instead() {
        assertThat(DieboldMariano.test(E1, E2, 1, Loss.ABSOLUTE).meanDifference())
                .isCloseTo(.4, within(1e-12));
    }

    @Test
    void impossible_tests_are_refused() {
        assertThatThrownBy(() -> DieboldMariano.test(E1, new double[3], 1)).hasMessageContaining("10 errors against 3");
        assertThatThrownBy(() -> DieboldMariano.test(E1, E2, 10)).hasMessageContaining("10 periods ahead");
    }
}
