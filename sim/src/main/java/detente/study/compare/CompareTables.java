package detente.study.compare;

import detente.experiment.OutcomeDifference;
import detente.experiment.SeriesDifference;
import detente.results.Calendar;
import detente.results.Field;
import detente.study.ModelTables;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a comparison: outcomes, series period by period, and where the scenarios differ. */
final class CompareTables {
    private static final String A = "mean of the scenario";
    private static final String B = "mean of the scenario that it is held against";
    private static final String DIFFERENCE = "a minus b, mean over the pairs";
    private static final String LOW = "lower end of the interval of the difference";
    private static final String HIGH = "upper end of the interval of the difference";
    private static final String PAIRS = "pairs of runs that count";

    private static final Columns<OutcomeDifference> OUTCOMES = new Columns<OutcomeDifference>()
            .text("outcome", "Outcome", "id of the outcome", d -> d.outcome().id())
            .unit("Unit", "unit of the figures", d -> d.outcome().unit())
            .number("a", "A", A, OutcomeDifference::a)
            .number("b", "B", B, OutcomeDifference::b)
            .number("difference", "Difference", DIFFERENCE, OutcomeDifference::difference)
            .strong()
            .number("low", "", LOW, d -> d.interval().low())
            .number("high", "", HIGH, d -> d.interval().high())
            .number(
                    "half_width",
                    "",
                    "half the width of that interval",
                    d -> d.interval().halfWidth())
            .shown("Interval", d -> Cell.range(d.interval().low(), d.interval().high()))
            .whole("pairs", "Pairs", PAIRS, OutcomeDifference::pairs)
            .with(
                    Field.number("variance_ratio", "variance of unpaired differences over that of paired ones"),
                    "Variance ratio",
                    d -> new Cell.Real(d.varianceRatio(), "no spread"))
            .number(
                    "wanted_half_width",
                    "Wanted half width",
                    "half width of the interval that was asked for",
                    d -> d.wish())
            .with(
                    Field.whole("pairs_for_wanted_half_width", "pairs that would give it"),
                    "Pairs for it",
                    d -> Cell.whole(d.needed()))
            .whole(
                    "never_a",
                    "",
                    "runs of the scenario in which it never happens",
                    d -> d.gaps().neverA())
            .whole(
                    "never_b",
                    "",
                    "the same of the other scenario",
                    d -> d.gaps().neverB())
            .whole(
                    "undefined_a",
                    "",
                    "runs of the scenario in which it is not defined",
                    d -> d.gaps().undefinedA())
            .whole(
                    "undefined_b",
                    "",
                    "the same of the other scenario",
                    d -> d.gaps().undefinedB())
            .text("measure", "", "expression of the outcome", d -> d.outcome().expression());

    private static final Columns<ScenarioGap.Setting> SETTINGS = new Columns<ScenarioGap.Setting>()
            .code("parameter", "Parameter", "name of the parameter", ScenarioGap.Setting::name)
            .said("Unit", ScenarioGap.Setting::unit)
            .shown("A", s -> Cell.text(s.a()))
            .shown("B", s -> Cell.text(s.b()));

    private static final Columns<ScenarioGap.OneSided> EVENTS = new Columns<ScenarioGap.OneSided>()
            .day("date", "Date", "day of the event", one -> one.event().date())
            .said("Only in", ScenarioGap.OneSided::scenario)
            .and(ModelTables.event(ScenarioGap.OneSided::event));

    private CompareTables() {}

    /** {@code outcomes.csv}. */
    static Table<OutcomeDifference> outcomes(List<OutcomeDifference> outcomes) {
        return Table.of("outcomes", "", OUTCOMES, outcomes);
    }

    private record Point(SeriesDifference series, int period, SeriesDifference.OfPeriod found) {}

    /** {@code differences.csv}: a row a series and period. What is not defined is empty. */
    static Table<?> series(List<SeriesDifference> series, Calendar calendar) {
        Columns<Point> columns = new Columns<Point>()
                .text("series", "Series", "name of the series", p -> p.series().name())
                .unit("Unit", "unit of the series", p -> p.series().unit())
                .whole("period", "Period", "period of the run, from 0", Point::period)
                .day("date", "Date", "first day of the period", p -> calendar.date(p.period()))
                .number("a", "A", A, p -> p.found().a())
                .number("b", "B", B, p -> p.found().b())
                .number("difference", "Difference", DIFFERENCE, p -> p.found().difference())
                .number("low", "", LOW, p -> p.found().interval().low())
                .number("high", "", HIGH, p -> p.found().interval().high())
                .whole("pairs", "Pairs", PAIRS, p -> p.found().pairs());
        return new Table<>(
                "differences",
                "",
                columns,
                () -> series.stream()
                        .flatMap(s -> IntStream.range(0, s.periods()).mapToObj(t -> new Point(s, t, s.at(t)))));
    }

    static Table<ScenarioGap.Setting> settings(ScenarioGap gap) {
        return Table.of("settings", "", SETTINGS, gap.settings());
    }

    static Table<ScenarioGap.OneSided> events(ScenarioGap gap) {
        return Table.of("events", "", EVENTS, gap.events());
    }
}
