package detente.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** Which colour, dashes and marks each label of a chart has, the same in all panels; and which of them a legend must explain. */
final class Legend {
    /** More lines than these have no room at their ends. */
    private static final int MOST_AT_ENDS = 5;
    /** Of the width of a sheet that labels at the ends of lines may take, and lines of text in one of them. */
    private static final double WIDEST_LABEL = 0.24;

    private static final int MOST_ROWS = 3;

    private final Chart chart;
    private final Style style;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> baselines = new LinkedHashSet<>();
    private final Map<String, Integer> marks = new LinkedHashMap<>();

    Legend(Chart chart, Style style) {
        this.chart = chart;
        this.style = style;
        Set<String> beside = beside(chart);
        for (Panel panel : chart.panels()) {
            for (ChartLayer layer : panel.layers()) {
                coloured(layer).forEach(l -> number(panel, l, beside));
                if (layer instanceof ChartLayer.Marks m && m.observed()) {
                    marks.putIfAbsent(m.label(), marks.size());
                }
            }
        }
    }

    private static Stream<ChartLayer> coloured(ChartLayer layer) {
        boolean plain = layer instanceof ChartLayer.Line
                || layer instanceof ChartLayer.Area
                || layer instanceof ChartLayer.Bars
                || layer instanceof ChartLayer.Intervals
                || (layer instanceof ChartLayer.Marks m && !m.observed());
        return plain
                ? Stream.of(layer)
                : layer instanceof ChartLayer.Stack s ? s.parts().stream().map(p -> p) : Stream.of();
    }

    /** Labels that stand in some panel beside others; a line that is always alone needs no colour of its own. */
    private static Set<String> beside(Chart chart) {
        Set<String> labels = new LinkedHashSet<>();
        for (Panel panel : chart.panels()) {
            List<String> some = panel.layers().stream()
                    .flatMap(Legend::coloured)
                    .map(ChartLayer::label)
                    .distinct()
                    .toList();
            if (some.size() > 1) {
                labels.addAll(some);
            }
        }
        return labels;
    }

    private void number(Panel panel, ChartLayer layer, Set<String> beside) {
        if (layer instanceof ChartLayer.Line line && line.role() == ChartLayer.Role.BASELINE) {
            baselines.add(line.label());
        } else if (isNamed(panel, layer) && beside.contains(layer.label())) {
            numbers.putIfAbsent(layer.label(), numbers.size());
        }
    }

    /** A panel's only line is explained by the panel's title. */
    static boolean isNamed(Panel panel, ChartLayer layer) {
        boolean alone = panel.layers().stream().flatMap(Legend::coloured).count() == 1;
        return !layer.label().isEmpty() && !(alone && panel.title().equals(layer.label()));
    }

    Color color(String label) {
        return baselines.contains(label) ? style.theme.axis() : style.theme.line(numbers.getOrDefault(label, 0));
    }

    BasicStroke stroke(String label) {
        int number = baselines.contains(label) ? 0 : numbers.getOrDefault(label, 0);
        return style.stroke(1.6, dashes(number));
    }

    /** Lengths of dashes and gaps, as many different ones as there are colours. */
    private static double[] dashes(int number) {
        return switch (number % 7) {
            case 0 -> new double[0];
            case 1 -> new double[] {7, 3};
            case 2 -> new double[] {2, 2};
            case 3 -> new double[] {9, 3, 2, 3};
            case 4 -> new double[] {4, 2};
            case 5 -> new double[] {12, 3};
            default -> new double[] {1, 3};
        };
    }

    /** Of outlines of marks, and of what bounds an interval. */
    BasicStroke thin() {
        return style.stroke(1.1);
    }

    /** The middle of an interval. */
    Shape tick() {
        return new Rectangle2D.Double(-style.length(0.8), -style.length(4), style.length(1.6), style.length(8));
    }

    /** The mark of published figures with that label. */
    Shape mark(String label) {
        return mark(marks.getOrDefault(label, 0));
    }

    /** The mark of points in a plane, a shape for each label. */
    Shape spot(String label) {
        return mark(numbers.getOrDefault(label, 0));
    }

    /** Of straight lines: Java's versions do not agree to the last shade where curves are drawn. */
    private Shape mark(int number) {
        int corners = List.of(24, 4, 4, 3).get(number % 4);
        double turn = List.of(0.0, 0.25, 0.0, 0.5).get(number % 4);
        double radius = style.length(List.of(2.9, 3.4, 3.6, 3.7).get(number % 4));
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = Math.PI * (2 * (i + turn) / corners + (corners == 3 ? 0.5 : 0));
            double x = radius * StrictMath.cos(angle);
            double y = radius * StrictMath.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    /** Whether lines have their labels at their ends. */
    boolean isAtEnds() {
        boolean few = chart.panels().stream()
                .allMatch(p ->
                        EndLabels.named(p).map(ChartLayer::label).distinct().count() <= MOST_AT_ENDS);
        return few
                && chart.panels().stream()
                        .flatMap(EndLabels::named)
                        .allMatch(l -> isShort(EndLabels.text(l, style.language()), style.plain()));
    }

    /** The room for labels at ends. */
    double widestLabel() {
        return style.size.width() * WIDEST_LABEL;
    }

    private boolean isShort(String label, Font font) {
        boolean whole = Stream.of(label.split(" ", -1)).allMatch(word -> Style.width(word, font) <= widestLabel());
        return whole && Style.wrap(label, font, widestLabel()).size() <= MOST_ROWS;
    }

    /** What the legend explains, in the order of the layers: everything with a label that does not stand at its end. */
    LegendItemCollection legend() {
        boolean ends = isAtEnds();
        Map<String, LegendItem> items = new LinkedHashMap<>();
        for (Panel panel : chart.panels()) {
            List<ChartLayer> layers = new ArrayList<>(panel.layers());
            panel.of(ChartLayer.Stack.class).forEach(s -> layers.addAll(s.parts()));
            long bars = panel.of(ChartLayer.Bars.class).count();
            for (ChartLayer layer : layers) {
                boolean told = (layer instanceof ChartLayer.Bars && bars == 1)
                        || (ends && EndLabels.isAtEnd(layer))
                        || !isNamed(panel, layer);
                boolean zero = !EndLabels.text(layer, style.language()).equals(layer.label());
                if (!told && (!zero || !items.containsKey(layer.label()))) {
                    items.put(layer.label(), item(layer)); // zero is said of what is zero in all panels
                }
            }
        }
        LegendItemCollection all = new LegendItemCollection();
        items.values().forEach(all::add);
        return all;
    }

    private LegendItem item(ChartLayer layer) {
        double width = style.size.width() - style.length(60);
        String label = Style.cut(EndLabels.text(layer, style.language()), style.plain(), width);
        Color color = color(layer.label());
        Shape block = new Rectangle2D.Double(-style.length(9), -style.length(4), style.length(18), style.length(8));
        if (layer instanceof ChartLayer.Marks m) {
            Color outline = m.observed() ? style.theme.text() : color;
            Shape shape = m.observed() ? mark(m.label()) : spot(m.label());
            return item(label, shape, style.theme.paper(), outline);
        }
        if (layer instanceof ChartLayer.Ribbon ribbon) {
            return item(label, block, Theme.fill(color(ribbon.line())), style.theme.paper());
        }
        if (layer instanceof ChartLayer.Bars) {
            return item(label, block, color, color);
        }
        if (layer instanceof ChartLayer.Intervals) {
            return item(label, block, Theme.fill(color), style.theme.paper());
        }
        if (layer instanceof ChartLayer.Area) {
            return item(label, block, Theme.fill(color), color);
        }
        Shape line = new Line2D.Double(-style.length(11), 0, style.length(11), 0);
        boolean rule = layer instanceof ChartLayer.Rules;
        return new LegendItem(
                label, "", "", "", line, rule ? thin() : stroke(layer.label()), rule ? style.theme.text() : color);
    }

    private LegendItem item(String label, Shape shape, Color fill, Color outline) {
        return new LegendItem(label, "", "", "", shape, fill, thin(), outline);
    }
}
