package detente.forecast;

import detente.results.Observation;
import detente.results.Quantity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A series that is forecast.
 *
 * @param name of the series
 * @param quantity what the values of the series are
 * @param about one line of meaning
 * @param figures what was published for it
 */
public record ForecastTarget(String name, Quantity quantity, String about, List<Observation> figures) {

    public ForecastTarget {
        figures = List.copyOf(figures);
    }

    /** What of it is known on a day. */
    public MonthlyHistory knownOn(LocalDate day) {
        return new MonthlyHistory(
                figures.stream().filter(o -> Releases.areKnown(o.months(), day)).toList(), quantity);
    }

    /** The single months with a figure that is not yet known on a day, in order of time. */
    public List<YearMonth> openOn(LocalDate day) {
        return figures.stream()
                .filter(o -> o.months().isSingle() && !Releases.areKnown(o.months(), day))
                .map(o -> o.months().first())
                .sorted()
                .toList();
    }

    double observed(YearMonth month) {
        return figures.stream()
                .filter(o -> o.months().isSingle() && o.months().first().equals(month))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
