package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonTest {
    private static final List<Double> MONTHS = List.of(0.9, 0.8, 1.0, 1.0, 1.0, 1.0, 1.1, 1.1, 1.1, 1.0, 1.0, 1.0);

    private static MonthRange month(int month) {
        return MonthRange.of(YearMonth.of(2025, month));
    }

    private static Season holiday() {
        return new Season("exports", List.of(), List.of(LocalDate.of(2025, 1, 29)), 28, 0.25);
    }

    @Test
    void a_month_has_its_own_figure_every_year() {
        Season season = new Season("exports", MONTHS, List.of(), 0, 0);
        assertThat(season.factor(month(2))).isCloseTo(0.8, within(1e-12));
        assertThat(season.factor(MonthRange.of(YearMonth.of(2031, 8)))).isCloseTo(1.1, within(1e-12));
    }

    @Test
    void some_months_together_have_the_mean_over_their_days() {
        Season season = new Season("exports", MONTHS, List.of(), 0, 0);
        assertThat(season.factor(new MonthRange(YearMonth.of(2025, 1), YearMonth.of(2025, 2))))
                .isCloseTo((31 * 0.9 + 28 * 0.8) / 59, within(1e-12));
    }

    /** January 2025 has 28 days before the first day of the holiday and three from it on; of February 25 are still within reach. */
    @Test
    void what_is_shipped_before_a_holiday_lacks_after_it() {
        assertThat(holiday().factor(month(1))).isCloseTo(1 + 0.25 * (28 - 3) / 31, within(1e-12));
        assertThat(holiday().factor(month(2))).isCloseTo(1 - 0.25 * 25 / 28, within(1e-12));
        assertThat(holiday().factor(month(3))).isEqualTo(1);
    }

    @Test
    void a_holiday_shifts_figures_and_loses_none() {
        MonthRange winter = new MonthRange(YearMonth.of(2024, 12), YearMonth.of(2025, 3));
        assertThat(holiday().factor(winter)).isCloseTo(1, within(1e-12));
    }

    @Test
    void monthly_figures_of_a_run_have_the_season_of_their_series_and_of_no_other() {
        Results plain = Weeks.of(LocalDate.of(2024, 12, 30), 20, Weeks.TONNES, t -> 7);
        assertThat(seasonal(plain, "exports").evaluate())
                .isCloseTo(0.8 * seasonal(plain, "imports").evaluate(), within(1e-9));
    }

    private record February(Results results) {
        double evaluate() {
            return new Measure.OverMonths("exports", month(2)).evaluate(results).orElseThrow();
        }
    }

    private static February seasonal(Results plain, String series) {
        return new February(new Results(
                plain.manifest(),
                plain.calendar(),
                plain.series(),
                plain.events(),
                plain.decisions(),
                plain.observations(),
                List.of(new Season(series, MONTHS, List.of(), 0, 0)),
                plain.warnings()));
    }
}
