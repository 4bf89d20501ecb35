package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** Hyndman and Fan's type 7: of n values at place (n - 1) q, counted from 0, on the line between the neighbours. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 1.75", "0.5, 2.5", "0.75, 3.25", "0.9, 3.7", "1, 4"})
    void a_quantile_lies_on_the_line_between_two_values(double share, double expected) {
        assertThat(Quantiles.of(new double[] {3, 1, 4, 2}, share)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void the_percentages_of_one_to_a_hundred_and_one_are_exact() {
        double[] values = new double[101];
        java.util.Arrays.setAll(values, i -> 101 - i);
        assertThat(Quantiles.of(values, 0.05)).isCloseTo(6, within(1e-12));
        assertThat(Quantiles.of(values, 0.95)).isCloseTo(96, within(1e-12));
    }

    @Test
    void infinity_is_the_largest_value_and_never_becomes_something_undefined() {
        double[] values = {1, INFINITE, 2, INFINITE};
        assertThat(Quantiles.of(values, 0.3)).isCloseTo(1.9, within(1e-12));
        assertThat(Quantiles.of(values, 0.5)).isEqualTo(INFINITE);
        assertThat(Quantiles.of(values, 1)).isEqualTo(INFINITE);
        assertThat(Quantiles.of(new double[] {7}, 0.4)).isEqualTo(7);
    }

    @Test
    void nothing_and_what_is_not_a_number_have_no_quantiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[0], 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1}, 1.01));
    }
}
