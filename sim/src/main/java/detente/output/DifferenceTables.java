package detente.output;

import detente.experiment.OutcomeDifference;
import detente.experiment.SeriesDifference;
import detente.results.Artifact;
import detente.results.Calendar;
import detente.results.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code outcomes.csv}, a row an outcome, and {@code differences.csv}, a row a series and period: means of both scenarios, and
 * their difference with its interval. What is not defined is empty.
 */
public final class DifferenceTables {
    private DifferenceTables() {}

    /** The outcomes. */
    public static Artifact outcomes(List<OutcomeDifference> outcomes) {
        Stream<List<?>> rows = outcomes.stream().map(DifferenceTables::row);
        return ResultTables.csv(
                "outcomes.csv",
                List.of(
                        "outcome",
                        "unit",
                        "a",
                        "b",
                        "difference",
                        "low",
                        "high",
                        "pairs",
                        "variance_ratio",
                        "wanted_half_width",
                        "pairs_for_wanted_half_width",
                        "never_a",
                        "never_b",
                        "undefined_a",
                        "undefined_b",
                        "measure"),
                rows);
    }

    private static List<?> row(OutcomeDifference d) {
        return List.of(
                d.outcome().id(),
                d.outcome().unit(),
                Numbers.text(d.a()),
                Numbers.text(d.b()),
                Numbers.text(d.difference()),
                Numbers.text(d.interval().low()),
                Numbers.text(d.interval().high()),
                d.pairs(),
                Numbers.text(d.varianceRatio()),
                Numbers.text(d.wish()),
                d.needed().isPresent() ? d.needed().getAsLong() : "",
                d.gaps().neverA(),
                d.gaps().neverB(),
                d.gaps().undefinedA(),
                d.gaps().undefinedB(),
                d.outcome().expression());
    }

    /** The series. */
    public static Artifact series(List<SeriesDifference> series, Calendar calendar) {
        Stream<List<?>> rows =
                series.stream().flatMap(s -> IntStream.range(0, s.periods()).mapToObj(t -> row(s, t, calendar)));
        return ResultTables.csv(
                "differences.csv",
                List.of("series", "unit", "period", "date", "a", "b", "difference", "low", "high", "pairs"),
                rows);
    }

    private static List<?> row(SeriesDifference series, int period, Calendar calendar) {
        SeriesDifference.OfPeriod of = series.at(period);
        return List.of(
                series.name(),
                series.unit(),
                period,
                calendar.date(period),
                Numbers.text(of.a()),
                Numbers.text(of.b()),
                Numbers.text(of.difference()),
                Numbers.text(of.interval().low()),
                Numbers.text(of.interval().high()),
                of.pairs());
    }
}
