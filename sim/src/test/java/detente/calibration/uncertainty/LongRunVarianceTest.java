package detente.calibration.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunVarianceTest {

    static double[] autoregression(double rho, int length, long seed) {
        Purpose draws = Draws.keyed(seed).purpose("shocks");
        double[] y = new double[length];
        y[0] = draws.gaussian(0, 0, 0) / Math.sqrt(1 - rho * rho);
        for (int t = 1; t < length; t++) {
            y[t] = rho * y[t - 1] + draws.gaussian(0, t, 0);
        }
        return y;
    }

    /**
     * RC20. Exact: 1 / (1 - rho)^2, so 4 and 25; with T = 500 estimates fall short of it by as much as here, the ordinary
     * variance by much more.
     */
    @ParameterizedTest
    @CsvSource({".5, 5, 1.32, 3.05, .47, 3.48, .94", ".8, 20, 2.73, 18.4, 5.1, 18.3, 5.2"})
    void rc20_persistent_series_have_a_large_long_run_variance(
            double rho, int lags, double ordinary, double newey, double neweySd, double block, double blockSd) {
        int series = 400;
        double[] n = new double[series];
        double[] b = new double[series];
        double iid = 0;
        for (int i = 0; i < series; i++) {
            double[] y = autoregression(rho, 500, 100 + i);
            iid += LongRunVariance.neweyWest(y, 0) / series;
            n[i] = LongRunVariance.neweyWest(y, lags);
            b[i] = LongRunVariance.blockBootstrap(y, new LongRunVariance.BlockBootstrap(20, 200, i));
        }
        assertThat(iid).isCloseTo(ordinary, within(.06 * ordinary));
        assertThat(mean(n)).isCloseTo(newey, within(.05 * newey));
        assertThat(sd(n)).isCloseTo(neweySd, within(.2 * neweySd));
        assertThat(mean(b)).isCloseTo(block, within(.06 * block));
        assertThat(sd(b)).isCloseTo(blockSd, within(.25 * blockSd));
    }

    /** By hand: y = 1, 3, 2 has mean 2, covariances 2/3 and -1/3; one lag weighs 1/2, twice. */
    @Test
    void newey_and_west_weigh_covariances_as_by_hand() {
        assertThat(LongRunVariance.neweyWest(new double[] {1, 3, 2}, 1)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void the_matrix_of_several_series_is_symmetric_and_has_the_single_ones_on_its_diagonal() {
        double[][] y = {autoregression(.5, 200, 1), autoregression(.8, 200, 2)};
        double[][] matrix = LongRunVariance.neweyWest(y, 4);
        assertThat(matrix[0][0]).isEqualTo(LongRunVariance.neweyWest(y[0], 4));
        assertThat(matrix[0][1]).isCloseTo(matrix[1][0], within(1e-12));
    }

    @Test
    void a_sample_of_blocks_consists_of_runs_of_neighbours() {
        int[] periods = new LongRunVariance.BlockBootstrap(5, 1, 3).periods(23, 0);
        assertThat(periods).hasSize(23);
        for (int t = 0; t < periods.length; t++) {
            assertThat(periods[t]).isBetween(0, 22);
            if (t % 5 != 0) {
                assertThat(periods[t]).isEqualTo(periods[t - 1] + 1);
            }
        }
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).sum() / values.length;
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        return Math.sqrt(java.util.Arrays.stream(values)
                        .map(v -> (v - mean) * (v - mean))
                        .sum()
                / (values.length - 1));
    }
}
