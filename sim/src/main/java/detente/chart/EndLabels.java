package detente.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labels at the right ends of lines, areas and bands, in their colours, pushed apart and tied to their ends. JFreeChart has
 * labels at points but none that give way to each other.
 */
final class EndLabels {
    /**
     * A label.
     *
     * @param text its lines
     * @param at the end that it belongs to
     */
    record Label(List<String> text, Color color, Point at) {}

    private final Style style;
    private final List<Label> labels = new ArrayList<>();

    /** @param told labels that stand in panels before this one, to which those of this panel are added */
    EndLabels(Panel panel, Legend keys, Style style, List<String> told) {
        this.style = style;
        named(panel).filter(l -> !told.contains(text(l, style.language()))).forEach(layer -> {
            String line = layer instanceof ChartLayer.Ribbon ribbon ? ribbon.line() : layer.label();
            List<String> text = Style.wrap(text(layer, style.language()), style.plain(), keys.widestLabel());
            end(panel, layer).forEach(at -> labels.add(new Label(text, style.theme.letters(keys.color(line)), at)));
            told.add(text(layer, style.language()));
        });
    }

    /** All labels of a panel, if none of them is to stand at an end. */
    static List<String> all(Panel panel, Words.Language in) {
        return new ArrayList<>(named(panel).map(layer -> text(layer, in)).toList());
    }

    /** The layers whose labels stand at their ends. */
    static Stream<ChartLayer> named(Panel panel) {
        Stream<ChartLayer> parts = panel.of(ChartLayer.Stack.class).flatMap(s -> s.parts().stream());
        return Stream.concat(panel.layers().stream(), parts)
                .filter(EndLabels::isAtEnd)
                .filter(l -> Legend.isNamed(panel, l));
    }

    static boolean isAtEnd(ChartLayer layer) {
        return layer instanceof ChartLayer.Line
                || layer instanceof ChartLayer.Area
                || layer instanceof ChartLayer.Ribbon;
    }

    /** A label, with a word on lines that are zero everywhere, as they cannot be seen on the axis. */
    static String text(ChartLayer layer, Words.Language in) {
        boolean ofLine = layer instanceof ChartLayer.Line || layer instanceof ChartLayer.Area;
        boolean zero = ofLine && layer.points().filter(Point::isDrawable).allMatch(p -> p.value() == 0);
        return zero ? in.say("{0} (0 throughout)", layer.label()) : layer.label();
    }

    /** Where a label belongs: the last point; of a part of a stack the middle of its end. */
    private static Stream<Point> end(Panel panel, ChartLayer layer) {
        if (layer instanceof ChartLayer.Ribbon ribbon) {
            return last(ribbon.upper());
        }
        List<Point> drawn = layer.points().toList();
        double below = 0;
        boolean stacked = false;
        for (ChartLayer.Stack stack : panel.of(ChartLayer.Stack.class).toList()) {
            for (ChartLayer.Area part : stack.parts()) {
                if (part == layer) {
                    stacked = true;
                    break;
                }
                below += last(part.drawn()).mapToDouble(Point::value).sum();
            }
        }
        double base = below;
        return stacked
                ? last(drawn).map(p -> new Point(p.name(), p.from(), p.until(), base + p.value() / 2))
                : last(drawn);
    }

    private static Stream<Point> last(List<Point> points) {
        List<Point> drawn = points.stream().filter(Point::isDrawable).toList();
        return drawn.stream().skip(Math.max(0, drawn.size() - 1));
    }

    /** The room that the labels need on the right. */
    double width() {
        return labels.stream()
                        .flatMap(l -> l.text().stream())
                        .mapToDouble(t -> Style.width(t, style.plain()))
                        .max()
                        .orElse(-leader())
                + leader();
    }

    private double leader() {
        return style.length(12);
    }

    /** Draws the labels right of a plot; the functions give the place of a value on the sheet. */
    void paint(Graphics2D graphics, Rectangle2D plot, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double row = Style.row(style.plain());
        List<Item> wanted = labels.stream()
                .map(l -> new Item(y.applyAsDouble(l.at().value()), l.text().size() * row))
                .toList();
        List<Double> centres = apart(wanted, plot.getY(), plot.getMaxY() + row);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double centre = centres.get(i);
            double left = plot.getMaxX() + leader();
            double endX = Math.min(plot.getMaxX(), x.applyAsDouble(label.at().middle()));
            double endY = wanted.get(i).wanted();
            graphics.setPaint(label.color());
            graphics.setStroke(style.stroke(0.7));
            graphics.draw(new Line2D.Double(endX + style.length(1.5), endY, left - style.length(2.5), centre));
            style.text(
                    graphics,
                    label.text(),
                    new Style.Place(left, centre - label.text().size() * row / 2, style.plain(), label.color()));
        }
    }

    /** @param wanted where its centre wants to be */
    record Item(double wanted, double size) {}

    /**
     * The centres, in the order of the items. Least total squared shift: items that push each other form blocks around the mean
     * of what they want. Where there is no room for all they begin at the lower end.
     */
    static List<Double> apart(List<Item> items, double low, double high) {
        List<Integer> order = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> items.get(i).wanted()))
                .toList();
        double[] offset = new double[items.size()];
        for (int i = 1; i < offset.length; i++) {
            double half = (items.get(order.get(i - 1)).size()
                            + items.get(order.get(i)).size())
                    / 2;
            offset[i] = offset[i - 1] + half;
        }
        List<double[]> blocks = new ArrayList<>(); // mean wish and number of items
        for (int i = 0; i < offset.length; i++) {
            double[] block = {items.get(order.get(i)).wanted() - offset[i], 1};
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1)[0] > block[0]) {
                double[] before = blocks.remove(blocks.size() - 1);
                double count = before[1] + block[1];
                block = new double[] {(before[0] * before[1] + block[0] * block[1]) / count, count};
            }
            blocks.add(block);
        }
        List<Double> centres = new ArrayList<>(items.stream().map(Item::wanted).toList());
        int placed = 0;
        for (double[] block : blocks) {
            double lowest = low + items.get(order.get(0)).size() / 2;
            int last = offset.length - 1;
            double highest = high - items.get(order.get(last)).size() / 2 - offset[last];
            double start = Math.max(lowest, Math.min(highest, block[0]));
            for (int i = 0; i < block[1]; i++) {
                centres.set(order.get(placed), start + offset[placed]);
                placed++;
            }
        }
        return centres;
    }
}
