package detente.study.batch;

import detente.experiment.Interval;
import detente.experiment.Plan;
import detente.sensitivity.ResponseCurve;
import detente.sensitivity.Responses;
import detente.study.InWords;
import detente.table.ShortNumbers;
import detente.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the parameters of a design do to the outcomes of a batch, told apart from what seeds do. */
final class BatchResponses {
    /** Points differ beyond seeds if luck alone makes them differ so much in fewer cases than this. */
    static final double CHANCE = 0.05;

    private static final int MOST_NAMED = 3;

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

    /** {@code responses.csv}. */
    Table<?> table() {
        return new ResponseTables(subject).all(curves);
    }

    /** Curves of the outcomes that points move. */
    List<ResponseCurve> moving() {
        return curves.stream()
                .filter(c -> c.seeds() > 0 && !isChance(c.scenario(), c.outcome()))
                .toList();
    }

    /** Those at whose ends an outcome differs beyond seeds, the first outcomes first, of each the largest difference first. */
    List<ResponseCurve> seen() {
        return moving().stream()
                .filter(ResponseCurve::isSeen)
                .sorted(Comparator.comparing(ResponseCurve::outcome)
                        .thenComparing(ResponseCurve::scenario)
                        .thenComparing(c -> -Math.abs(c.last().difference())))
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

    /** That other parameters may be at work too, a sentence; empty text if they are not. */
    String caution() {
        return grid ? "" : NO_GRID;
    }

    /** What differences between values of a parameter are, a sentence or two. */
    String meaning() {
        return "A difference is that between the first and the last value of a parameter, averaged over all points that have the"
                + " one and the other, with its 95% interval over the seeds. Every point is run with the same seeds, so"
                + " differences are taken seed by seed." + (grid ? "" : " " + NO_GRID);
    }

    private List<ResponseCurve> curves(int scenario, int outcome) {
        return curves.stream()
                .filter(c -> c.scenario() == scenario && c.outcome() == outcome)
                .toList();
    }

    /** Whether an answer tells of an effect. */
    boolean isSeen(BatchAnswer answer) {
        return seen().stream()
                .anyMatch(c -> subject.scenario(c).equals(answer.scenario())
                        && subject.outcome(c).id().equals(answer.outcome()));
    }

    /** Empty text where the design has one point. */
    private String sentence(int scenario, int outcome) {
        List<ResponseCurve> all = curves(scenario, outcome);
        if (all.isEmpty()) {
            return "";
        }
        String name = subject.outcomes().get(outcome).called()
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
            return name + ": no difference beyond seeds over the design. The mean is " + mean(all.get(0)) + ".";
        }
        List<ResponseCurve> seen = seen().stream().filter(all::contains).toList();
        List<String> parts = new ArrayList<>(
                seen.stream().limit(MOST_NAMED).map(this::effect).toList());
        if (seen.size() > parts.size()) {
            parts.add(InWords.count(seen.size() - parts.size(), "more parameter moves", "more parameters move")
                    + " it less");
        }
        List<String> unseen =
                all.stream().filter(c -> !c.isSeen()).map(subject::parameter).toList();
        if (!unseen.isEmpty()) {
            parts.add((parts.isEmpty() ? "points differ, but there is " : "")
                    + "no difference beyond seeds between the first and the last value of "
                    + (unseen.size() > MOST_NAMED
                            ? InWords.count(unseen.size(), "parameter", "parameters")
                            : InWords.list(unseen)));
        }
        return name + ": " + String.join("; ", parts) + ".";
    }

    /** Whether seeds alone, or rounding, explain how the points of a scenario differ in an outcome. */
    boolean isChance(int scenario, int outcome) {
        List<ResponseCurve> some = curves(scenario, outcome);
        return responses.chance(scenario, outcome) >= CHANCE
                || (!some.isEmpty() && some.stream().allMatch(ResponseCurve::isFlat));
    }

    private String mean(ResponseCurve curve) {
        double[] all = {0, 0};
        curve.levels().forEach(level -> {
            all[0] += level.points() * level.mean();
            all[1] += level.points();
        });
        String unit = subject.outcome(curve).unit();
        return ShortNumbers.within(all[0] / all[1], curve.first().interval().halfWidth())
                + (unit.equals("1") ? "" : " " + unit);
    }

    private String effect(ResponseCurve curve) {
        Interval interval = curve.last().ofDifference();
        String unit = subject.outcome(curve).unit();
        double sign = sign(curve);
        double low = sign * interval.low();
        double high = sign * interval.high();
        return size(curve)
                + (unit.equals("1") ? "" : " " + unit)
                + (sign > 0 ? " higher (" : " lower (")
                + ResponseTables.range(new Interval(Math.min(low, high), Math.max(low, high))) + ")"
                + where(curve);
    }

    /** The difference that a parameter makes, without unit and interval. */
    String brief(ResponseCurve curve) {
        return size(curve) + (sign(curve) > 0 ? " higher" : " lower") + where(curve);
    }

    private static double sign(ResponseCurve curve) {
        return curve.last().difference() < 0 ? -1 : 1;
    }

    private static String size(ResponseCurve curve) {
        return ResponseTables.within(
                        Math.abs(curve.last().difference()), curve.last().ofDifference())
                .brief();
    }

    private String where(ResponseCurve curve) {
        return (grid ? " with " : " where ")
                + subject.parameter(curve)
                + (grid ? " at " : " is ")
                + curve.last().label() + " instead of " + curve.first().label();
    }
}
