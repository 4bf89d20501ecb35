package detente.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    /** Simulated 31, 28 and 31 against 62, 35 and 31: errors of 50%, 20% and 0. */
    private final Results results = Weeks.of(
            NEW_YEAR,
            20,
            Weeks.TONNES,
            k -> 7,
            Weeks.observed("2025-01", 62),
            Weeks.observed("2025-02", 35),
            Weeks.observed("2025-03", 31));

    @Test
    void the_error_is_the_mean_of_the_relative_errors_of_the_months() {
        Fit fit = only(NEW_YEAR, LocalDate.of(2025, 3, 31));
        assertThat(fit.meanAbsolutePercentageError()).isCloseTo(0.7 / 3, within(1e-12));
        assertThat(fit.months()).hasSize(3);
    }

    @Test
    void the_error_of_a_series_in_percent_is_told_in_points() {
        Results growth = Weeks.of(
                NEW_YEAR,
                10,
                new Quantity.Level("%"),
                k -> -4,
                Weeks.observed("2025-01", -2.8),
                Weeks.observed("2025-02", -2.5));
        Fit fit = Fit.of(growth, NEW_YEAR, LocalDate.of(2025, 2, 28)).get(0);
        assertThat(fit.meanAbsoluteError()).isCloseTo(1.35, within(1e-12));
        assertThat(fit.scale()).isEqualTo(Fit.Scale.POINTS);
    }

    @Test
    void a_series_whose_figures_are_not_all_above_zero_has_its_error_in_its_unit() {
        Results balance = Weeks.of(
                NEW_YEAR,
                10,
                new Quantity.Level("index"),
                k -> 0.4,
                Weeks.observed("2025-01", -0.1),
                Weeks.observed("2025-02", 0.2));
        Fit fit = Fit.of(balance, NEW_YEAR, LocalDate.of(2025, 2, 28)).get(0);
        assertThat(fit.scale()).isEqualTo(Fit.Scale.UNIT);
    }

    @Test
    void a_series_with_figures_above_zero_has_its_error_in_percent() {
        assertThat(only(NEW_YEAR, LocalDate.of(2025, 3, 31)).scale()).isEqualTo(Fit.Scale.PERCENT);
        assertThat(only(NEW_YEAR, LocalDate.of(2025, 3, 31)).meanAbsolutePercentageError())
                .isCloseTo(0.233, within(0.0005));
    }

    @Test
    void months_that_reach_out_of_the_window_do_not_count() {
        Fit fit = only(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 3, 30));
        assertThat(fit.months()).extracting(v -> v.months().toString()).containsExactly("2025-02");
        assertThat(fit.meanAbsolutePercentageError()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void a_series_without_an_observed_month_has_no_fit() {
        assertThat(Fit.of(results, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30)))
                .isEmpty();
    }

    private Fit only(LocalDate from, LocalDate to) {
        List<Fit> fits = Fit.of(results, from, to);
        assertThat(fits).hasSize(1);
        return fits.get(0);
    }
}
