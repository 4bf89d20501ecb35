package detente.results;

import java.time.LocalDate;
import java.util.List;

/**
 * How well a series matches what was observed in a window.
 *
 * @param months the observed months (or spans) inside the window, in order of time
 * @param meanAbsolutePercentageError mean of |simulated / observed − 1| over those months, as a share (0.15 = 15%)
 */
public record Fit(Series series, List<MonthlyValue> months, double meanAbsolutePercentageError) {

    public Fit {
        months = List.copyOf(months);
    }

    /** The fit of every series that was observed at least once in the window (both days included). */
    public static List<Fit> of(Results results, LocalDate from, LocalDate to) {
        Monthly monthly = new Monthly(results);
        return results.series().stream()
                .map(series -> of(series, monthly.of(series), from, to))
                .filter(fit -> !fit.months.isEmpty())
                .toList();
    }

    /** The fit of one series, possibly of no months. */
    public static Fit of(Results results, Series series, LocalDate from, LocalDate to) {
        return of(series, new Monthly(results).of(series), from, to);
    }

    private static Fit of(Series series, List<MonthlyValue> values, LocalDate from, LocalDate to) {
        List<MonthlyValue> observed = values.stream()
                .filter(v -> v.observed().isPresent())
                .filter(v -> !v.months().firstDay().isBefore(from)
                        && !v.months().lastDay().isAfter(to))
                .toList();
        double error = observed.stream()
                .mapToDouble(v -> Math.abs(v.simulated() / v.observed().orElseThrow() - 1))
                .average()
                .orElse(0);
        return new Fit(series, observed, error);
    }
}
