package detente.chart;

import detente.chart.Axes.Tick;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The panels of a chart in rows and columns, their plots aligned. JFreeChart's combined plots stand in one row or one column, and
 * have no heads.
 */
final class PanelGrid {
    /** Narrowest panel and lowest plot, for text of eight points. */
    private static final double NARROWEST = 190;

    private static final double LOWEST = 46;

    private final Chart chart;
    private final Legend keys;
    private final Style style;
    private final Room room;
    private final int columns;
    private final int rows;
    private final List<Axes> axes;
    private final List<PanelHead> heads;
    private final List<EndLabels> ends = new ArrayList<>();
    private final double[] lefts;
    private final double[] rights;
    private final double plotWidth;
    private final double plotHeight;
    private final EventStrip strip;

    /**
     * The room for all panels.
     *
     * @param height what is left of a sheet of given height
     */
    record Room(double left, double width, double height) {}

    PanelGrid(Chart chart, Legend keys, Style style, Room room) {
        this.chart = chart;
        this.keys = keys;
        this.style = style;
        this.room = room;
        this.columns = columns();
        this.rows = (chart.panels().size() + columns - 1) / columns;
        double cell = (room.width() - (columns - 1) * gap()) / columns;
        List<String> told = new ArrayList<>();
        boolean atEnds = keys.isAtEnds();
        chart.panels()
                .forEach(p ->
                        ends.add(new EndLabels(p, keys, style, atEnds ? told : EndLabels.all(p, style.language()))));
        double guess = style.size.isFixed() ? room.height() / rows * 0.7 : natural(cell * 0.8);
        List<Axes> guessed = chart.panels().stream()
                .map(p -> new Axes(chart, p, style, new double[] {cell * 0.8, guess}))
                .toList();
        this.lefts = new double[columns];
        this.rights = new double[columns];
        for (int i = 0; i < guessed.size(); i++) {
            lefts[i % columns] = Math.max(lefts[i % columns], guessed.get(i).left());
            rights[i % columns] = Math.max(
                    rights[i % columns],
                    Math.max(guessed.get(i).right(), ends.get(i).width()));
        }
        double sides = IntStream.range(0, columns)
                .mapToDouble(c -> lefts[c] + rights[c])
                .sum();
        this.plotWidth = (room.width() - (columns - 1) * gap() - sides) / columns;
        this.heads = IntStream.range(0, guessed.size())
                .mapToObj(i -> new PanelHead(
                        chart,
                        chart.panels().get(i),
                        style,
                        lefts[i % columns] + plotWidth + rights[i % columns],
                        guessed.get(i).note()))
                .toList();
        this.strip = new EventStrip(
                chart.isOverTime() ? chart.headlines() : List.of(),
                style,
                e -> room.left() + lefts[0] + share((double) e.date().toEpochDay()) * plotWidth,
                room.left(),
                room.left() + room.width());
        double free = room.height() - frames();
        if (style.size.isFixed() && free / rows < style.length(LOWEST)) {
            throw new Size.NoRoom(chart.name(), rows * style.length(LOWEST) - free);
        }
        this.plotHeight = style.size.isFixed() ? free / rows : natural(plotWidth);
        double[] plot = {plotWidth, plotHeight};
        this.axes = chart.panels().stream()
                .map(p -> new Axes(chart, p, style, plot))
                .toList();
    }

    private int columns() {
        int most = Math.min(4, (int) ((room.width() + gap()) / (style.length(NARROWEST) + gap())));
        int wanted = Math.max(
                1, Math.min(most, Math.min(chart.columns(), chart.panels().size())));
        if (!style.size.isFixed()) {
            return wanted;
        }
        while (wanted < Math.min(most, chart.panels().size())
                && room.height() / Math.ceil((double) chart.panels().size() / wanted) < style.length(3 * LOWEST)) {
            wanted++;
        }
        return wanted;
    }

    private double gap() {
        return style.length(14);
    }

    private double share(double day) {
        double first = chart.from().toEpochDay();
        return (day - first) / (chart.until().toEpochDay() - first);
    }

    /** A height that suits the width, or what bars and cells need. */
    private double natural(double width) {
        Panel first = chart.panels().get(0);
        long bars = first.of(ChartLayer.Bars.class).count();
        if (first.of(ChartLayer.Intervals.class).findAny().isPresent()) {
            return style.length(first.rows().size() * 18.0);
        }
        if (bars > 0) {
            return style.length(first.rows().size() * (bars * 10 + 8.0));
        }
        if (!first.rows().isEmpty()) {
            return style.length(first.rows().size() * 25.0);
        }
        double share = rows == 1 ? 0.5 : rows == 2 ? 0.36 : 0.3;
        double most = rows == 1 ? 230 : rows == 2 ? 150 : 112;
        return Math.max(style.length(84), Math.min(style.length(most), width * share));
    }

    /** The height of everything but the plots. */
    private double frames() {
        double labels = axisHeight() * (chart.isOverTime() ? 1 : rows);
        double above = IntStream.range(0, rows).mapToDouble(this::head).sum();
        return above + rows * top() + strip.height() + labels + (rows - 1) * gap() + keyHeight();
    }

    double height() {
        return frames() + rows * plotHeight;
    }

    private double head(int row) {
        return heads.stream()
                .skip((long) row * columns)
                .limit(columns)
                .mapToDouble(PanelHead::height)
                .max()
                .orElse(0);
    }

    /** Room for what stands on the upper edge of plots: labels of columns and of rules. */
    private double top() {
        Panel first = chart.panels().get(0);
        double row = Style.row(style.plain());
        boolean labelled = !first.columns().isEmpty()
                || first.of(ChartLayer.Rules.class).findAny().isPresent();
        return (labelled ? row + style.length(5) : 0) + (first.columns().isEmpty() ? 0 : row);
    }

    private double axisHeight() {
        Panel first = chart.panels().get(0);
        double row = Style.row(style.plain());
        boolean named = first.across() instanceof Scale.Numbers && first.up() instanceof Scale.Numbers;
        return first.columns().isEmpty() ? row + style.length(5) + (named ? row : 0) : 0;
    }

    private double keyHeight() {
        return chart.panels().get(0).columns().isEmpty() ? 0 : Style.row(style.plain()) + style.length(20);
    }

    void paint(Graphics2D graphics, double from) {
        double y = from;
        for (int row = 0; row < rows; row++) {
            double stripHeight = row == 0 ? strip.height() : 0;
            double top = y + head(row) + stripHeight + top();
            if (row == 0) {
                strip.paint(graphics, top - top());
            }
            double x = room.left();
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                if (i < chart.panels().size()) {
                    heads.get(i).paint(graphics, x, y);
                    panel(graphics, i, new Rectangle2D.Double(x + lefts[column], top, plotWidth, plotHeight));
                }
                x += lefts[column] + plotWidth + rights[column] + gap();
            }
            y = top + plotHeight + gap() + (chart.isOverTime() ? 0 : axisHeight());
        }
    }

    private void panel(Graphics2D graphics, int index, Rectangle2D inner) {
        Panel panel = chart.panels().get(index);
        Axes own = axes.get(index);
        boolean last = index + columns >= chart.panels().size();
        AxisSpace space = new AxisSpace();
        space.setLeft(lefts[index % columns]);
        space.setBottom(axisHeight());
        space.setTop(top());
        Axes.Fixed across =
                last || !chart.isOverTime() ? own.across() : own.across().silent();
        XYPlot plot = PanelPlot.of(panel, keys, style, new PanelPlot.Frame(across, own.up(), space));
        if (!panel.columns().isEmpty()) {
            plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        }
        rules(panel, plot);
        if (chart.isOverTime()) {
            PanelPlot.events(plot, chart, style, inner);
        }
        plot.draw(
                graphics,
                new Rectangle2D.Double(
                        inner.getX() - space.getLeft(),
                        inner.getY() - space.getTop(),
                        inner.getWidth() + space.getLeft(),
                        inner.getHeight() + space.getTop() + space.getBottom()),
                null,
                null,
                null);
        ends.get(index)
                .paint(
                        graphics,
                        inner,
                        v -> own.across().valueToJava2D(v, inner, RectangleEdge.BOTTOM),
                        v -> own.up().valueToJava2D(v, inner, RectangleEdge.LEFT));
        for (Axes.Tick text : own.beside()) {
            double y = own.up().valueToJava2D(text.place(), inner, RectangleEdge.LEFT) - Style.row(style.plain()) / 2;
            double x = inner.getMaxX() + style.length(8);
            style.text(graphics, List.of(text.label()), new Style.Place(x, y, style.plain(), style.theme.quiet()));
        }
        if (!panel.columns().isEmpty()) {
            cells(graphics, panel, plot, inner);
        } else if (panel.across() instanceof Scale.Numbers axis && panel.up() instanceof Scale.Numbers) {
            List<String> words = List.of(Style.cut(axis.label(), style.plain(), inner.getWidth()));
            double y = inner.getMaxY() + axisHeight() - Style.row(style.plain());
            style.text(graphics, words, new Style.Place(inner.getX(), y, style.plain(), style.theme.quiet()));
        }
    }

    /** The values of rules on an axis of their own above the plot. */
    private void rules(Panel panel, XYPlot plot) {
        List<Tick> ticks = panel.of(ChartLayer.Rules.class)
                .flatMap(r -> r.values().stream())
                .map(v -> new Tick(v, detente.table.ShortNumbers.number(v)))
                .toList();
        if (!ticks.isEmpty()) {
            var range = plot.getRangeAxis().getRange();
            plot.setRangeAxis(1, new Axes.Fixed(range.getLowerBound(), range.getUpperBound(), ticks, style).bare());
            plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        }
    }

    /** The numbers in cells, and the key of their colours. */
    private void cells(Graphics2D graphics, Panel panel, XYPlot plot, Rectangle2D inner) {
        for (XYTextAnnotation number :
                PanelPlot.numbers(panel, style, plotWidth / panel.columns().size())) {
            number.draw(graphics, plot, inner, plot.getDomainAxis(), plot.getRangeAxis(), 0, null);
        }
        double row = Style.row(style.plain());
        style.text(
                graphics,
                List.of(Style.cut(panel.across().words(), style.plain(), inner.getWidth())),
                new Style.Place(
                        inner.getX(), inner.getY() - top() - style.length(2), style.plain(), style.theme.quiet()));
        Rectangle2D place = new Rectangle2D.Double(
                inner.getX(), inner.getMaxY() + style.length(8), style.length(150), row + style.length(12));
        PanelPlot.key(panel, style).ifPresent(key -> key.draw(graphics, place));
    }
}
