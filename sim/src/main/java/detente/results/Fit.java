package detente.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How well a series matches what was observed in a window.
 *
 * @param months the observed months (or spans) inside the window, in order of time
 * @param meanAbsolutePercentageError mean of |simulated / observed − 1| over those months, as a share (0.15 = 15%)
 * @param meanAbsoluteError mean of |simulated − observed| over those months, in the unit of the months
 */
public record Fit(
        Series series, List<MonthlyValue> months, double meanAbsolutePercentageError, double meanAbsoluteError) {

    private static final Set<String> PERCENTAGES = Set.of("%", "pp");

    public Fit {
        months = List.copyOf(months);
    }

    /** How differences between simulated and observed figures are told. */
    public enum Scale {
        /** As a share of the observed figure. */
        PERCENT,
        /** In percentage points: a percentage of a percentage says nothing. */
        POINTS,
        /** In the unit of the figures: there is no share of what lies around zero. */
        UNIT
    }

    /** The scale that suits the series and its figures in the window. */
    public Scale scale() {
        if (PERCENTAGES.contains(series.unit())) {
            return Scale.POINTS;
        }
        boolean positive =
                months.stream().allMatch(v -> v.simulated() >= 0 && v.observed().orElseThrow() > 0);
        return positive ? Scale.PERCENT : Scale.UNIT;
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
        return new Fit(
                series,
                observed,
                mean(observed, v -> v.simulated() / v.observed().orElseThrow() - 1),
                mean(observed, v -> v.simulated() - v.observed().orElseThrow()));
    }

    private static double mean(List<MonthlyValue> months, ToDoubleFunction<MonthlyValue> error) {
        return months.stream()
                .mapToDouble(v -> Math.abs(error.applyAsDouble(v)))
                .average()
                .orElse(0);
    }
}
