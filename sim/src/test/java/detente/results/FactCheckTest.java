package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import detente.engine.MeasureReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCheckTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void a_fact_is_held_against_the_median_and_the_middle_nine_tenths_of_the_seeds() {
        FactCheck check = FactCheck.of(fact(Optional.of(new Band(0, 3))), values(5, 1, 4, 2, 3));
        assertThat(check.median()).isEqualTo(3);
        assertThat(check.low()).isCloseTo(1.2, within(1e-12));
        assertThat(check.high()).isCloseTo(4.8, within(1e-12));
        assertThat(check.seeds()).isEqualTo(5);
        assertThat(check.shareInBand()).isCloseTo(0.6, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, in band", "3.1, 9, below", "0, 2.9, above", "-Infinity, Infinity, in band"})
    void the_verdict_says_where_the_median_lies(double min, double max, String verdict) {
        assertThat(FactCheck.of(fact(Optional.of(new Band(min, max))), values(5, 1, 4, 2, 3))
                        .verdict()
                        .words())
                .isEqualTo(verdict);
    }

    @Test
    void without_a_band_there_is_no_verdict_and_no_share() {
        FactCheck check = FactCheck.of(fact(Optional.empty()), values(1));
        assertThat(check.verdict()).isEqualTo(FactCheck.Verdict.NO_BAND);
        assertThat(check.shareInBand()).isNaN();
    }

    @Test
    void what_never_happens_in_most_seeds_never_happens_in_the_median() {
        FactCheck check = FactCheck.of(fact(Optional.of(new Band(5, 9))), values(6, NEVER, NEVER));
        assertThat(check.median()).isEqualTo(NEVER);
        assertThat(check.verdict()).isEqualTo(FactCheck.Verdict.ABOVE);
        assertThat(check.shareInBand()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void a_run_without_value_is_not_in_the_band() {
        List<OptionalDouble> values = List.of(OptionalDouble.of(1), OptionalDouble.empty());
        FactCheck check = FactCheck.of(fact(Optional.of(new Band(0, 3))), values);
        assertThat(check.median()).isEqualTo(1);
        assertThat(check.shareInBand()).isEqualTo(0.5);
    }

    @Test
    void without_any_value_that_is_what_is_said() {
        FactCheck check = FactCheck.of(fact(Optional.of(new Band(0, 3))), List.of());
        assertThat(check.verdict()).isEqualTo(FactCheck.Verdict.NO_VALUE);
        assertThat(check.median()).isNaN();
        assertThat(check.shareInBand()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"1.2, true", "4.8, true", "1.1, false", "4.9, false"})
    void what_was_observed_lies_inside_the_interval_of_the_seeds_or_not(double observed, boolean inside) {
        assertThat(FactCheck.of(observed(OptionalDouble.of(observed)), values(5, 1, 4, 2, 3))
                        .observedInside())
                .contains(inside);
    }

    @Test
    void the_observed_values_outside_are_counted_with_and_without_bands() {
        List<FactCheck> facts = new ArrayList<>();
        for (double observed : new double[] {0, 3, 9}) {
            facts.add(FactCheck.of(observed(OptionalDouble.of(observed)), values(5, 1, 4, 2, 3)));
        }
        facts.add(FactCheck.of(observed(OptionalDouble.empty()), values(1)));
        facts.add(FactCheck.of(observed(OptionalDouble.of(1)), List.of()));
        assertThat(FactCheck.outside(facts)).isEqualTo(2);
        assertThat(FactCheck.held(facts)).isEqualTo(3);
    }

    @Test
    void a_band_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Band(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Band(Double.NaN, 1));
    }

    private static List<OptionalDouble> values(double... values) {
        return Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
    }

    private static Fact fact(Optional<Band> band) {
        return fact(OptionalDouble.empty(), band);
    }

    private static Fact observed(OptionalDouble observed) {
        return fact(observed, Optional.empty());
    }

    private static Fact fact(OptionalDouble observed, Optional<Band> band) {
        Measure measure = MeasureReader.read("max(a)").measure().orElseThrow();
        return new Fact("F", "A fact", "t", "plain", "max(a)", measure, observed, band, "book");
    }
}
