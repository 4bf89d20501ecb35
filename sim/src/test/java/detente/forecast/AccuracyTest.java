package detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTest {

    /** RC37. Exact: the two tails of a fair coin. */
    @ParameterizedTest
    @CsvSource({"7, 7, .015625", "0, 7, .015625", "6, 7, .125", "9, 9, .00390625", "5, 10, 1", "4, 8, 1"})
    void rc37_the_sign_test_counts_both_tails(int wins, int trials, double p) {
        assertThat(SignTest.p(wins, trials)).isCloseTo(p, within(1e-14));
    }

    @Test
    void errors_are_summed_up_as_by_hand() {
        Accuracy found = Accuracy.of(new double[] {1, 2, 3}, new double[] {0, 4, 3});
        assertThat(found.bias()).isCloseTo(-1.0 / 3, within(1e-12));
        assertThat(found.rmse()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-12));
        assertThat(found.mae()).isCloseTo(1, within(1e-12));
        assertThat(found.mase(new double[] {1, 3, 2, 3}, 1)).isCloseTo(1 / (4.0 / 3), within(1e-12));
        assertThat(found.mase(new double[] {1, 3, 2, 6}, 2)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(Accuracy.standardErrorOfMean(new double[] {1, 2, 3})).isCloseTo(1 / Math.sqrt(3), within(1e-12));
    }

    /** y on f = (1, 2, 3, 4) with y = (1, 3, 2, 4): slope .8, intercept .5, residual sum 1.8 with two degrees of freedom. */
    @Test
    void mincer_and_zarnowitz_are_those_of_a_textbook_regression() {
        MincerZarnowitz found = MincerZarnowitz.of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 4});
        assertThat(found.slope()).isCloseTo(.8, within(1e-12));
        assertThat(found.intercept()).isCloseTo(.5, within(1e-12));
        assertThat(found.slopeError()).isCloseTo(Math.sqrt(.9 / 5), within(1e-12));
        assertThat(found.interceptError()).isCloseTo(Math.sqrt(.9 * (.25 + 6.25 / 5)), within(1e-12));
        assertThat(found.statistic()).isCloseTo((2 - 1.8) / 2 / .9, within(1e-12));
        assertThat(found.pValue()).isCloseTo(1 / (1 + .2 / 1.8), within(1e-9)); // F(2, 2): 1 / (1 + f)
    }

    @Test
    void right_ensembles_have_flat_transforms_and_narrow_ones_miss() {
        Purpose draws = Draws.keyed(2).purpose("ensembles");
        int times = 4_000;
        double[][] right = new double[times][19];
        double[][] narrow = new double[times][19];
        double[] outcomes = new double[times];
        List<EnsembleForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            outcomes[i] = draws.gaussian(99, i, 0);
            for (int j = 0; j < 19; j++) {
                right[i][j] = draws.gaussian(j, i, 0);
                narrow[i][j] = right[i][j] / 2;
            }
            forecasts.add(EnsembleForecast.of(right[i], outcomes[i]));
        }
        assertThat(java.util.Arrays.stream(EnsembleSpread.histogram(forecasts, 10))
                        .boxed())
                .allSatisfy(count -> assertThat(count).isBetween(330., 470.));
        assertThat(EnsembleSpread.coverage(right, outcomes, .9)).isCloseTo(.81, within(.02)); // ranks 1.9 to 18.1 of 20
        assertThat(EnsembleSpread.coverage(narrow, outcomes, .9)).isLessThan(.65);
        assertThat(EnsembleSpread.pit(new double[] {1, 2, 3}, 2)).isEqualTo(.5);
    }

    @Test
    void unmatched_cells_are_refused() {
        assertThatThrownBy(() -> Accuracy.of(new double[2], new double[3])).hasMessageContaining("2 forecasts for 3");
        assertThatThrownBy(() -> SignTest.p(8, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
