package detente.study.batch;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.Finding;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Scale;
import detente.chart.Words;
import detente.experiment.Distribution;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.table.ShortNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a batch draws: every kept series over time, and every outcome over a grid of two parameters. */
final class BatchCharts {
    private static final String MEDIAN = "median";
    private static final int MOST_OUTCOMES = 6;
    private static final int MOST_CELLS_ACROSS = 16;

    private final BatchSubject subject;
    private final Plan plan;
    private final BatchDigest digest;
    private final BatchWords words;

    BatchCharts(BatchSubject subject, BatchDigest digest) {
        this.subject = subject;
        this.plan = subject.plan();
        this.digest = digest;
        this.words = new BatchWords(subject);
    }

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        for (int s = 0; s < subject.keep().size(); s++) {
            int series = s;
            List<PointSummary.Fan> fans =
                    digest.fans().stream().filter(f -> f.series() == series).toList();
            if (!fans.isEmpty()) {
                charts.add(overTime(subject.keep().get(s), fans));
            }
        }
        if (plan.names().size() == 2) {
            for (int o = 0; o < Math.min(MOST_OUTCOMES, subject.outcomes().size()); o++) {
                for (int scenario = 0; scenario < plan.scenarios().size(); scenario++) {
                    heat(o, scenario, charts);
                }
            }
        }
        return charts;
    }

    private Chart overTime(BatchSubject.Kept kept, List<PointSummary.Fan> fans) {
        List<ChartLayer> layers = new ArrayList<>();
        if (fans.size() == 1) {
            PointSummary.Fan fan = fans.get(0);
            layers.add(line(MEDIAN, fan, Distribution::median));
            layers.add(band("95% of runs", fan, 0));
            layers.add(band("80%", fan, 1));
        } else {
            fans.forEach(fan -> layers.add(line(label(fan.scenario(), fan.point()), fan, Distribution::median)));
        }
        String which = plan.cells() == fans.size()
                ? ""
                : ", " + fans.size() + " of " + plan.cells() + " "
                        + (plan.scenarios().size() > 1 ? "combinations of scenario and point" : "points")
                        + " that lie far apart, the others in summary.csv";
        String what = fans.size() == 1
                ? "median over the runs, and the bands that hold 80% and 95% of them"
                : "medians over the seeds" + which;
        List<String> scenarios = fans.stream()
                .map(f -> plan.scenarios().get(f.scenario()))
                .distinct()
                .toList();
        Panel panel = Panel.overTime("", kept.unit(), layers);
        String title = fans.size() == 1 ? Finding.title(kept.about(), List.of(panel), Words.Language.EN) : kept.about();
        String caption = "All quantiles of all scenarios and points, period by period, are in summary.csv (series "
                + kept.name() + ").";
        return Chart.of("series-" + BatchWords.stem(kept.name()), words.of(title, scenarios, what, caption), panel);
    }

    private ChartLayer.Ribbon band(String level, PointSummary.Fan fan, int width) {
        return new ChartLayer.Ribbon(level, MEDIAN, points(fan, d -> d.low(width)), points(fan, d -> d.high(width)));
    }

    private ChartLayer.Line line(String label, PointSummary.Fan fan, ToDoubleFunction<Distribution> of) {
        return new ChartLayer.Line(label, points(fan, of));
    }

    private List<Point> points(PointSummary.Fan fan, ToDoubleFunction<Distribution> of) {
        return IntStream.range(0, fan.periods().size())
                .mapToObj(t -> Point.over(
                        subject.calendar().date(t),
                        subject.calendar().date(t + 1),
                        of.applyAsDouble(fan.periods().get(t))))
                .toList();
    }

    private String label(int scenario, int point) {
        List<String> parts = new ArrayList<>();
        if (plan.scenarios().size() > 1) {
            parts.add(plan.scenarios().get(scenario));
        }
        for (int i = 0; i < plan.names().size(); i++) {
            parts.add(brief(i) + " " + shown(plan.points().get(point - 1).get(i)));
        }
        return String.join(", ", parts);
    }

    /** The mean over the seeds at every combination of two parameters; nothing if the points are no grid. */
    private void heat(int outcome, int scenario, List<Chart> charts) {
        List<String> rows = distinct(0);
        List<String> columns = distinct(1);
        boolean grid = rows.size() * columns.size() == plan.points().size()
                && Math.max(rows.size(), columns.size()) <= MOST_CELLS_ACROSS;
        if (!grid) {
            return;
        }
        Map<List<String>, Double> means = new LinkedHashMap<>();
        for (PointSummary point : digest.points()) {
            if (point.scenario() == scenario) {
                means.put(
                        plan.points().get(point.point() - 1),
                        point.outcomes().get(outcome).mean());
            }
        }
        Outcome taken = subject.outcomes().get(outcome);
        String name = plan.scenarios().get(scenario);
        Words said = words.of(
                BatchWords.title(taken.called(), " by " + brief(0) + " and " + brief(1)),
                List.of(name),
                "mean of the runs of each cell",
                "Mean of " + taken.id()
                        + " over the runs of each combination; an empty cell has none, or a run in which it"
                        + " never happens. Down: " + plan.names().get(0) + "; across: "
                        + plan.names().get(1) + ".");
        ChartLayer.Cells cells = new ChartLayer.Cells(
                taken.unit(),
                rows.stream()
                        .map(r -> columns.stream()
                                .map(c -> means.getOrDefault(List.of(r, c), Double.NaN))
                                .toList())
                        .toList());
        boolean known = cells.values().stream().flatMap(List::stream).anyMatch(Double::isFinite);
        if (known) {
            Scale up = new Scale.Names(
                    "", rows.stream().map(r -> brief(0) + " " + shown(r)).toList());
            charts.add(Chart.of(
                    "outcome-" + (outcome + 1) + "-" + BatchWords.stem(name),
                    said,
                    new Panel("", new Scale.Names(brief(1), columns), up, List.of(cells))));
        }
    }

    private List<String> distinct(int column) {
        return plan.points().stream().map(p -> p.get(column)).distinct().toList();
    }

    /** A value for readers: a number that a design drew has more digits than a legend has room for. */
    private static String shown(String value) {
        return value.matches("-?[0-9]+\\.[0-9]{5,}(E-?[0-9]+)?")
                ? ShortNumbers.number(Double.parseDouble(value))
                : value;
    }

    private String brief(int parameter) {
        return words.brief(plan.names().get(parameter));
    }
}
