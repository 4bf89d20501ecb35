package detente.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One plot of a chart.
 *
 * @param title may be empty
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param layers from the back to the front; ribbons stand behind all others, then what others are held against
 */
public record Panel(String title, Scale across, Scale up, List<ChartLayer> layers) {

    public Panel {
        layers = layers.stream().sorted(Comparator.comparingInt(Panel::depth)).toList();
        int rows = up instanceof Scale.Names names ? names.names().size() : 0;
        int columns = across instanceof Scale.Names names ? names.names().size() : 0;
        for (ChartLayer layer : layers) {
            boolean uneven =
                    (layer instanceof ChartLayer.Bars bars && bars.bars().size() != rows)
                            || (layer instanceof ChartLayer.Intervals some
                                    && some.bars().size() != rows);
            if (uneven) {
                throw new IllegalArgumentException("panel '" + title + "' has not a bar of each kind in every group");
            }
            if (layer instanceof ChartLayer.Cells cells
                    && (cells.values().size() != rows
                            || cells.values().stream().anyMatch(row -> row.size() != columns))) {
                throw new IllegalArgumentException("panel '" + title + "' has not a value for each row and column");
            }
        }
    }

    private static int depth(ChartLayer layer) {
        boolean baseline = layer instanceof ChartLayer.Line line && line.role() == ChartLayer.Role.BASELINE;
        return layer instanceof ChartLayer.Ribbon || layer instanceof ChartLayer.Intervals ? 0 : baseline ? 1 : 2;
    }

    /** Lines over time. */
    public static Panel overTime(String title, String unit, List<? extends ChartLayer> layers) {
        return new Panel(title, new Scale.Time(), Scale.of(unit), List.copyOf(layers));
    }

    /** The same panel with one more layer; one without points is left out. */
    public Panel with(ChartLayer layer) {
        boolean empty = layer instanceof ChartLayer.Marks marks && marks.drawn().isEmpty();
        List<ChartLayer> more = new ArrayList<>(layers);
        if (!empty) {
            more.add(layer);
        }
        return new Panel(title, across, up, more);
    }

    /** The same panel on an axis that shows zero. */
    public Panel fromZero() {
        return new Panel(title, across, Scale.fromZero(up.words()), layers);
    }

    /** The same panel on an axis that spans so much at least. */
    public Panel spanning(double least) {
        boolean zero = up instanceof Scale.Numbers numbers && numbers.zero();
        return new Panel(title, across, new Scale.Numbers(up.words(), zero, least), layers);
    }

    /** The unit of its numbers. */
    public String unit() {
        return of(ChartLayer.Cells.class)
                .map(ChartLayer.Cells::unit)
                .findFirst()
                .orElse(up instanceof Scale.Names ? across.words() : up.words());
    }

    /** The layers of a kind. */
    <L extends ChartLayer> Stream<L> of(Class<L> kind) {
        return layers.stream().filter(kind::isInstance).map(kind::cast);
    }

    Stream<Point> points() {
        return layers.stream().flatMap(ChartLayer::points);
    }

    /** The names of the vertical axis; none if it has numbers. */
    List<String> rows() {
        return up instanceof Scale.Names names ? names.names() : List.of();
    }

    /** The names of the horizontal axis; none if it has numbers or time. */
    List<String> columns() {
        return across instanceof Scale.Names names ? names.names() : List.of();
    }

    /** Every finite number that is drawn along the axis of values. */
    DoubleStream values() {
        DoubleStream points = points().filter(Point::isDrawable).mapToDouble(Point::value);
        DoubleStream stacked = of(ChartLayer.Stack.class).flatMapToDouble(Panel::tops);
        DoubleStream bars = Stream.concat(
                        of(ChartLayer.Bars.class).flatMap(b -> b.bars().stream()),
                        of(ChartLayer.Intervals.class).flatMap(b -> b.bars().stream()))
                .flatMapToDouble(b -> DoubleStream.of(b.value(), b.low(), b.high()));
        DoubleStream cells = of(ChartLayer.Cells.class)
                .flatMap(c -> c.values().stream().flatMap(List::stream))
                .mapToDouble(v -> v);
        DoubleStream rules =
                of(ChartLayer.Rules.class).flatMap(r -> r.values().stream()).mapToDouble(v -> v);
        return Stream.of(points, stacked, bars, cells, rules)
                .flatMapToDouble(s -> s)
                .filter(Double::isFinite);
    }

    /** The sums of what is above zero, and of what is below, at every place of a stack. */
    private static DoubleStream tops(ChartLayer.Stack stack) {
        int size = stack.parts().isEmpty() ? 0 : stack.parts().get(0).drawn().size();
        double[] sums = new double[2 * size];
        for (ChartLayer.Area part : stack.parts()) {
            for (int i = 0; i < size; i++) {
                double value = part.drawn().get(i).value();
                sums[value < 0 ? size + i : i] += Double.isFinite(value) ? value : 0;
            }
        }
        return DoubleStream.of(sums);
    }

    /** Whether there is nothing but zeros. */
    boolean isZero() {
        return values().allMatch(v -> v == 0);
    }

    /** Whether there is anything to see. */
    boolean isDrawable() {
        return !rows().isEmpty() || values().findAny().isPresent();
    }
}
