package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Months from weeks, every value by hand. */
class MonthlyTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
    private static final LocalDate NEW_YEAR_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate NEW_YEAR_2025 = LocalDate.of(2025, 1, 1);

    /** Week k carries k + 1 a day. February: 2 days of week 3, weeks 4 to 6, 5 days of week 7: 8 + 35 + 42 + 49 + 40. */
    @Test
    void a_months_flow_is_the_sum_over_its_days() {
        Results results = Weeks.of(MONDAY, 10, Weeks.TONNES, k -> 7.0 * (k + 1));
        MonthlyValue february = only(results);
        assertThat(february.months()).hasToString("2025-02");
        assertThat(february.simulated()).isCloseTo(174, within(1e-12));
        assertThat(february.unit()).isEqualTo("t/month");
        assertThat(february.observed()).isEmpty();
    }

    @Test
    void a_months_level_is_the_mean_over_its_days() {
        MonthlyValue february = only(Weeks.of(MONDAY, 10, new Quantity.Level("index"), k -> 7.0 * (k + 1)));
        assertThat(february.simulated()).isCloseTo(7 * 174 / 28.0, within(1e-12));
        assertThat(february.unit()).isEqualTo("index");
    }

    /** A capacity in t/year is no flow, whatever its unit looks like. */
    @Test
    void a_capacity_per_year_is_a_level() {
        MonthlyValue february = only(Weeks.of(MONDAY, 10, new Quantity.Level("t/year"), k -> 464));
        assertThat(february.simulated()).isCloseTo(464, within(1e-12));
        assertThat(february.unit()).isEqualTo("t/year");
    }

    @Test
    void figures_for_several_months_say_so_in_their_unit() {
        Results results = Weeks.of(NEW_YEAR_2025, 9, Weeks.TONNES, k -> 7, Weeks.observed("2025-01..02", 1283));
        assertThat(new Monthly(results).all())
                .extracting(MonthlyValue::unit)
                .containsExactly("t/month", "t/2 months", "t/month");
    }

    @Test
    void months_that_the_run_does_not_cover_whole_are_left_out() {
        assertThat(months(Weeks.of(NEW_YEAR_2024, 4, Weeks.TONNES, k -> 7))).isEmpty();
        assertThat(months(Weeks.of(NEW_YEAR_2024, 5, Weeks.TONNES, k -> 7))).containsExactly("2024-01");
        assertThat(months(Weeks.of(NEW_YEAR_2024.plusDays(1), 9, Weeks.TONNES, k -> 7)))
                .containsExactly("2024-02");
        assertThat(months(Weeks.of(LocalDate.of(2023, 10, 2), 9, Weeks.TONNES, k -> 7)))
                .containsExactly("2023-11");
    }

    @Test
    void a_month_that_ends_with_the_last_week_counts() {
        // four weeks from 1 February 2026 are that month exactly
        assertThat(months(Weeks.of(LocalDate.of(2026, 2, 1), 4, Weeks.TONNES, k -> 7)))
                .containsExactly("2026-02");
    }

    @Test
    void february_has_29_days_in_a_leap_year() {
        List<MonthlyValue> leap = new Monthly(Weeks.of(NEW_YEAR_2024, 9, Weeks.TONNES, k -> 7)).all();
        assertThat(leap).extracting(MonthlyValue::simulated).containsExactly(31.0, 29.0);
        List<MonthlyValue> common = new Monthly(Weeks.of(NEW_YEAR_2025, 9, Weeks.TONNES, k -> 7)).all();
        assertThat(common).extracting(MonthlyValue::simulated).containsExactly(31.0, 28.0);
    }

    @Test
    void two_months_that_were_observed_together_are_added_up() {
        Results results = Weeks.of(NEW_YEAR_2025, 9, Weeks.TONNES, k -> 7, Weeks.observed("2025-01..02", 1283));
        assertThat(new Monthly(results).all())
                .containsExactly(
                        value("2025-01", 31, OptionalDouble.empty()),
                        value("2025-01..02", 59, OptionalDouble.of(1283)),
                        value("2025-02", 28, OptionalDouble.empty()));
    }

    @Test
    void observations_outside_the_run_are_left_out() {
        Results results = Weeks.of(
                NEW_YEAR_2025,
                9,
                Weeks.TONNES,
                k -> 7,
                Weeks.observed("2024-12", 1),
                Weeks.observed("2024-12..2025-01", 2),
                Weeks.observed("2025-02..03", 3),
                Weeks.observed("2025-02", 4));
        assertThat(new Monthly(results).all())
                .extracting(v -> v.months() + " " + v.observed())
                .containsExactly("2025-01 OptionalDouble.empty", "2025-02 OptionalDouble[4.0]");
    }

    private static MonthlyValue value(String months, double simulated, OptionalDouble observed) {
        return new MonthlyValue(MonthRange.parse(months).orElseThrow(), "exports", Weeks.TONNES, simulated, observed);
    }

    private static MonthlyValue only(Results results) {
        List<MonthlyValue> all = new Monthly(results).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> months(Results results) {
        return new Monthly(results)
                .all().stream().map(v -> v.months().toString()).toList();
    }
}
