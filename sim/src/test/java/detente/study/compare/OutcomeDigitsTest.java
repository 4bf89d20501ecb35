package detente.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import detente.experiment.Interval;
import detente.experiment.Outcome;
import detente.experiment.OutcomeDifference;
import detente.results.Measure;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OutcomeDigitsTest {
    @Test
    void the_interval_says_how_many_digits_there_are() {
        OutcomeDigits digits = OutcomeDigits.of(found(101.234, 98.122, 0.61));
        assertThat(digits.text(101.234)).isEqualTo("101.2");
        assertThat(digits.text(101.234 - 98.122)).isEqualTo("3.1");
        assertThat(digits.range(2.502, 3.722)).isEqualTo("2.5 to 3.7");
    }

    @Test
    void a_less_b_is_the_difference_as_printed() {
        OutcomeDifference found = found(-2_400, 134_000, 70_000);
        assertThat(OutcomeDigits.ofDifference(found).text(found.difference())).isEqualTo("-140,000");
        OutcomeDigits digits = OutcomeDigits.of(found);
        assertThat(digits.text(found.a())).isEqualTo("-2,000");
        assertThat(digits.text(found.b())).isEqualTo("134,000");
        assertThat(digits.text(found.difference())).isEqualTo("-136,000");
    }

    @Test
    void what_is_not_defined_is_a_dash() {
        OutcomeDigits digits = OutcomeDigits.of(found(Double.NaN, Double.NaN, Double.NaN));
        assertThat(digits.text(Double.NaN)).isEqualTo("\u2013");
        assertThat(digits.range(Double.NaN, Double.NaN)).isEqualTo("\u2013");
    }

    @Test
    void without_an_interval_there_are_four_digits() {
        assertThat(OutcomeDigits.of(found(0.5, 0.51731, 0)).text(-0.01731)).isEqualTo("-0.01731");
    }

    private static OutcomeDifference found(double a, double b, double half) {
        Measure measure = new Measure.Constant(1);
        double difference = a - b;
        return new OutcomeDifference(
                new Outcome("price", "last(price)", measure, "1", "price", Optional.empty()),
                a,
                b,
                difference,
                new Interval(difference - half, difference + half),
                5,
                new OutcomeDifference.Gaps(0, 0, 0, 0),
                1,
                1,
                OptionalLong.empty());
    }
}
