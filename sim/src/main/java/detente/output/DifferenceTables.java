package detente.output;

import detente.experiment.OutcomeDifference;
import detente.experiment.SeriesDifference;
import detente.results.Artifact;
import detente.results.Calendar;
import detente.results.Field;
import detente.results.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code outcomes.csv}, a row an outcome, and {@code differences.csv}, a row a series and period: means of both scenarios, and
 * their difference with its interval. What is not defined is empty.
 */
public final class DifferenceTables {
    private static final Field A = Field.number("a", "mean of the scenario");
    private static final Field B = Field.number("b", "mean of the scenario that it is held against");
    private static final Field DIFFERENCE = Field.number("difference", "a minus b, mean over the pairs");
    private static final Field LOW = Field.number("low", "lower end of the interval of the difference");
    private static final Field HIGH = Field.number("high", "upper end of the interval of the difference");
    private static final Field PAIRS = Field.whole("pairs", "pairs of runs that count");

    private DifferenceTables() {}

    /** The outcomes. */
    public static Artifact outcomes(List<OutcomeDifference> outcomes) {
        Stream<List<?>> rows = outcomes.stream().map(DifferenceTables::row);
        return ResultTables.csv(
                "outcomes.csv",
                List.of(
                        Field.text("outcome", "id of the outcome"),
                        Field.unit("unit of the figures"),
                        A,
                        B,
                        DIFFERENCE,
                        LOW,
                        HIGH,
                        PAIRS,
                        Field.number("variance_ratio", "variance of unpaired differences over that of paired ones"),
                        Field.number("wanted_half_width", "half width of the interval that was asked for"),
                        Field.whole("pairs_for_wanted_half_width", "pairs that would give it"),
                        Field.whole("never_a", "runs of the scenario in which it never happens"),
                        Field.whole("never_b", "the same of the other scenario"),
                        Field.whole("undefined_a", "runs of the scenario in which it is not defined"),
                        Field.whole("undefined_b", "the same of the other scenario"),
                        Field.text("measure", "expression of the outcome")),
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
                List.of(
                        Field.text("series", "name of the series"),
                        Field.unit("unit of the series"),
                        ResultTables.PERIOD,
                        ResultTables.DATE,
                        A,
                        B,
                        DIFFERENCE,
                        LOW,
                        HIGH,
                        PAIRS),
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
