package detente.study.run;

import detente.chart.Layout;
import detente.chart.Line;
import detente.chart.Panel;
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

/** The charts that a model file asks for, filled with the results of a run. */
final class ModelCharts {
    private final Results results;
    private final Monthly monthly;

    private ModelCharts(Results results) {
        this.results = results;
        this.monthly = new Monthly(results);
    }

    static List<TimeChart> of(ModelFile model, Results results) {
        ModelCharts charts = new ModelCharts(results);
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
        Words words = new Words(spec.title(), subtitle(), spec.caption(), "");
        return Optional.of(new TimeChart(
                spec.name(), words, Layout.grid(spec.columns(), Layout.Scale.OWN), panels, results.events()));
    }

    private String subtitle() {
        return "Scenario " + results.manifest().scenario() + ", seed "
                + results.manifest().seed();
    }

    private Panel panel(ChartSpec spec, PanelSpec panel) {
        List<Line> lines = new ArrayList<>();
        List<Line> observed = new ArrayList<>();
        String unit = "";
        for (Map.Entry<String, String> entry : panel.lines().entrySet()) {
            Series series = results.series(entry.getValue());
            unit = series.unit();
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
        for (Line points : observed) {
            drawn = drawn.with(points);
        }
        return drawn;
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
