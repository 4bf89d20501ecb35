package detente.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.input.Position;
import detente.results.Arithmetic;
import detente.results.Measure;
import detente.results.MonthRange;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscrepanciesTest {
    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final YearMonth LATER = YearMonth.of(2025, 6);
    private static final int SEEDS = 20_000;

    private static final Discrepancies SOME = new Discrepancies(
            List.of(
                    discrepancy("tonnes", OptionalDouble.of(0.1), OptionalDouble.empty(), 0.5),
                    discrepancy("rate", OptionalDouble.empty(), OptionalDouble.of(1.5), 0.9)),
            START);

    private static Discrepancy discrepancy(
            String series, OptionalDouble share, OptionalDouble absolute, double correlation) {
        return new Discrepancy(series, share, absolute, correlation, "made up", Position.COMMAND_LINE);
    }

    private static double[] errors(String series, YearMonth month) {
        return IntStream.range(0, SEEDS)
                .mapToDouble(seed -> SOME.on(series.equals("rate") ? 0 : 1, seed, series, MonthRange.of(month)))
                .map(x -> series.equals("rate") ? x : Math.log(x))
                .toArray();
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        return IntStream.range(0, a.length)
                        .mapToDouble(i -> (a[i] - meanA) * (b[i] - meanB))
                        .sum()
                / a.length;
    }

    @Test
    void an_error_has_the_stated_size_in_every_month() {
        for (YearMonth month : List.of(START, START.plusMonths(1), LATER)) {
            assertThat(Math.sqrt(covariance(errors("tonnes", month), errors("tonnes", month))))
                    .isCloseTo(0.1, within(0.002));
            assertThat(Math.sqrt(covariance(errors("rate", month), errors("rate", month))))
                    .isCloseTo(1.5, within(0.03));
        }
    }

    @Test
    void errors_of_neighbouring_months_are_correlated_as_stated_and_the_farther_the_less() {
        double[] here = errors("rate", LATER);
        double variance = 1.5 * 1.5;
        assertThat(covariance(here, errors("rate", LATER.plusMonths(1))) / variance)
                .isCloseTo(0.9, within(0.03));
        assertThat(covariance(here, errors("rate", LATER.plusMonths(4))) / variance)
                .isCloseTo(Math.pow(0.9, 4), within(0.03));
        assertThat(covariance(errors("tonnes", LATER), errors("tonnes", LATER.plusMonths(1))) / 0.01)
                .isCloseTo(0.5, within(0.03));
    }

    @Test
    void errors_of_two_series_and_of_two_seeds_have_nothing_to_do_with_each_other() {
        double[] tonnes = errors("tonnes", LATER);
        assertThat(covariance(tonnes, errors("rate", LATER)) / 0.15).isCloseTo(0, within(0.03));
        assertThat(covariance(Arrays.copyOfRange(tonnes, 0, SEEDS - 1), Arrays.copyOfRange(tonnes, 1, SEEDS)) / 0.01)
                .isCloseTo(0, within(0.03));
    }

    @Test
    void a_quotient_of_two_months_has_the_errors_of_both_and_what_else_is_in_it_has_none() {
        Measure june = month("tonnes", LATER);
        Measure august = month("tonnes", LATER.plusMonths(2));
        Measure other = month("not stated", LATER);
        double first = SOME.on(1, 7, "tonnes", MonthRange.of(LATER));
        double last = SOME.on(1, 7, "tonnes", MonthRange.of(LATER.plusMonths(2)));
        assertThat(SOME.on(3, 7, new Arithmetic(Arithmetic.Operation.DIVIDED_BY, june, august)))
                .isCloseTo(3 * first / last, within(1e-12));
        assertThat(SOME.on(3, 7, new Arithmetic(Arithmetic.Operation.TIMES, june, other)))
                .isCloseTo(3 * first, within(1e-12));
        assertThat(SOME.on(3, 7, june)).isEqualTo(3 * first);
    }

    @Test
    void a_sum_whose_parts_nobody_kept_apart_and_a_rate_in_a_product_have_no_error() {
        Measure june = month("tonnes", LATER);
        assertThat(SOME.on(3, 7, new Arithmetic(Arithmetic.Operation.PLUS, june, june)))
                .isEqualTo(3);
        assertThat(SOME.on(
                        3,
                        7,
                        new Arithmetic(Arithmetic.Operation.TIMES, month("rate", LATER), new Measure.Constant(2))))
                .isEqualTo(3);
    }

    @Test
    void an_error_of_a_single_figure_has_the_stated_size_and_belongs_to_its_name() {
        double[] quote = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> Math.log(Discrepancies.on(1, seed, "quote", 0.2)))
                .toArray();
        double[] share = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> Math.log(Discrepancies.on(1, seed, "share", 0.2)))
                .toArray();
        assertThat(Math.sqrt(covariance(quote, quote))).isCloseTo(0.2, within(0.004));
        assertThat(covariance(quote, share) / 0.04).isCloseTo(0, within(0.03));
    }

    private static Measure month(String series, YearMonth month) {
        return new Measure.OverMonths(series, MonthRange.of(month));
    }

    @Test
    void a_figure_of_several_months_has_the_mean_of_their_errors() {
        MonthRange both = new MonthRange(LATER, LATER.plusMonths(1));
        double one = Math.log(SOME.on(1, 7, "tonnes", MonthRange.of(LATER)));
        double other = Math.log(SOME.on(1, 7, "tonnes", MonthRange.of(LATER.plusMonths(1))));
        assertThat(Math.log(SOME.on(1, 7, "tonnes", both))).isCloseTo((one + other) / 2, within(1e-12));
    }

    @Test
    void a_figure_with_a_share_keeps_its_sign_and_its_median() {
        double[] figures = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> SOME.on(-40, seed, "tonnes", MonthRange.of(LATER)))
                .sorted()
                .toArray();
        assertThat(figures[SEEDS - 1]).isNegative();
        assertThat(figures[SEEDS / 2]).isCloseTo(-40, within(0.1));
    }

    @Test
    void a_series_of_which_nothing_is_said_is_left_as_it_is() {
        assertThat(SOME.on(3, 1, "other", MonthRange.of(LATER))).isEqualTo(3);
        assertThat(SOME.has("other")).isFalse();
    }

    @Test
    void an_error_depends_on_seed_series_and_month_and_on_nothing_that_was_asked_before() {
        double first = SOME.on(1, 7, "tonnes", MonthRange.of(LATER));
        SOME.on(1, 8, "rate", MonthRange.of(START));
        assertThat(SOME.on(1, 7, "tonnes", MonthRange.of(LATER))).isEqualTo(first);
        assertThat(new Discrepancies(List.of(SOME.list().get(0)), START).on(1, 7, "tonnes", MonthRange.of(LATER)))
                .isEqualTo(first);
    }

    @Test
    void layers_are_said_in_words() {
        assertThat(Layer.words(List.of(Layer.CHANCE))).isEqualTo("chance within the model");
        assertThat(Layer.words(List.of(Layer.values())))
                .isEqualTo("chance within the model, values that the data leave open and what the model cannot know");
    }
}
