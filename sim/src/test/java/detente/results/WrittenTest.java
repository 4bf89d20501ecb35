package detente.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as the core schema of YAML 1.2 has them (section 10.3.2), but for numbers that start with a 0. */
class WrittenTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "+7, 7", "3.0, 3", ".5, 0.5", "5., 5", "1e-06, 1e-6", "-1.5E+3, -1500", "0.50, 0.5"})
    void decimal_numbers_are_read(String written, double value) {
        assertThat(Written.decimal(written)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "\t1",
                "1\t0",
                "+",
                ".",
                "-.",
                "--1",
                "e5",
                "1e",
                "1e+",
                "0x10",
                "0x1p3",
                "1d",
                "1f",
                "1_000",
                "1,5",
                "1 000",
                "NaN",
                "nan",
                ".nan",
                "Infinity",
                "010",
                "-007",
                "00.5",
                "\u0663",
                "\uff11\uff12",
                "1\u00a0"
            })
    void anything_else_is_not_a_number(String text) {
        assertThat(Written.number(text)).isEmpty();
        assertThat(Written.whole(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, true", "-12, true", "+5, true", "0, true", "12., false", "1e3, false", "-, false", "010, false"})
    void whole_numbers_have_no_point_and_no_exponent(String text, boolean whole) {
        assertThat(Written.isWhole(text)).isEqualTo(whole);
    }

    @Test
    void whole_numbers_fit_in_64_bits() {
        assertThat(Written.whole("9223372036854775807")).hasValue(Long.MAX_VALUE);
        assertThat(Written.whole("-9223372036854775808")).hasValue(Long.MIN_VALUE);
        assertThat(Written.whole("9223372036854775808")).isEmpty();
    }

    @Test
    void a_number_beyond_the_range_is_infinite_and_infinity_has_its_words() {
        assertThat(Written.decimal("1e400")).hasValue(Double.POSITIVE_INFINITY);
        assertThat(Written.decimal("inf")).isEmpty();
        assertThat(Written.number("-.inf")).hasValue(Double.NEGATIVE_INFINITY);
    }

    @Test
    void dates_have_four_two_and_two_digits() {
        assertThat(Written.date("2024-02-29")).hasValue(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-2-3",
                "2025-02-30",
                "0000-01-01",
                "0999-12-31",
                "+2025-01-01",
                "20250101",
                "2025-01-01T00:00",
                "",
                " 2025-01-01",
                "\u0662\u0660\u0662\u0665-01-01"
            })
    void anything_else_is_not_a_date(String text) {
        assertThat(Written.date(text)).isEmpty();
        assertThat(Written.notDate("start", text)).startsWith("start '" + text + "' is not a date (year-month-day)");
    }

    @Test
    void a_year_before_1000_is_said_to_be_one() {
        assertThat(Written.notDate("start", "0000-01-01"))
                .isEqualTo("start '0000-01-01' is not a date (year-month-day) of the years 1000 to 9999.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,45      | ; the decimal mark is a point
            1,234.5   | ; nothing may stand around or between the digits
            1_000     | ; nothing may stand around or between the digits
            010       | ; a number must not start with 0
            \u0663    | ; digits are 0 to 9
            abc       | ''
            1e308     | ''
            """)
    void a_message_says_what_keeps_a_text_from_being_a_number(String text, String hint) {
        assertThat(Written.hint(text)).isEqualTo(hint == null ? "" : hint);
    }
}
