package detente.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Digits that an interval supports. */
class ShortNumbersTest {
    @Test
    void two_digits_of_the_width_are_shown() {
        assertThat(ShortNumbers.within(4076.98, 815)).isEqualTo("4,080");
        assertThat(ShortNumbers.within(38.889, 0.126)).isEqualTo("38.89");
        assertThat(ShortNumbers.within(88.11, 6.3)).isEqualTo("88.1");
        assertThat(ShortNumbers.within(-0.0129, 0.0013)).isEqualTo("-0.0129");
    }

    @Test
    void a_number_whose_interval_is_much_narrower_has_the_usual_four_digits() {
        assertThat(ShortNumbers.within(633.97123, 0.17)).isEqualTo("634.0");
        assertThat(ShortNumbers.within(12345.678, 0.01)).isEqualTo("12,346");
    }

    @Test
    void without_an_interval_the_number_is_as_usual() {
        assertThat(ShortNumbers.within(4076.98, Double.NaN)).isEqualTo("4,077");
        assertThat(ShortNumbers.within(0.12345, 0)).isEqualTo("0.1235");
        assertThat(ShortNumbers.within(Double.NaN, 1)).isEqualTo(ShortNumbers.MISSING);
    }

    @Test
    void what_is_nothing_within_its_interval_is_nought() {
        assertThat(ShortNumbers.within(0.02, 30)).isEqualTo("0");
        assertThat(ShortNumbers.within(-0.02, 30)).isEqualTo("0");
    }
}
