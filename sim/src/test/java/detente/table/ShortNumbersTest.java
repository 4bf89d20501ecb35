package detente.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15143     | 2730    | 15,100
            -15143    | 2730    | -15,100
            3.1456    | 0.9     | 3.15
            3.1456    | 0.0994  | 3.146
            39.164999 | 0.00125 | 39.1650
            0.0322    | 0.0058  | 0.0322
            1234567.8 | 0.25    | 1,234,567.80
            -0.004    | 2       | 0.0
            12        | 995     | 0
            62        | 995     | 100
            0.123456  | 0       | 0.1235
            """)
    void a_number_has_the_digits_that_its_interval_supports(double value, double halfWidth, String text) {
        assertThat(ShortNumbers.within(value, halfWidth)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1, \u2013", "2.5, NaN, 2.5", "2.5, Infinity, 2.5"})
    void without_an_interval_it_has_four_digits(double value, double halfWidth, String text) {
        assertThat(ShortNumbers.within(value, halfWidth)).isEqualTo(text);
    }
}
