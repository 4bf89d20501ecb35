package detente.forecast;

import detente.results.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts from several days in the past.
 *
 * @param origins in order of time
 * @param lastMonth the last month that the runs cover whole
 */
public record BackTest(List<LocalDate> origins, List<ForecastTarget> targets, YearMonth lastMonth) {

    public BackTest {
        origins = List.copyOf(origins);
        targets = List.copyOf(targets);
    }

    /** Every figure that was not yet known at an origin and is observed now; by target, origin and month. */
    public List<ForecastCell> cells(Ensembles ensembles) {
        Map<LocalDate, Rivals> rivals = new LinkedHashMap<>();
        for (LocalDate origin : origins) {
            Map<String, MonthlyHistory> known = new LinkedHashMap<>();
            targets.forEach(t -> known.put(t.name(), t.knownOn(origin)));
            rivals.put(origin, new Rivals(origin, known));
        }
        List<ForecastCell> cells = new ArrayList<>();
        for (ForecastTarget target : targets) {
            for (LocalDate origin : origins) {
                for (YearMonth month : open(target, origin)) {
                    double observed = target.observed(month);
                    MonthlyHistory history = target.knownOn(origin);
                    cells.add(new ForecastCell(
                            origin,
                            target.name(),
                            target.quantity().monthly(),
                            month,
                            (int) ChronoUnit.MONTHS.between(YearMonth.from(origin), month),
                            steps(history, origin, month),
                            observed,
                            EnsembleForecast.of(ensembles.of(origin, target.name(), month), observed),
                            rivals.get(origin).of(target.name(), month),
                            history.scale()));
                }
            }
        }
        return List.copyOf(cells);
    }

    /** The figures of a target that are forecast from an origin. */
    public List<YearMonth> open(ForecastTarget target, LocalDate origin) {
        return target.openOn(origin).stream().filter(m -> !m.isAfter(lastMonth)).toList();
    }

    /** Months from the last figure that was known, or, if there is none, from the last month that could be. */
    private static int steps(MonthlyHistory history, LocalDate origin, YearMonth month) {
        YearMonth known = YearMonth.from(origin);
        while (!Releases.areKnown(MonthRange.of(known), origin)) {
            known = known.minusMonths(1);
        }
        return (int) ChronoUnit.MONTHS.between(history.isEmpty() ? known : history.last(), month);
    }

    /** What the runs of a model say. */
    public interface Ensembles {
        /** Monthly figures of a series in all runs that start from what was known at an origin; empty if there are none. */
        double[] of(LocalDate origin, String series, YearMonth month);
    }
}
