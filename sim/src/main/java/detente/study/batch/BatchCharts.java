package detente.study.batch;

import detente.chart.Chart;
import detente.chart.Layout;
import detente.chart.Line;
import detente.chart.MatrixChart;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.TimeChart;
import detente.chart.Words;
import detente.experiment.Distribution;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.table.ShortNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a batch draws: every kept series over time, and every outcome over a grid of two parameters. */
final class BatchCharts {
    private static final int MOST_OUTCOMES = 6;
    private static final int MOST_CELLS_ACROSS = 16;

    private final BatchSubject subject;
    private final Plan plan;
    private final BatchDigest digest;

    BatchCharts(BatchSubject subject, BatchDigest digest) {
        this.subject = subject;
        this.plan = subject.plan();
        this.digest = digest;
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
        List<Line> lines = new ArrayList<>();
        if (fans.size() == 1) {
            PointSummary.Fan fan = fans.get(0);
            lines.add(line("median", fan, Distribution::median));
            lines.add(line("80% of the runs: to", fan, d -> d.high(1)));
            lines.add(line("from", fan, d -> d.low(1)));
            lines.add(line("95% of the runs: to", fan, d -> d.high(0)));
            lines.add(line("from ", fan, d -> d.low(0)));
        } else {
            fans.forEach(fan -> lines.add(line(label(fan.scenario(), fan.point()), fan, Distribution::median)));
        }
        boolean some = plan.cells() > fans.size();
        String what = fans.size() == 1
                ? "median over the runs, and the bands that hold 80% and 95% of them"
                : "median over the runs of each scenario and design point" + (some ? ", the first of them" : "");
        Words words = new Words(kept.about(), subtitle(), kept.name() + ": " + what + ".", "");
        return new TimeChart(
                "series-" + kept.name().replaceAll("[^a-z0-9]+", "-"),
                words,
                Layout.stacked(),
                List.of(Panel.of("", kept.unit(), lines.toArray(new Line[0]))),
                List.of());
    }

    private String subtitle() {
        return "Model " + subject.first().model() + ", experiment " + subject.name() + ", seeds " + plan.seeds()
                + subject.first().drawing();
    }

    private Line line(String label, PointSummary.Fan fan, ToDoubleFunction<Distribution> of) {
        return new Line(
                label,
                IntStream.range(0, fan.periods().size())
                        .mapToObj(t -> {
                            LocalDate from = subject.calendar().date(t);
                            return new Point(
                                    from.toString(),
                                    from,
                                    subject.calendar().date(t + 1),
                                    of.applyAsDouble(fan.periods().get(t)));
                        })
                        .toList());
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
        Words words = new Words(
                taken.about(),
                subtitle() + ", scenario " + name,
                "Mean of " + taken.id()
                        + " over the runs of each combination; an empty cell has none, or a run in which it"
                        + " never happens. Down: " + plan.names().get(0) + "; across: "
                        + plan.names().get(1) + ".",
                "");
        charts.add(new MatrixChart(
                "outcome-" + (outcome + 1) + "-" + name.replaceAll("[^a-z0-9]+", "-"),
                words,
                taken.unit(),
                rows.stream().map(r -> brief(0) + " " + shown(r)).toList(),
                columns,
                brief(1),
                rows.stream()
                        .map(r -> columns.stream()
                                .map(c -> means.getOrDefault(List.of(r, c), Double.NaN))
                                .toList())
                        .toList()));
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

    /** A parameter without its group. */
    private String brief(int parameter) {
        String name = plan.names().get(parameter);
        return name.substring(name.indexOf('.') + 1);
    }
}
