package detente.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1.5, -1.5",
        "100, 100",
        "0.1, 0.1",
        "1234567.891, 1234567.891",
        "0.3333333333333333, 0.333333333333",
        "0.6666666666666666, 0.666666666667",
        "0.00001, 0.00001",
        "0.0000099999999999999, 0.00001",
        "1.5E-7, 1.5E-7",
        "-1.5E-7, -1.5E-7",
        "123456789012345, 123456789012000",
        "999999999999999, 1E15",
        "1E15, 1E15",
        "1.25E300, 1.25E300",
        "4.9E-324, 4.94065645841E-324",
        "999999999999.5, 1000000000000",
        "100000000000.5, 100000000000",
        "100000000001.5, 100000000002",
    })
    void twelve_digits_with_ties_to_even(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @Test
    void missing_and_infinite_values_have_words() {
        assertThat(Numbers.text(Double.NaN)).isEmpty();
        assertThat(Numbers.text(Double.POSITIVE_INFINITY)).isEqualTo("inf");
        assertThat(Numbers.exact(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
        assertThat(Numbers.exact(Double.NaN)).isEmpty();
        assertThat(Numbers.exact(-0.0)).isEqualTo("0");
    }

    @Test
    void the_fast_way_equals_exact_arithmetic() {
        SplittableRandom random = new SplittableRandom(7);
        MathContext twelve = new MathContext(12, RoundingMode.HALF_EVEN);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-7, 17));
            if (i % 3 == 0) {
                value = random.nextLong(1L << 40) / 8192.0; // many exact ties
            }
            assertThat(new BigDecimal(Numbers.text(value))).isEqualByComparingTo(new BigDecimal(value).round(twelve));
        }
    }

    @Test
    void exact_text_reads_back_and_is_never_longer_than_the_platform_s() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (i % 2 == 0 || !Double.isFinite(value)) {
                value = random.nextInt(1_000_000) / 1000.0 + random.nextInt(3) * 0.1;
            }
            String text = Numbers.exact(value);
            assertThat(Double.parseDouble(text)).isEqualTo(value);
            assertThat(new BigDecimal(text).stripTrailingZeros().precision())
                    .isLessThanOrEqualTo(new BigDecimal(Double.toString(value))
                            .stripTrailingZeros()
                            .precision());
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0E-3, 0.002", "2.2250738585072014E-308, 2.2250738585072014E-308", "4.9E-324, 5E-324", "1E23, 1E23"})
    void exact_text_is_the_shortest(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "3.0, 3",
        "0.1, 0.1",
        "1e-5, 0.00001",
        "-1.5e-7, -1.5E-7",
        "123456789012345, 123456789012345",
        "1e15, 1E15",
        "2e-3, 0.002",
        "1.7976931348623157e308, 1.7976931348623157E308",
        ".5, 0.5",
        "5., 5",
        "+7, 7",
        "inf, inf",
        "-inf, -inf"
    })
    void what_people_write_is_printed_as_short_as_it_can_be_and_reads_back(String written, String printed) {
        double value = Written.number(written).orElseThrow();
        assertThat(Numbers.exact(value)).isEqualTo(printed);
        assertThat(Written.number(printed)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG"})
    void the_locale_changes_nothing(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(Numbers.text(-1234.5)).isEqualTo("-1234.5");
            assertThat(Numbers.exact(1.5e-7)).isEqualTo("1.5E-7");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_shortest_text_is_the_one_that_big_numbers_give() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 50_000; i++) {
            double size = Math.pow(10, i % 2 == 0 ? random.nextInt(-26, 17) : random.nextInt(-322, 308));
            double value = (random.nextBoolean() ? 1 : -1) * random.nextDouble() * size;
            if (i % 3 == 0) {
                value = new BigDecimal(value)
                        .round(new MathContext(random.nextInt(1, 17)))
                        .doubleValue();
            }
            assertThat(Numbers.exact(value)).isEqualTo(value == 0 ? "0" : shortest(value));
        }
    }

    @Test
    void the_shortest_text_of_a_power_of_two_is_the_one_that_big_numbers_give() {
        for (int exponent = Double.MIN_EXPONENT; exponent <= Double.MAX_EXPONENT; exponent++) {
            double power = Math.scalb(1.0, exponent);
            assertThat(Numbers.exact(power)).isEqualTo(shortest(power));
        }
    }

    private static String shortest(double value) {
        for (int digits = 1; digits < 17; digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal candidate = new BigDecimal(value).round(new MathContext(digits, mode));
                if (candidate.doubleValue() == value) {
                    return plain(candidate);
                }
            }
        }
        return plain(new BigDecimal(value).round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal rounded) {
        BigDecimal number = rounded.stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1;
        return exponent >= -5 && exponent < 15
                ? number.toPlainString()
                : number.movePointLeft(exponent).toPlainString() + "E" + exponent;
    }
}
