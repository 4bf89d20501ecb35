package detente.study.compare;

import detente.experiment.OutcomeDifference;
import detente.experiment.SeriesDifference;
import detente.results.Calendar;
import detente.results.Field;
import detente.study.ModelTables;
import detente.table.Cell;
import detente.table.Column;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
            .text("outcome", "", "id of the outcome", d -> d.outcome().id())
            .unit("", "unit of the figures", d -> d.outcome().unit())
            .number("a", "", A, OutcomeDifference::a)
            .number("b", "", B, OutcomeDifference::b)
            .number("difference", "", DIFFERENCE, OutcomeDifference::difference)
            .number("low", "", LOW, d -> d.interval().low())
            .number("high", "", HIGH, d -> d.interval().high())
            .number(
                    "half_width",
                    "",
                    "half the width of that interval",
                    d -> d.interval().halfWidth())
            .whole("pairs", "", PAIRS, OutcomeDifference::pairs)
            .with(Field.flag("seen", "whether that interval leaves out 0"), "", d -> Cell.flag(d.isSeen()))
            .number(
                    "variance_ratio",
                    "",
                    "variance of unpaired differences over that of paired ones",
                    OutcomeDifference::varianceRatio)
            .number("wanted_half_width", "", "half width of the interval that was asked for", d -> d.wish())
            .with(
                    Field.whole("pairs_for_wanted_half_width", "pairs that would give it"),
                    "",
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

    private static final Columns<OutcomeDifference> EFFORT = CompareTables.<OutcomeDifference>named(d -> d)
            .shown("Pairs", d -> Cell.whole(d.pairs()))
            .shown("Variance ratio", d -> new Cell.Real(d.varianceRatio(), "no spread"))
            .shown("Wanted half width", d -> Cell.number(d.wish()))
            .shown("Pairs for it", d -> Cell.whole(d.needed()));

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

    private static <R> Columns<R> named(Function<R, OutcomeDifference> of) {
        return new Columns<R>()
                .named(
                        "outcome",
                        "Outcome",
                        "id of the outcome",
                        row -> of.apply(row).outcome().id(),
                        row -> of.apply(row).outcome().about())
                .unit(
                        "Unit",
                        "unit of the figures",
                        row -> of.apply(row).outcome().unit());
    }

    /** {@code outcomes.csv}; with a column of the scenario held against if there are several. */
    static Table<?> outcomes(List<CompareFinding> findings) {
        if (findings.size() == 1) {
            return Table.of("outcomes", "", OUTCOMES, findings.get(0).differences());
        }
        record Row(String against, OutcomeDifference difference) {}
        Columns<Row> columns = new Columns<Row>().text("against", "", "scenario that it is held against", Row::against);
        for (Column<OutcomeDifference> column : OUTCOMES.all()) {
            columns = columns.and(new Columns<>(List.of(new Column<>(
                    column.field(),
                    column.heading(),
                    column.audience(),
                    column.strong(),
                    row -> column.of().apply(row.difference())))));
        }
        return Table.of(
                "outcomes",
                "",
                columns,
                findings.stream()
                        .flatMap(f -> f.differences().stream().map(d -> new Row(f.against(), d)))
                        .toList());
    }

    /**
     * Outcomes for readers: of one comparison both means, the difference and its interval; of several what each differs by from the
     * first scenario.
     *
     * @param places of the outcomes among those of the model
     */
    static Table<Integer> figures(List<CompareFinding> findings, List<Integer> places) {
        CompareFinding first = findings.get(0);
        Function<Integer, OutcomeDifference> of = first.differences()::get;
        Columns<Integer> columns = CompareTables.<Integer>named(of)
                .shown("A", i -> figure(of.apply(i), of.apply(i).a()));
        if (findings.size() == 1) {
            columns = columns.shown("B", i -> figure(of.apply(i), of.apply(i).b()))
                    .shown("A minus B", i -> figure(of.apply(i), of.apply(i).difference()))
                    .strong()
                    .shown(
                            ShortNumbers.level(first.inputs().precision().level()) + " interval",
                            i -> Cell.text(interval(of.apply(i), OutcomeDigits.of(of.apply(i))) + remark(of.apply(i))));
        } else {
            for (CompareFinding finding : findings) {
                columns = columns.shown(
                        "A minus B" + finding.place(),
                        i -> sideBySide(finding.differences().get(i)));
            }
        }
        return Table.of("figures", caption(findings), columns, places);
    }

    private static String caption(List<CompareFinding> findings) {
        List<String> names =
                new ArrayList<>(List.of("A: " + findings.get(0).inputs().a()));
        findings.forEach(f -> names.add("B" + (findings.size() == 1 ? "" : f.place()) + ": "
                + f.inputs().b()));
        return String.join("; ", names);
    }

    private static Cell figure(OutcomeDifference difference, double value) {
        return Cell.text(OutcomeDigits.of(difference).text(value));
    }

    private static String interval(OutcomeDifference difference, OutcomeDigits digits) {
        return digits.range(difference.interval().low(), difference.interval().high());
    }

    private static String remark(OutcomeDifference difference) {
        return difference.isSeen() || difference.pairs() < 2 ? "" : "; no difference seen";
    }

    private static Cell sideBySide(OutcomeDifference difference) {
        OutcomeDigits digits = OutcomeDigits.ofDifference(difference);
        boolean bare = difference.isNone() || difference.pairs() < 2;
        String range = bare ? "" : " (" + interval(difference, digits) + ")";
        return Cell.text(digits.text(difference.difference()) + range);
    }

    /** What the figures rest on, for readers. */
    static Table<OutcomeDifference> effort(List<OutcomeDifference> differences) {
        return Table.of("effort", "", EFFORT, differences);
    }

    private record Point(SeriesDifference series, int period, SeriesDifference.OfPeriod found) {}

    /** {@code differences.csv}, unless it is called otherwise: a row a series and period. What is not defined is empty. */
    static Table<?> series(String name, List<SeriesDifference> series, Calendar calendar) {
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
                name,
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
