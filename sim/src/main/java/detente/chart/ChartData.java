package detente.chart;

import detente.results.Artifact;
import detente.results.Field;
import detente.results.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers behind a chart as tidy rows, one point, bar or cell a row, in the same columns for every kind of chart. */
final class ChartData {
    private static final int DAY_LENGTH = 10;
    private static final int MOST_ROWS = 120;
    /** Places of columns. */
    private static final int AT = 3;

    private static final int VALUE = 5;

    private final Chart chart;
    private final List<List<String>> rows = new ArrayList<>();

    private ChartData(Chart chart) {
        this.chart = chart;
        chart.panels().forEach(panel -> panel.layers().forEach(layer -> add(panel, layer)));
    }

    /** The numbers of a chart. */
    static ChartData of(Chart chart) {
        return new ChartData(chart);
    }

    private void add(Panel panel, ChartLayer layer) {
        if (layer instanceof ChartLayer.Stack stack) {
            stack.parts().forEach(part -> add(panel, part));
        } else if (layer instanceof ChartLayer.Ribbon ribbon) {
            for (int i = 0; i < ribbon.lower().size(); i++) {
                Point low = ribbon.lower().get(i);
                row(panel, "interval", ribbon.label(), place(panel, low), new double[] {
                    Double.NaN, low.value(), ribbon.upper().get(i).value()
                });
            }
        } else if (layer instanceof ChartLayer.Bars bars) {
            bars(panel, "bar", bars.label(), bars.bars());
        } else if (layer instanceof ChartLayer.Intervals some) {
            bars(panel, "interval", some.label(), some.bars());
        } else if (layer instanceof ChartLayer.Cells cells) {
            for (int i = 0; i < panel.rows().size(); i++) {
                for (int j = 0; j < panel.columns().size(); j++) {
                    row(
                            panel,
                            "cell",
                            panel.rows().get(i),
                            panel.columns().get(j),
                            only(cells.values().get(i).get(j)));
                }
            }
        } else if (layer instanceof ChartLayer.Rules rules) {
            rules.values().forEach(value -> row(panel, "rule", rules.label(), "", only(value)));
        } else {
            boolean observed = layer instanceof ChartLayer.Marks marks && marks.observed();
            String kind = observed ? "observed" : layer instanceof ChartLayer.Marks ? "point" : "line";
            layer.points().forEach(p -> row(panel, kind, named(layer, p), place(panel, p), only(p.value())));
        }
    }

    private void bars(Panel panel, String kind, String label, List<ChartLayer.Bar> bars) {
        for (int i = 0; i < bars.size(); i++) {
            ChartLayer.Bar bar = bars.get(i);
            row(panel, kind, label, panel.rows().get(i), new double[] {bar.value(), bar.low(), bar.high()});
        }
    }

    /** A point in a plane is called by its own name. */
    private static String named(ChartLayer layer, Point point) {
        return layer instanceof ChartLayer.Marks marks
                        && !marks.observed()
                        && !point.name().isEmpty()
                ? point.name()
                : layer.label();
    }

    private static String place(Panel panel, Point point) {
        if (!panel.rows().isEmpty()) {
            return panel.rows().get((int) point.middle());
        }
        return panel.across() instanceof Scale.Time ? point.name() : Numbers.text(point.middle());
    }

    private static double[] only(double value) {
        return new double[] {value, Double.NaN, Double.NaN};
    }

    private void row(Panel panel, String kind, String label, String at, double[] numbers) {
        rows.add(List.of(
                panel.title(),
                kind,
                label,
                at,
                panel.unit(),
                Numbers.text(numbers[0]),
                Numbers.text(numbers[1]),
                Numbers.text(numbers[2])));
    }

    /** Whether there are too many rows for a page. */
    boolean isBrief() {
        return rows.size() > MOST_ROWS;
    }

    /** All rows, or of each line the first, the lowest, the highest and the last. */
    List<List<String>> brief() {
        if (!isBrief()) {
            return rows;
        }
        Map<List<String>, List<List<String>>> lines = new LinkedHashMap<>();
        rows.forEach(row -> lines.computeIfAbsent(row.subList(0, AT), key -> new ArrayList<>())
                .add(row));
        return lines.values().stream().flatMap(ChartData::ends).toList();
    }

    private static Stream<List<String>> ends(List<List<String>> line) {
        Comparator<List<String>> byValue = Comparator.comparingDouble(row -> Double.parseDouble(row.get(VALUE)));
        List<List<String>> known = line.stream()
                .filter(row -> !row.get(VALUE).isEmpty() && !row.get(VALUE).endsWith("inf"))
                .toList();
        return known.isEmpty()
                ? Stream.of(line.get(0), line.get(line.size() - 1)).distinct()
                : Stream.of(
                                known.get(0),
                                known.stream().min(byValue).orElseThrow(),
                                known.stream().max(byValue).orElseThrow(),
                                known.get(known.size() - 1))
                        .distinct();
    }

    /** The columns; places are of the kind that readers take them for. */
    List<Field> columns() {
        return List.of(
                Field.labels("panel", "panel of the chart", column(0)),
                Field.text("kind", "line, interval, observed figure, point, bar, cell or rule"),
                Field.labels("label", "what the line, point, bar or row of cells is called", column(2)),
                at(),
                Field.unit("unit of the numbers"),
                Field.number("value", "what is drawn"),
                Field.number("low", "lower end of an interval"),
                Field.number("high", "upper end of an interval"));
    }

    private Field at() {
        if (!chart.isOverTime()) {
            return Field.labels("at", "place on the axis, or name", column(3));
        }
        boolean days = column(3).stream().allMatch(text -> text.length() == DAY_LENGTH && !text.contains(".."));
        return days ? Field.day("at", "first day of the period") : Field.text("at", "day, month or months");
    }

    private List<String> column(int place) {
        return rows.stream().map(row -> row.get(place)).toList();
    }

    /** The table as a file. */
    Artifact csv() {
        List<Field> columns = columns();
        StringBuilder csv =
                new StringBuilder(columns.stream().map(Field::name).collect(Collectors.joining(",", "", "\n")));
        for (List<String> row : rows) {
            csv.append(IntStream.range(0, columns.size())
                    .mapToObj(i -> quoted(columns.get(i).cell(row.get(i))))
                    .collect(Collectors.joining(",", "", "\n")));
        }
        return new Artifact(Figure.path(chart, "csv"), csv.toString().getBytes(StandardCharsets.UTF_8), columns);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
