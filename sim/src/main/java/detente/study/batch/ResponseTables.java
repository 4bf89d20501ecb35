package detente.study.batch;

import detente.experiment.Interval;
import detente.results.Field;
import detente.sensitivity.ResponseCurve;
import detente.sensitivity.ResponseCurve.Level;
import detente.study.InWords;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.List;
import java.util.function.Function;

/** What parameters do to outcomes, in rows. */
final class ResponseTables {
    private final BatchSubject subject;

    ResponseTables(BatchSubject subject) {
        this.subject = subject;
    }

    private record Point(ResponseCurve curve, Level level) {
        boolean isFirst() {
            return level.equals(curve.first());
        }
    }

    private static List<Point> points(List<ResponseCurve> curves) {
        return curves.stream()
                .flatMap(c -> c.levels().stream().map(level -> new Point(c, level)))
                .toList();
    }

    /** {@code responses.csv}: a row a scenario, outcome, parameter and value. */
    Table<?> all(List<ResponseCurve> curves) {
        List<Point> all = points(curves);
        Field value = Field.labels(
                "value",
                "its value, or range of values",
                all.stream().map(p -> p.level().label()).toList());
        Columns<Point> columns = new Columns<Point>()
                .text("scenario", "", "scenario of the model", p -> subject.scenario(p.curve()))
                .text(
                        "outcome",
                        "",
                        "id of the outcome",
                        p -> subject.outcome(p.curve()).id())
                .unit("", "unit of the figures", p -> subject.outcome(p.curve()).unit())
                .text("parameter", "", "name of the parameter", p -> subject.parameter(p.curve()))
                .with(value, "", p -> Cell.text(p.level().label()))
                .whole(
                        "points",
                        "",
                        "design points that have it",
                        p -> p.level().points())
                .whole(
                        "seeds",
                        "",
                        "seeds in which every run of the scenario has a number",
                        p -> p.curve().seeds())
                .number(
                        "mean",
                        "",
                        "mean over these points and seeds",
                        p -> p.level().mean())
                .number(
                        "low",
                        "",
                        "lower end of its 95% interval over the seeds",
                        p -> p.level().interval().low())
                .number(
                        "high",
                        "",
                        "upper end of that interval",
                        p -> p.level().interval().high())
                .number(
                        "difference",
                        "",
                        "mean less that of the first value, seed by seed",
                        p -> p.level().difference())
                .number(
                        "difference_low",
                        "",
                        "lower end of the 95% interval of the difference",
                        p -> p.level().ofDifference().low())
                .number(
                        "difference_high",
                        "",
                        "upper end of that interval",
                        p -> p.level().ofDifference().high());
        return Table.of("responses", "", columns, all);
    }

    /** How much outcomes differ between the first and the last value of each parameter, for readers. */
    Table<?> effects(List<ResponseCurve> curves) {
        Columns<ResponseCurve> columns = named(new Columns<ResponseCurve>(), c -> c)
                .said("Change", c -> c.first().label() + " to " + c.last().label())
                .shown("Difference", c -> within(c.last().difference(), c.last().ofDifference()))
                .strong()
                .shown(
                        "95% interval",
                        c -> Cell.text(range(c.last().ofDifference()) + (c.isSeen() ? "" : "; none seen")));
        return Table.of("effects", "", columns, curves);
    }

    /** The mean of outcomes at each value of each parameter, for readers. */
    Table<?> levels(List<ResponseCurve> curves) {
        Columns<Point> columns = named(new Columns<Point>(), Point::curve)
                .said("Value", p -> p.level().label())
                .shown("Mean", p -> within(p.level().mean(), p.level().interval()))
                .shown("95% interval", p -> Cell.text(range(p.level().interval())))
                .shown("Difference", p -> p.isFirst() ? Cell.NONE : difference(p.level()));
        return Table.of("levels", "", columns, points(curves));
    }

    private static Cell difference(Level level) {
        return Cell.text(
                within(level.difference(), level.ofDifference()).brief() + " (" + range(level.ofDifference()) + ")");
    }

    private <R> Columns<R> named(Columns<R> columns, Function<R, ResponseCurve> of) {
        Columns<R> all = columns.named(
                        "outcome",
                        "Outcome",
                        "id of the outcome",
                        r -> subject.outcome(of.apply(r)).id(),
                        r -> subject.outcome(of.apply(r)).called())
                .unit("Unit", "", r -> subject.outcome(of.apply(r)).unit());
        if (subject.plan().scenarios().size() > 1) {
            all = all.said("Scenario", r -> subject.scenario(of.apply(r)));
        }
        return all.named(
                "parameter",
                "Parameter",
                "name of the parameter",
                r -> subject.parameter(of.apply(r)),
                r -> subject.about(subject.parameter(of.apply(r))));
    }

    static Cell within(double value, Interval interval) {
        return Cell.text(ShortNumbers.within(value, 2 * interval.halfWidth()));
    }

    /** Both ends of an interval; an en dash if there is none. */
    static String range(Interval interval) {
        return InWords.range(interval.low(), interval.high());
    }
}
