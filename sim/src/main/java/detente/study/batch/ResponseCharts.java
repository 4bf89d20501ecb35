package detente.study.batch;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Finding;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Scale;
import detente.chart.Words;
import detente.experiment.Outcome;
import detente.results.Quantity;
import detente.sensitivity.ResponseCurve;
import detente.sensitivity.ResponseCurve.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parameters do to each outcome that they move: curves over the values of each, and of several the effects side by side. */
final class ResponseCharts {
    private static final int MOST_OUTCOMES = 6;
    private static final int MOST_PANELS = 6;
    /** More scenarios than this are drawn one chart each. */
    private static final int MOST_LINES = 4;
    /** Of fewer parameters the curves show which one matters. */
    private static final int LEAST_EFFECTS = 3;

    private static final Pattern RANGE = Pattern.compile("(\\S+) to (\\S+)");

    private final BatchSubject subject;
    private final BatchResponses responses;
    private final BatchWords words;

    ResponseCharts(BatchSubject subject, BatchResponses responses) {
        this.subject = subject;
        this.responses = responses;
        this.words = new BatchWords(subject);
    }

    /** The curves of the scenarios that are drawn together. */
    private record Group(String name, List<ResponseCurve> curves) {}

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        for (int o = 0; o < Math.min(MOST_OUTCOMES, subject.outcomes().size()); o++) {
            int outcome = o;
            List<ResponseCurve> moving = responses.moving().stream()
                    .filter(c -> c.outcome() == outcome)
                    .toList();
            for (Group group : groups(outcome, moving)) {
                curves(group).ifPresent(charts::add);
                charts.addAll(ofWords(group));
                effects(group).ifPresent(charts::add);
            }
        }
        return charts;
    }

    private List<Group> groups(int outcome, List<ResponseCurve> moving) {
        List<Integer> scenarios =
                moving.stream().map(ResponseCurve::scenario).distinct().toList();
        String name = Integer.toString(outcome + 1);
        if (scenarios.size() <= MOST_LINES) {
            return moving.isEmpty() ? List.of() : List.of(new Group(name, moving));
        }
        return scenarios.stream()
                .map(s -> new Group(
                        name + "-" + BatchWords.stem(subject.plan().scenarios().get(s)),
                        moving.stream().filter(c -> c.scenario() == s).toList()))
                .toList();
    }

    /** A panel for each parameter that is a number, those that move the outcome most. */
    private Optional<Chart> curves(Group group) {
        List<Panel> panels = parameters(group, true).stream()
                .limit(MOST_PANELS)
                .map(curves -> new Panel(
                        subject.about(subject.parameter(curves.get(0))),
                        Scale.of(words.brief(subject.parameter(curves.get(0)))),
                        Scale.of(unit(curves)),
                        layers(curves)))
                .toList();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String caption =
                "The mean of the outcome at each value of a parameter, over all points that have it and all seeds, with"
                        + " its 95% interval over the seeds. " + responses.meaning();
        return Optional.of(new Chart(
                "curves-" + group.name(), words(group, caption), panels.size() > 1 ? 2 : 1, panels, List.of()));
    }

    /** Curves of each parameter, one a scenario; the parameter first that moves the outcome most. */
    private List<List<ResponseCurve>> parameters(Group group, boolean numbers) {
        return group.curves().stream()
                .map(ResponseCurve::parameter)
                .distinct()
                .map(p ->
                        group.curves().stream().filter(c -> c.parameter() == p).toList())
                .filter(curves -> curves.get(0).levels().stream()
                                .allMatch(l -> place(l.label()).isPresent())
                        == numbers)
                .sorted(Comparator.comparingDouble(curves -> -curves.stream()
                        .mapToDouble(c -> Math.abs(c.last().difference()))
                        .max()
                        .orElse(0)))
                .toList();
    }

    private List<ChartLayer> layers(List<ResponseCurve> curves) {
        List<ChartLayer> layers = new ArrayList<>();
        for (ResponseCurve curve : curves) {
            String line = curves.size() == 1 ? "mean" : subject.scenario(curve);
            layers.add(new ChartLayer.Line(line, points(curve, Level::mean)));
            layers.add(new ChartLayer.Ribbon(
                    curves.size() == 1 ? "95% interval" : "",
                    line,
                    points(curve, l -> l.interval().low()),
                    points(curve, l -> l.interval().high())));
        }
        return layers;
    }

    private static List<Point> points(ResponseCurve curve, ToDoubleFunction<Level> value) {
        return curve.levels().stream()
                .map(l -> Point.at(place(l.label()).orElseThrow(), value.applyAsDouble(l)))
                .toList();
    }

    /** Where a value stands: a range in its middle; empty for a word. */
    private static Optional<Double> place(String label) {
        Matcher range = RANGE.matcher(label);
        try {
            return range.matches()
                    ? Optional.of((Double.parseDouble(range.group(1)) + Double.parseDouble(range.group(2))) / 2)
                    : Optional.of(Double.parseDouble(label));
        } catch (NumberFormatException word) {
            return Optional.empty();
        }
    }

    /** A value as a number to sort by; words keep their order. */
    static double size(String value) {
        return place(value).orElse(0.0);
    }

    /** The means at words. */
    private List<Chart> ofWords(Group group) {
        return parameters(group, false).stream()
                .map(curves -> {
                    String parameter = subject.parameter(curves.get(0));
                    List<ChartLayer> bars = curves.stream()
                            .<ChartLayer>map(c -> new ChartLayer.Bars(
                                    curves.size() == 1 ? "mean" : subject.scenario(c),
                                    c.levels().stream()
                                            .map(l -> new ChartLayer.Bar(
                                                    l.mean(),
                                                    l.interval().low(),
                                                    l.interval().high()))
                                            .toList()))
                            .toList();
                    List<String> names = curves.get(0).levels().stream()
                            .map(l -> words.brief(parameter) + " " + l.label())
                            .toList();
                    return Chart.of(
                            "curves-" + group.name() + "-" + BatchWords.stem(parameter),
                            words(
                                    group,
                                    "The mean of the outcome at each value, with its 95% interval over the seeds."),
                            new Panel("", Scale.fromZero(unit(curves)), new Scale.Names("", names), bars));
                })
                .toList();
    }

    /** The differences between the first and the last value of each parameter, if there are several. */
    private Optional<Chart> effects(Group group) {
        List<List<ResponseCurve>> parameters = new ArrayList<>(parameters(group, true));
        parameters.addAll(parameters(group, false));
        if (parameters.size() < LEAST_EFFECTS) {
            return Optional.empty();
        }
        List<String> names = parameters.stream().map(c -> change(c.get(0))).toList();
        List<Integer> scenarios =
                group.curves().stream().map(ResponseCurve::scenario).distinct().toList();
        List<ChartLayer> bars = scenarios.stream()
                .<ChartLayer>map(s -> new ChartLayer.Bars(
                        scenarios.size() == 1
                                ? "difference"
                                : subject.plan().scenarios().get(s),
                        parameters.stream().map(curves -> bar(curves, s)).toList()))
                .toList();
        Scale across = Scale.fromZero(Quantity.named("difference", unit(parameters.get(0))));
        return Optional.of(Chart.of(
                "effects-" + group.name(),
                words(group, responses.meaning()),
                new Panel("", across, new Scale.Names("", names), bars)));
    }

    private String change(ResponseCurve curve) {
        return words.brief(subject.parameter(curve)) + ": " + curve.first().label() + " to "
                + curve.last().label();
    }

    private static ChartLayer.Bar bar(List<ResponseCurve> curves, int scenario) {
        return curves.stream()
                .filter(c -> c.scenario() == scenario)
                .map(ResponseCurve::last)
                .map(l -> new ChartLayer.Bar(
                        l.difference(), l.ofDifference().low(), l.ofDifference().high()))
                .findFirst()
                .orElse(new ChartLayer.Bar(Double.NaN, Double.NaN, Double.NaN));
    }

    private String unit(List<ResponseCurve> curves) {
        return subject.outcome(curves.get(0)).unit();
    }

    private Words words(Group group, String caption) {
        Outcome outcome = subject.outcome(group.curves().get(0));
        String measure = BatchWords.title(outcome.called(), ", by parameter");
        String title = responses.seen().stream()
                .filter(group.curves()::contains)
                .findFirst()
                .map(c -> Finding.title(measure, responses.brief(c), Words.Language.EN))
                .orElse(measure);
        List<String> scenarios =
                group.curves().stream().map(subject::scenario).distinct().toList();
        return words.of(title, scenarios, "means with 95% intervals over the seeds", caption);
    }
}
