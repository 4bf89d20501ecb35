package detente.study.run;

import detente.chart.Layout;
import detente.chart.Line;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Ribbon;
import detente.chart.TimeChart;
import detente.chart.Words;
import detente.files.ChartSpec;
import detente.files.ModelFile;
import detente.files.PanelSpec;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.results.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The charts that a model file asks for, filled with the results of a run. */
final class ModelCharts {
    /** Lines of a panel that have the band of 90% too. */
    private static final int MOST_WIDE = 2;

    private final RunResult result;
    private final Results results;
    private final Monthly monthly;

    private ModelCharts(RunResult result) {
        this.result = result;
        this.results = result.results();
        this.monthly = new Monthly(results);
    }

    static List<TimeChart> of(ModelFile model, RunResult result) {
        ModelCharts charts = new ModelCharts(result);
        return model.charts().stream()
                .flatMap(spec -> charts.chart(spec).stream())
                .toList();
    }

    /** The chart; empty if the run ends before the time that it shows. */
    private Optional<TimeChart> chart(ChartSpec spec) {
        List<Panel> panels = spec.panels().stream().map(p -> panel(spec, p)).toList();
        boolean drawn = panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .anyMatch(line -> !line.points().isEmpty());
        if (!drawn) {
            return Optional.empty();
        }
        Words words = new Words(spec.title(), subtitle(spec), spec.caption(), "");
        return Optional.of(new TimeChart(
                spec.name(), words, Layout.grid(spec.columns(), Layout.Scale.OWN), panels, results.events()));
    }

    private String subtitle(ChartSpec spec) {
        String line = "Scenario " + results.manifest().scenario() + ", seed "
                + results.manifest().seed();
        return result.bands().isEmpty()
                ? line
                : line + " (line); " + (isCrowded(spec) ? "band of 50%" : "bands of 50% and 90%") + " of "
                        + result.seeds() + " seeds";
    }

    private Panel panel(ChartSpec spec, PanelSpec panel) {
        List<Line> lines = new ArrayList<>();
        List<Line> observed = new ArrayList<>();
        List<Ribbon> ribbons = new ArrayList<>();
        String unit = "";
        for (Map.Entry<String, String> entry : panel.lines().entrySet()) {
            Series series = results.series(entry.getValue());
            unit = series.unit();
            ribbons.addAll(ribbons(spec, entry.getKey(), entry.getValue()));
            if (spec.frequency() == ChartSpec.Frequency.MONTH) {
                List<MonthlyValue> months = monthly.of(series);
                unit = series.quantity().monthly();
                lines.add(within(spec, Line.monthly(entry.getKey(), months)));
                observed.add(within(spec, Line.observed("observed", months)));
            } else {
                lines.add(within(spec, Line.weekly(entry.getKey(), series, results.calendar())));
            }
        }
        Panel drawn = new Panel(panel.title(), panel.unit().orElse(unit), style(panel.style()), lines, List.of());
        for (Ribbon ribbon : ribbons) {
            drawn = drawn.with(ribbon);
        }
        for (Line points : observed) {
            drawn = drawn.with(points);
        }
        return drawn;
    }

    /** Whether a panel has so many lines that the wide bands would hide one another. */
    private static boolean isCrowded(ChartSpec spec) {
        return spec.panels().stream().anyMatch(panel -> panel.lines().size() > MOST_WIDE);
    }

    /** The bands around a line: of 90%, then of 50%, which lies in it. */
    private List<Ribbon> ribbons(ChartSpec spec, String label, String series) {
        boolean monthly = spec.frequency() == ChartSpec.Frequency.MONTH;
        List<BandPoint> points = result.bands().stream()
                .filter(p -> p.series().equals(series) && p.span().monthly() == monthly)
                .filter(p -> !p.span().isLong())
                .toList();
        return points.isEmpty()
                ? List.of()
                : IntStream.range(isCrowded(spec) ? 1 : 0, 2)
                        .mapToObj(band -> new Ribbon(
                                "", label, ends(spec, points, p -> p.low(band)), ends(spec, points, p -> p.high(band))))
                        .toList();
    }

    private static List<Point> ends(ChartSpec spec, List<BandPoint> points, ToDoubleFunction<BandPoint> of) {
        List<Point> ends = points.stream()
                .map(p -> new Point(p.span().when(), p.span().from(), p.span().until(), of.applyAsDouble(p)))
                .toList();
        return within(spec, new Line("", ends)).points();
    }

    private static Line within(ChartSpec spec, Line line) {
        return new Line(
                line.label(),
                line.points().stream()
                        .filter(p -> spec.from()
                                .map(from -> !p.from().isBefore(from))
                                .orElse(true))
                        .filter(p -> spec.to()
                                .map(to -> !p.until().isAfter(to.plusDays(1)))
                                .orElse(true))
                        .toList());
    }

    private static Panel.Style style(PanelSpec.Style style) {
        return switch (style) {
            case LINE -> Panel.Style.LINES;
            case STEP -> Panel.Style.STEPS;
            case AREA -> Panel.Style.AREA;
        };
    }
}
