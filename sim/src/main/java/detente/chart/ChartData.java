package detente.chart;

import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers behind a chart as tidy CSV, one point or cell a row. */
final class ChartData {
    private static final Field UNIT = Field.unit("unit of the value");
    private static final Field VALUE = Field.number("value", "what is drawn");

    private final List<Field> columns;
    private final List<List<?>> rows = new ArrayList<>();

    private ChartData(Field... columns) {
        this.columns = List.of(columns);
    }

    /** The table of a chart. */
    static Artifact of(Chart chart) {
        ChartData data = data(chart);
        return new Artifact(Figure.path(chart, "csv"), data.text().getBytes(StandardCharsets.UTF_8), data.columns);
    }

    private static ChartData data(Chart chart) {
        if (chart instanceof BarChart bars) {
            return data(bars);
        }
        if (chart instanceof PlaneChart plane) {
            return data(plane);
        }
        return chart instanceof TimeChart time ? data(time) : data((MatrixChart) chart);
    }

    private static ChartData data(BarChart chart) {
        ChartData data = new ChartData(
                Field.labels("group", "group of bars", chart.labels()),
                Field.labels(
                        "bar",
                        "bar of the group",
                        chart.bars().stream().map(BarChart.Bars::label).toList()),
                UNIT,
                VALUE,
                Field.number("low", "lower end of its interval"),
                Field.number("high", "upper end of its interval"));
        for (int g = 0; g < chart.labels().size(); g++) {
            for (BarChart.Bars bars : chart.bars()) {
                BarChart.Bar bar = bars.bars().get(g);
                data.row(
                        chart.labels().get(g),
                        bars.label(),
                        chart.unit(),
                        Numbers.text(bar.value()),
                        Numbers.text(bar.low()),
                        Numbers.text(bar.high()));
            }
        }
        return data;
    }

    private static ChartData data(PlaneChart chart) {
        ChartData data = new ChartData(
                Field.labels(
                        "course",
                        "line that joins the points",
                        chart.courses().stream().map(PlaneChart.Course::label).toList()),
                Field.labels(
                        "name",
                        "what the point is called",
                        chart.courses().stream()
                                .flatMap(c -> c.spots().stream())
                                .map(PlaneChart.Spot::name)
                                .toList()),
                Field.number("x", "place from left to right"),
                Field.number("y", "place from bottom to top"));
        for (PlaneChart.Course course : chart.courses()) {
            for (PlaneChart.Spot spot : course.spots()) {
                data.row(course.label(), spot.name(), Numbers.text(spot.x()), Numbers.text(spot.y()));
            }
        }
        return data;
    }

    private static ChartData data(MatrixChart chart) {
        ChartData data = new ChartData(
                Field.labels("row", "row of the cell", chart.rows()),
                Field.labels("column", "column of the cell", chart.columns()),
                UNIT,
                VALUE);
        for (int i = 0; i < chart.rows().size(); i++) {
            for (int j = 0; j < chart.columns().size(); j++) {
                data.row(
                        chart.rows().get(i),
                        chart.columns().get(j),
                        chart.unit(),
                        Numbers.text(chart.values().get(i).get(j)));
            }
        }
        return data;
    }

    /** A line of a time chart with what it is: simulated, observed, or lower and upper end of an interval. */
    private record Drawn(Panel panel, Line line, String kind) {
        boolean isOfDays() {
            return line.points().stream().allMatch(p -> p.when().equals(p.from().toString()));
        }
    }

    /** Months come before days: who guesses the type of the column from its first rows must not take all for days. */
    private static ChartData data(TimeChart chart) {
        List<Drawn> lines = chart.panels().stream()
                .flatMap(p -> drawn(p).stream())
                .sorted(Comparator.comparing(Drawn::isOfDays))
                .toList();
        boolean days = lines.stream().allMatch(Drawn::isOfDays);
        ChartData data = new ChartData(
                Field.labels(
                        "panel",
                        "panel of the chart",
                        lines.stream().map(d -> d.panel.title()).toList()),
                Field.labels(
                        "line",
                        "line of the panel",
                        lines.stream().map(d -> d.line.label()).toList()),
                UNIT,
                days ? Field.day("time", "first day of the period") : Field.text("time", "day, month or months"),
                VALUE,
                Field.text("kind", "simulated, observed, or lower and upper end of an interval"));
        for (Drawn d : lines) {
            for (Point point : d.line.points()) {
                data.row(
                        d.panel.title(),
                        d.line.label(),
                        d.panel.unit(),
                        days ? point.from() : point.when(),
                        Numbers.text(point.value()),
                        d.kind);
            }
        }
        return data;
    }

    private static List<Drawn> drawn(Panel panel) {
        List<Drawn> lines = new ArrayList<>();
        panel.lines().forEach(line -> lines.add(new Drawn(panel, line, "simulated")));
        panel.observed().forEach(line -> lines.add(new Drawn(panel, line, "observed")));
        for (Ribbon ribbon : panel.ribbons()) {
            lines.add(new Drawn(panel, new Line(ribbon.label(), ribbon.lower()), "lower"));
            lines.add(new Drawn(panel, new Line(ribbon.label(), ribbon.upper()), "upper"));
        }
        return lines;
    }

    private void row(Object... cells) {
        rows.add(List.of(cells));
    }

    private String text() {
        StringBuilder csv =
                new StringBuilder(columns.stream().map(Field::name).collect(Collectors.joining(",", "", "\n")));
        for (List<?> row : rows) {
            csv.append(IntStream.range(0, columns.size())
                    .mapToObj(i -> quoted(columns.get(i).cell(row.get(i))))
                    .collect(Collectors.joining(",", "", "\n")));
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
