package detente.forecast;

import detente.results.Observation;
import detente.results.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A series that is forecast.
 *
 * @param name of the series
 * @param unit of the series, by which it is a flow or a level
 * @param monthUnit of its monthly figures
 * @param about one line of meaning
 * @param figures what was published for it
 */
public record ForecastTarget(String name, String unit, String monthUnit, String about, List<Observation> figures) {

    public ForecastTarget {
        figures = List.copyOf(figures);
    }

    /** What of it is known on a day. */
    public MonthlyHistory knownOn(LocalDate day) {
        return new MonthlyHistory(
                figures.stream().filter(o -> Releases.areKnown(o.months(), day)).toList(), Series.isFlow(unit));
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
