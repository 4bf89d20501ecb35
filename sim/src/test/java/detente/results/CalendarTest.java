package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-01-01, 366, 2025-01-01, 1",
        "WEEK, 2024-01-01, 0, 2024-01-01, 7",
        "WEEK, 2024-01-01, 66, 2025-04-07, 7",
        "MONTH, 2024-01-01, 1, 2024-02-01, 29",
        "MONTH, 2025-01-01, 1, 2025-02-01, 28",
        "MONTH, 2024-01-31, 1, 2024-02-29, 31",
        "QUARTER, 2024-01-01, 3, 2024-10-01, 92",
        "YEAR, 2024-01-01, 0, 2024-01-01, 366",
        "YEAR, 2024-01-01, 1, 2025-01-01, 365",
        "YEAR, 2024-02-29, 1, 2025-02-28, 365"
    })
    void a_period_starts_and_lasts(Calendar.Step step, LocalDate start, int period, LocalDate date, long days) {
        Calendar calendar = new Calendar(start, step);
        assertThat(calendar.date(period)).isEqualTo(date);
        assertThat(calendar.days(period)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-01-01, 0",
        "DAY, 2024-02-01, 31",
        "WEEK, 2023-12-01, 0",
        "WEEK, 2024-01-01, 0",
        "WEEK, 2024-01-02, 1",
        "WEEK, 2024-01-08, 1",
        "WEEK, 2024-01-09, 2",
        "WEEK, 2025-04-04, 66",
        "MONTH, 2024-02-29, 2",
        "MONTH, 2024-03-01, 2",
        "QUARTER, 2024-04-01, 1",
        "QUARTER, 2024-04-02, 2",
        "QUARTER, 2024-12-31, 4",
        "YEAR, 2024-01-02, 1",
        "YEAR, 2025-01-01, 1",
        "YEAR, 2025-01-02, 2"
    })
    void an_event_acts_from_the_first_period_that_starts_on_or_after_its_date(
            Calendar.Step step, LocalDate date, int period) {
        assertThat(new Calendar(LocalDate.of(2024, 1, 1), step).periodFrom(date))
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"DAY, day", "WEEK, week", "MONTH, month", "QUARTER, quarter", "YEAR, year"})
    void a_step_is_called_as_in_model_files(Calendar.Step step, String label) {
        assertThat(step.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2024-01-01, 0",
        "WEEK, 2024-01-11, 1.428571428571",
        "WEEK, 2023-12-29, -0.428571428571",
        "MONTH, 2024-03-01, 2",
        "MONTH, 2024-02-15, 1.482758620690",
        "QUARTER, 2024-07-01, 2",
        "QUARTER, 2023-10-01, -1",
        "YEAR, 2026-01-01, 2",
        "YEAR, 2023-12-31, -0.002739726027"
    })
    void a_day_has_a_place_among_the_periods(Calendar.Step step, LocalDate day, double place) {
        assertThat(new Calendar(LocalDate.of(2024, 1, 1), step).place(day)).isCloseTo(place, within(1e-11));
    }
}
