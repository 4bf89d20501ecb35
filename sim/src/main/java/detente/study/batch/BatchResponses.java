package detente.study.batch;

import detente.experiment.Interval;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.page.Block;
import detente.page.Section;
import detente.results.Field;
import detente.sensitivity.ResponseCurve;
import detente.sensitivity.ResponseCurve.Level;
import detente.sensitivity.Responses;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What the parameters of a design do to the outcomes of a batch, told apart from what seeds do. */
final class BatchResponses {
    /** Points differ beyond seeds if luck alone makes them differ so much in fewer cases than this. */
    private static final double CHANCE = 0.05;

    private static final String NO_GRID =
            "The points are no grid: where one parameter differs, others differ too, so this is"
                    + " not the effect of that parameter alone.";

    private final BatchSubject subject;
    private final Plan plan;
    private final Responses responses;
    private final List<ResponseCurve> curves;
    /** Whether a parameter changes while the others do not. */
    private final boolean grid;

    BatchResponses(BatchSubject subject, Responses responses) {
        this.subject = subject;
        this.plan = subject.plan();
        this.responses = responses;
        this.curves = responses.curves();
        this.grid = responses.isGrid();
    }

    private record Point(ResponseCurve curve, Level level) {}

    /** {@code responses.csv}: a row a scenario, outcome, parameter and value. */
    Table<?> table() {
        List<Point> all = points(curves);
        Field value = Field.labels(
                "value",
                "its value, or range of values",
                all.stream().map(p -> p.level().label()).toList());
        Columns<Point> columns = new Columns<Point>()
                .text("scenario", "", "scenario of the model", p -> scenario(p.curve()))
                .text(
                        "outcome",
                        "",
                        "id of the outcome",
                        p -> outcome(p.curve()).id())
                .unit("", "unit of the figures", p -> outcome(p.curve()).unit())
                .text("parameter", "", "name of the parameter", p -> parameter(p.curve()))
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

    private static List<Point> points(List<ResponseCurve> curves) {
        return curves.stream()
                .flatMap(c -> c.levels().stream().map(level -> new Point(c, level)))
                .toList();
    }

    /** {@code answers.csv}: a sentence a scenario and outcome. None where the design has one point. */
    List<BatchAnswer> answers() {
        List<BatchAnswer> answers = new ArrayList<>();
        for (int scenario = 0; scenario < plan.scenarios().size(); scenario++) {
            for (int o = 0; o < subject.outcomes().size(); o++) {
                String sentence = sentence(scenario, o);
                if (!sentence.isEmpty()) {
                    answers.add(new BatchAnswer(
                            plan.scenarios().get(scenario),
                            subject.outcomes().get(o).id(),
                            responses.chance(scenario, o),
                            sentence));
                }
            }
        }
        return answers;
    }

    /** Main effects and curves of the outcomes that points move; empty where none does. */
    List<Section> sections() {
        List<ResponseCurve> moving = curves.stream()
                .filter(c -> c.seeds() > 0 && !isChance(c.scenario(), c.outcome()))
                .toList();
        if (moving.isEmpty()) {
            return List.of();
        }
        return List.of(
                Section.of(
                        "effects",
                        grid ? "Main effects" : "Differences by parameter",
                        new Block.Rows(effects(moving)),
                        new Block.Words(
                                "How much the outcome differs between the first and the last value of a parameter,"
                                        + " averaged over all points that have the one and the other, with its 95% interval over"
                                        + " the seeds. Every point is run with the same seeds, so differences are taken seed by"
                                        + " seed." + (grid ? "" : " " + NO_GRID))),
                Section.of(
                        "responses",
                        "Responses",
                        new Block.Rows(responses(moving)),
                        new Block.Words(
                                "The mean of an outcome at each value of a parameter, and its difference from that"
                                        + " at the first value. responses.csv has the same with all digits, and the outcomes that"
                                        + " are left out here because seeds alone explain how their points differ.")));
    }

    /** Empty text where the design has one point. */
    private String sentence(int scenario, int outcome) {
        List<ResponseCurve> all = curves.stream()
                .filter(c -> c.scenario() == scenario && c.outcome() == outcome)
                .toList();
        if (all.isEmpty()) {
            return "";
        }
        String name = named(subject.outcomes().get(outcome))
                + (plan.scenarios().size() > 1
                        ? ", scenario " + plan.scenarios().get(scenario)
                        : "");
        if (all.get(0).seeds() < 2) {
            return name + ": "
                    + (plan.seeds().count() < 2
                            ? "with one seed, what chance does is not known."
                            : "no effect is told, since runs of most seeds have no number.");
        }
        if (isChance(scenario, outcome)) {
            return name + ": no difference beyond seeds. The mean is " + mean(all.get(0)) + ".";
        }
        List<String> parts = new ArrayList<>(all.stream()
                .filter(ResponseCurve::isSeen)
                .sorted(Comparator.comparingDouble(c -> -Math.abs(c.last().difference())))
                .map(this::effect)
                .toList());
        List<String> unseen =
                all.stream().filter(c -> !c.isSeen()).map(this::parameter).toList();
        if (!unseen.isEmpty()) {
            parts.add((parts.isEmpty() ? "points differ, but there is " : "")
                    + "no difference beyond seeds between the first" + " and the last value of "
                    + String.join(", ", unseen));
        }
        return name + ": " + String.join("; ", parts) + "." + (grid ? "" : " " + NO_GRID);
    }

    /** What an outcome is in words; its id if its author gave none. */
    static String named(Outcome outcome) {
        return outcome.about().equals(outcome.expression()) ? outcome.id() : outcome.about();
    }

    /** Whether seeds alone explain how the points of a scenario differ in an outcome. */
    boolean isChance(int scenario, int outcome) {
        return responses.chance(scenario, outcome) >= CHANCE;
    }

    private String mean(ResponseCurve curve) {
        double[] all = {0, 0};
        curve.levels().forEach(level -> {
            all[0] += level.points() * level.mean();
            all[1] += level.points();
        });
        String unit = outcome(curve).unit();
        return ShortNumbers.within(all[0] / all[1], curve.first().interval().halfWidth())
                + (unit.equals("1") ? "" : " " + unit);
    }

    private String effect(ResponseCurve curve) {
        Level last = curve.last();
        String unit = outcome(curve).unit();
        double sign = last.difference() < 0 ? -1 : 1;
        double half = last.ofDifference().halfWidth();
        double low = sign * last.ofDifference().low();
        double high = sign * last.ofDifference().high();
        String change = grid
                ? parameter(curve) + " from " + curve.first().label() + " to " + last.label() + " makes it "
                : "where " + parameter(curve) + " is " + last.label() + " instead of "
                        + curve.first().label() + " it is ";
        return change
                + ShortNumbers.within(sign * last.difference(), half)
                + (unit.equals("1") ? "" : " " + unit)
                + (sign > 0 ? " higher (" : " lower (")
                + range(new Interval(Math.min(low, high), Math.max(low, high))) + ")";
    }

    private static String range(Interval interval) {
        return Double.isNaN(interval.low())
                ? ShortNumbers.MISSING
                : ShortNumbers.within(interval.low(), interval.halfWidth()) + " to "
                        + ShortNumbers.within(interval.high(), interval.halfWidth());
    }

    private Table<?> effects(List<ResponseCurve> moving) {
        Columns<ResponseCurve> columns = scenarios(new Columns<ResponseCurve>(), c -> c)
                .said("Outcome", c -> named(outcome(c)))
                .unit("Unit", "", c -> outcome(c).unit())
                .code("parameter", "Parameter", "", this::parameter)
                .said("From", c -> c.first().label())
                .said("To", c -> c.last().label())
                .shown("Difference", c -> within(c.last().difference(), c.last().ofDifference()))
                .strong()
                .shown("95% interval", c -> Cell.text(range(c.last().ofDifference())))
                .said("", c -> c.isSeen() ? "" : "no difference beyond seeds");
        return Table.of("effects", "", columns, moving);
    }

    private Table<?> responses(List<ResponseCurve> moving) {
        Columns<Point> columns = scenarios(new Columns<Point>(), Point::curve)
                .said("Outcome", p -> named(outcome(p.curve())))
                .unit("Unit", "", p -> outcome(p.curve()).unit())
                .code("parameter", "Parameter", "", p -> parameter(p.curve()))
                .said("Value", p -> p.level().label())
                .shown("Points", p -> Cell.whole(p.level().points()))
                .shown("Mean", p -> within(p.level().mean(), p.level().interval()))
                .shown("95% interval", p -> Cell.text(range(p.level().interval())))
                .shown(
                        "Difference",
                        p -> isFirst(p)
                                ? Cell.NONE
                                : within(p.level().difference(), p.level().ofDifference()))
                .shown(
                        "95% interval of it",
                        p -> isFirst(p) ? Cell.NONE : Cell.text(range(p.level().ofDifference())));
        return Table.of("responses", "", columns, points(moving));
    }

    private static boolean isFirst(Point point) {
        return point.level().equals(point.curve().first());
    }

    private <R> Columns<R> scenarios(Columns<R> columns, Function<R, ResponseCurve> of) {
        return plan.scenarios().size() > 1 ? columns.said("Scenario", r -> scenario(of.apply(r))) : columns;
    }

    private static Cell within(double value, Interval interval) {
        return Cell.text(ShortNumbers.within(value, interval.halfWidth()));
    }

    private String scenario(ResponseCurve curve) {
        return plan.scenarios().get(curve.scenario());
    }

    private Outcome outcome(ResponseCurve curve) {
        return subject.outcomes().get(curve.outcome());
    }

    private String parameter(ResponseCurve curve) {
        return plan.names().get(curve.parameter());
    }
}
