package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import detente.engine.MeasureReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value by hand, on ten weeks from Monday, 6 January 2025, that carry 7, 14 .. 70 t: k + 1 a day. */
class MeasureTest {
    private final Results results =
            Weeks.of(LocalDate.of(2025, 1, 6), 10, Weeks.TONNES, k -> 7.0 * (k + 1), Weeks.observed("2025-02", 200));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            last(exports)                                        | 70
            last(exports, to=2025-01-20)                         | 21
            mean(exports)                                        | 38.5
            mean(exports, from=2025-01-13, to=2025-01-26)        | 17.5
            min(exports, from=2025-01-14)                        | 21
            max(exports, to=2025-01-19)                          | 14
            sum(exports, from=2025-01-06, to=2025-01-06)         | 1
            sum(exports, from=2025-01-06, to=2025-01-19)         | 21
            sum(exports, from=2025-01-18, to=2025-01-20)         | 7
            mean(exports, from=2025-01-18, to=2025-01-20)        | 16.333333333333
            mean(exports, from=2024-12-01, to=2025-01-07)        | 7
            sum(exports, from=2025-02-01, to=2025-02-28)         | 174
            last(exports, from=2025-01-18, to=2025-01-20)        | 21
            quantile(exports, q=0.25)                            | 22.75
            quantile(exports, q=0, from=2025-02-01)              | 35
            time-below(exports, level=21)                        | 2
            time-above(exports, level=21)                        | 7
            time-above(exports, level=-1e3, to=2025-02-28)       | 8
            first-above(exports, level=20)                       | 2
            first-above(exports, level=20, from=2025-01-22)      | 0.714285714286
            first-above(exports, level=20, from=2024-12-30)      | 3
            first-below(exports, level=7.5)                      | 0
            month(exports, 2025-02)                              | 174
            months(exports, 2025-02)                             | 174
            mape(exports)                                        | 0.13
            mape(exports, from=2025-02-01, to=2025-02-28)        | 0.13
            ratio(max(exports), min(exports, to=2025-01-19))     | 10
            ratio( ratio(sum(exports),last(exports)) , mean(exports) ) | 0.142857142857
            ratio(max(exports), 2)                               | 35
            max(exports) - min(exports)                          | 63
            max(exports)-min(exports)-3                          | 60
            max(exports) - (min(exports) - 3)                    | 66
            2 + 3 * last(exports) / 7                            | 32
            (2 + 3) * last(exports)/-7                           | -50
            -last(exports) + 1e2                                 | 30
            100 * (1 - time-below(exports, level=21)-5)          | -600
            sum(exports) / month(exports, 2025-02) * 1.5e+1-2    | 31.189655172414
            """)
    void measures_are_those_computed_by_hand(String expression, double expected) {
        assertThat(measure(expression).evaluate(results).orElseThrow()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void what_never_happens_is_waited_for_without_end() {
        assertThat(value("first-below(exports, level=7)")).hasValue(Double.POSITIVE_INFINITY);
        assertThat(value("first-above(exports, level=60, to=2025-02-28)")).hasValue(Double.POSITIVE_INFINITY);
        assertThat(value("time-below(exports, level=7)")).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min(exports, from=2025-03-11)                   | no period of the run starts from 2025-03-11 to the end.
            last(exports, to=2025-01-05)                    | no period of the run starts from the start to 2025-01-05.
            max(exports, from=2025-01-07, to=2025-01-12)    | no period of the run starts from 2025-01-07 to 2025-01-12.
            sum(exports, from=2025-03-17)                   | no day of the run lies from 2025-03-17 to the end.
            mean(exports, to=2025-01-05)                    | no day of the run lies from the start to 2025-01-05.
            month(exports, 2025-01)                         | the run, 2025-01-06 to 2025-03-16, does not cover 2025-01 whole.
            months(exports, 2025-02..03)                    | the run, 2025-01-06 to 2025-03-16, does not cover 2025-02..03 whole.
            mape(exports, from=2025-02-02)                  | nothing was observed of 'exports' from 2025-02-02 to the end, or the run does not cover it.
            """)
    void what_the_run_does_not_cover_has_no_value_and_can_be_said_beforehand(String expression, String misfit) {
        assertThat(value(expression)).isEmpty();
        assertThat(measure(expression).misfits(results)).containsExactly(misfit);
        assertThat(measure("ratio(max(exports), " + expression + ")").misfits(results))
                .containsExactly(misfit);
        assertThat(value("ratio(max(exports), " + expression + ")")).isEmpty();
    }

    @Test
    void a_measure_that_the_run_covers_has_no_misfits() {
        for (String expression :
                List.of("max(exports)", "mean(exports, to=2025-01-06)", "month(exports, 2025-02)", "mape(exports)")) {
            assertThat(measure(expression).misfits(results)).as(expression).isEmpty();
        }
    }

    @Test
    void a_division_by_zero_is_not_defined() {
        assertThat(value("ratio(sum(exports), time-below(exports, level=0))")).isEmpty();
        assertThat(value("ratio(first-below(exports, level=0), sum(exports))")).isEmpty();
    }

    @Test
    void waiting_is_counted_in_periods_of_the_model() {
        Results years = new Results(
                new Manifest(
                        "1",
                        "",
                        "toy",
                        "toy",
                        "toy",
                        "",
                        "",
                        "x",
                        "",
                        Map.of(),
                        Optional.empty(),
                        1,
                        3,
                        List.of(),
                        List.of(),
                        List.of()),
                new Calendar(LocalDate.of(2000, 1, 1), Calendar.Step.YEAR),
                List.of(new Series("price", new Quantity.Level("1"), "", new double[] {1, 2, 3})),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(measure("first-above(price, level=2.5)").evaluate(years)).hasValue(2);
        assertThat(measure("first-above(price, level=1, from=2000-07-02)").evaluate(years))
                .hasValue(0.5); // day 183 of the 366 days of 2000
    }

    @Test
    void a_period_without_a_value_leaves_what_is_made_of_it_undefined() {
        Results holed = Weeks.of(LocalDate.of(2025, 1, 6), 10, Weeks.TONNES, k -> k == 3 ? Double.NaN : k);
        for (String function : List.of("mean(exports", "quantile(exports, q=0.5", "time-below(exports, level=9")) {
            assertThat(measure(function + ")").evaluate(holed)).as(function).isEmpty();
            assertThat(measure(function + ", from=2025-02-03)").evaluate(holed))
                    .as(function)
                    .isPresent();
        }
        assertThat(measure("last(exports)").evaluate(holed)).hasValue(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quantile(exports, q=0.5)                | t/week
            sum(exports)                            | t
            sum(output)                             | week
            sum(stock)                              | t week
            time-below(output, level=0.9)           | week
            first-above(output, level=1)            | week
            month(exports, 2025-02)                 | t/month
            months(exports, 2025-01..03)            | t/3 months
            month(stock, 2025-02)                   | t
            month(capacity, 2025-02)                | t/year
            months(capacity, 2025-01..03)           | t/year
            sum(capacity)                           | t/year week
            mape(exports)                           | 1
            ratio(max(exports), min(exports))       | 1
            ratio(sum(exports), time-below(output, level=1)) | t per week
            ratio(max(stock), max(output))          | t
            max(exports) - 2 * min(exports)         | t/week
            5 - max(stock)                          | t
            1 - max(output) / min(output)           | 1
            -max(stock) * max(output)               | t
            max(stock) * sum(output)                | t week
            sum(exports) / 52                       | t
            """)
    void a_measure_has_the_unit_that_its_making_gives_it(String expression, String unit) {
        Map<String, Quantity> quantities = Map.of(
                "exports", Weeks.TONNES,
                "output", new Quantity.Level("1"),
                "stock", new Quantity.Level("t"),
                "capacity", new Quantity.Level("t/year"));
        assertThat(measure(expression).unit(quantities::get, Calendar.Step.WEEK))
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            max(exports) - sum(exports)             | '-' stands between 't/week' and 't'; what is added or subtracted has one unit.
            2 * (max(output) + 3 * max(stock))      | '+' stands between '1' and 't'; what is added or subtracted has one unit.
            """)
    void a_sum_of_different_units_is_named(String expression, String mixture) {
        Map<String, Quantity> quantities = Map.of(
                "exports", Weeks.TONNES,
                "output", new Quantity.Level("1"),
                "stock", new Quantity.Level("t"));
        assertThat(measure(expression).mixtures(quantities::get, Calendar.Step.WEEK))
                .containsExactly(mixture);
        assertThat(measure("max(exports) - 2 * min(exports) + 1").mixtures(quantities::get, Calendar.Step.WEEK))
                .isEmpty();
    }

    @Test
    void sum_and_mean_of_a_month_are_its_monthly_figures() {
        Results level = Weeks.of(LocalDate.of(2025, 1, 6), 10, new Quantity.Level("t"), k -> k * k);
        assertThat(measure("mean(exports, from=2025-02-01, to=2025-02-28) - month(exports, 2025-02)")
                        .evaluate(level)
                        .orElseThrow())
                .isCloseTo(0, within(1e-12));
        assertThat(value("sum(exports, from=2025-02-01, to=2025-02-28) - month(exports, 2025-02)")
                        .orElseThrow())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void what_is_made_of_something_that_never_happens_is_not_defined() {
        assertThat(value("first-below(exports, level=7) * 7")).isEmpty();
        assertThat(value("1 / first-below(exports, level=7)")).isEmpty();
        assertThat(value("max(exports) / (min(exports) - 7)")).isEmpty();
    }

    @Test
    void a_measure_knows_its_series() {
        assertThat(measure("ratio(month(exports.chn, 2025-01), ratio(max(price), min(exports.chn)))")
                        .uses())
                .containsExactly("exports.chn", "price");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure("max(imports)").evaluate(results))
                .withMessageContaining("has no series 'imports'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exports                                    | 'exports' is not a measure, such as mean(SERIES, from=2025-04-01).
            max(exports                                | 'max(exports' is not a measure, such as mean(SERIES, from=2025-04-01).
            max(exports))(                             | 'max(exports))(' is not a measure, such as mean(SERIES, from=2025-04-01).
            maxx(exports)                              | unknown function 'maxx'. [maxx]
            max()                                      | max is written max(SERIES), was given nothing.
            max(from=2025-01-01)                       | max is written max(SERIES), was given nothing.
            max(exports, price)                        | max is written max(SERIES), was given 'exports, price'.
            max(Exports)                               | 'Exports' is not the name of a series: it must be words like measure.good.origin.destination of lower-case letters, digits, - and _ with points between them, at most 200 characters.
            max(exports, form=2025-01-01)              | unknown option 'form' of max. [form]
            max(exports, level=1)                      | unknown option 'level' of max. [level]
            max(exports, to=2025-01-01, to=2025-01-02) | option 'to' of max is given twice.
            max(exports, from=2025-02-29)              | from '2025-02-29' is not a date (year-month-day).
            max(exports, to=1 May)                     | to '1 May' is not a date (year-month-day).
            max(exports, from=2025-02-02, to=2025-02-01) | max ends before it begins.
            time-below(exports)                        | missing level of time-below (level=...).
            first-above(exports, level=low)            | level 'low' is not a number.
            first-above(exports, level=1e999)          | level '1e999' is not a number.
            quantile(exports)                          | missing q of quantile (q=...).
            quantile(exports, q=1.5)                   | q must be in [0, 1], was 1.5.
            month(exports)                             | month is written month(SERIES, 2025-05), was given 'exports'.
            month(exports, May)                        | 'May' is not a month like 2025-05.
            month(exports, 2025-01..02)                | '2025-01..02' is not a month like 2025-05.
            months(exports, 2025-13)                   | '2025-13' is not months like 2025-01..02.
            month(exports, 2025-05, from=2025-01-01)   | unknown option 'from' of month. [from]
            ratio(max(exports))                        | ratio is written ratio(MEASURE, MEASURE), was given 'max(exports)'.
            ratio(max(exports), two)                   | 'two' is not a measure, such as mean(SERIES, from=2025-04-01).
            max(exports) + 1,5                         | '1,5' is not a measure, such as mean(SERIES, from=2025-04-01); the decimal mark is a point.
            max(exports) -                             | a measure or a number is missing beside '-' in 'max(exports) -'.
            * max(exports)                             | a measure or a number is missing beside '*' in '* max(exports)'.
            max(exports) + () + 1                      | '' is not a measure, such as mean(SERIES, from=2025-04-01).
            (max(exports) + 2                          | '(max(exports) + 2' is not a measure, such as mean(SERIES, from=2025-04-01).
            max(exports) max(exports)                  | 'max(exports) max(exports)' is not a measure, such as mean(SERIES, from=2025-04-01).
            2 * (3 + 4)                                | '2 * (3 + 4)' is made of no series.
            5 - maxx(exports)                          | unknown function 'maxx'. [maxx]
            mape(exports, level=1)                     | unknown option 'level' of mape. [level]
            """)
    void a_mistake_is_named(String expression, String fault) {
        assertThat(faults(expression)).containsExactly(fault);
        assertThat(MeasureReader.read(expression).measure()).isEmpty();
    }

    @Test
    void all_mistakes_of_an_expression_are_found_at_once() {
        assertThat(faults("ratio(mox(a), time-below(B, form=2025-01-01, to=then))"))
                .containsExactly(
                        "unknown function 'mox'. [mox]",
                        "unknown option 'form' of time-below. [form]",
                        "'B' is not the name of a series: it " + Series.NAME_RULE + ".",
                        "to 'then' is not a date (year-month-day).",
                        "missing level of time-below (level=...).");
    }

    @Test
    void an_unknown_word_comes_with_those_that_are_known() {
        assertThat(MeasureReader.read("maxx(a)").faults().get(0).known())
                .contains("max", "month", "ratio", "time-below");
        assertThat(MeasureReader.read("quantile(a, p=0.5, q=0.5)")
                        .faults()
                        .get(0)
                        .known())
                .containsExactly("from", "to", "q");
    }

    private OptionalDouble value(String expression) {
        return measure(expression).evaluate(results);
    }

    private static Measure measure(String expression) {
        assertThat(faults(expression)).isEmpty();
        return MeasureReader.read(expression).measure().orElseThrow();
    }

    private static List<String> faults(String expression) {
        return MeasureReader.read(expression).faults().stream()
                .map(f -> f.message() + (f.name().isEmpty() ? "" : " [" + f.name() + "]"))
                .toList();
    }
}
