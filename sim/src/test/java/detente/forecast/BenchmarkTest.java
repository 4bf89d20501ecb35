package detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    private static final double[] HISTORY = {1, 4, 2, 7};

    @Test
    void simple_benchmarks_are_those_computed_by_hand() {
        assertThat(new Benchmark.NoChange().forecast(HISTORY, 3)).containsExactly(7, 7, 7);
        assertThat(new Benchmark.Drift().forecast(HISTORY, 3)).containsExactly(9, 11, 13);
        assertThat(new Benchmark.Seasonal(3).forecast(HISTORY, 5)).containsExactly(4, 2, 7, 4, 2);
        assertThat(new Benchmark.Mean(2).forecast(HISTORY, 2)).containsExactly(4.5, 4.5);
    }

    /** Without noise the regression finds y(t) = 1 + y(t-1)/2 and goes on with it. */
    @Test
    void an_autoregression_goes_on_with_the_law_that_it_finds() {
        double[] y = {10, 6, 4, 3, 2.5, 2.25};
        double[] next = {2.125, 2.0625};
        assertThat(new Benchmark.AutoRegression(1).forecast(y, 2)).containsExactly(next, within(1e-9));
    }

    @Test
    void schwarz_finds_the_number_of_lags() {
        Purpose draws = Draws.keyed(4).purpose("shocks");
        int[] found = new int[7];
        for (int sample = 0; sample < 100; sample++) {
            double[] y = new double[300];
            for (int t = 2; t < y.length; t++) {
                y[t] = .5 * y[t - 1] + .3 * y[t - 2] + draws.gaussian(sample, t, 0);
            }
            found[AutoRegressions.lags(y, 6)]++;
        }
        assertThat(found[2]).isGreaterThan(85);
    }

    @Test
    void a_vector_autoregression_finds_its_matrix() {
        double[][] history = new double[2][30];
        history[0][0] = 5;
        history[1][0] = -3;
        for (int t = 1; t < 30; t++) {
            history[0][t] = 1 + .5 * history[0][t - 1] + .2 * history[1][t - 1];
            history[1][t] = 2 - .3 * history[0][t - 1] + .9 * history[1][t - 1];
        }
        VectorAutoRegression var = VectorAutoRegression.fit(history);
        assertThat(var.constant()).containsExactly(new double[] {1, 2}, within(1e-9));
        assertThat(var.matrix()[0]).containsExactly(new double[] {.5, .2}, within(1e-9));
        assertThat(var.matrix()[1]).containsExactly(new double[] {-.3, .9}, within(1e-9));
        double[][] ahead = var.forecast(new double[] {10, 10}, 2);
        assertThat(ahead[0]).containsExactly(new double[] {8, 1 + 4 + .2 * 8}, within(1e-9));
        assertThat(ahead[1]).containsExactly(new double[] {8, 2 - 2.4 + 7.2}, within(1e-9));
    }

    @Test
    void short_histories_are_refused() {
        assertThatThrownBy(() -> new Benchmark.Seasonal(12).forecast(HISTORY, 1))
                .hasMessageContaining("at least 12");
        assertThatThrownBy(() -> new Benchmark.AutoRegression(2).forecast(HISTORY, 1))
                .hasMessageContaining("too short");
    }
}
