package detente.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;

/** The panels of a chart: heading, strip of event numbers, plot and axes of each, aligned with one another. */
final class PanelGrid {
    static final double BETWEEN_ROWS = 14;
    static final double BETWEEN_COLUMNS = 16;
    private static final double HEADING = 17;
    private static final double STRIP = 22;
    private static final double TIME_LABELS = 18;
    private static final double LABEL_GAP = 6;
    private static final double NUMBER_GAP = 4;
    /** Half of the last time label may stand beyond the plot. */
    private static final double RIGHT = 14;

    private final TimeChart chart;
    private final Looks looks;
    private final List<EventMark> marks;
    private final Typeface type;

    PanelGrid(TimeChart chart, Looks looks, List<EventMark> marks, Typeface type) {
        this.chart = chart;
        this.looks = looks;
        this.marks = marks;
        this.type = type;
    }

    /** Height of everything in a cell but the plot itself. */
    double frame(double cellWidth) {
        return headingRows(cellWidth) * HEADING + (marks.isEmpty() ? 4 : STRIP) + TIME_LABELS;
    }

    /** Paints all panels from a corner on. */
    void paint(Pen pen, Point2D corner, double cellWidth, double plotHeight) {
        List<ValueScale> scales =
                chart.panels().stream().map(p -> scale(p, plotHeight)).toList();
        double cellHeight = frame(cellWidth) + plotHeight;
        int columns = chart.layout().columns();
        for (int i = 0; i < scales.size(); i++) {
            int row = i / columns;
            int column = i % columns;
            double x = corner.getX() + column * (cellWidth + BETWEEN_COLUMNS);
            double y = corner.getY() + row * (cellHeight + BETWEEN_ROWS);
            Rectangle2D cell = new Rectangle2D.Double(x, y, cellWidth, cellHeight);
            heading(pen, chart.panels().get(i), cell);
            double left = labelWidth(scales, column) + LABEL_GAP;
            Rectangle2D plot = new Rectangle2D.Double(
                    x + left, y + frame(cellWidth) - TIME_LABELS, cellWidth - left - RIGHT, plotHeight);
            plot(pen, i, scales.get(i), plot);
            numbers(pen, plot);
        }
    }

    private void plot(Pen pen, int index, ValueScale scale, Rectangle2D inner) {
        FixedAxis time = PanelPlot.timeAxis(chart, inner.getWidth(), tickFont()).below(scale);
        FixedAxis value = FixedAxis.value(scale, tickFont());
        XYPlot plot = new PanelPlot(chart.panels().get(index), looks).plot(time, value, inner.getX(), TIME_LABELS);
        marks.forEach(mark -> PanelPlot.mark(plot, mark.date()));
        Rectangle2D fromSheetEdge =
                new Rectangle2D.Double(0, inner.getY(), inner.getMaxX(), inner.getHeight() + TIME_LABELS);
        plot.draw(pen.graphics(), fromSheetEdge, null, null, null);
    }

    private void heading(Pen pen, Panel panel, Rectangle2D cell) {
        String title = Pen.clean(panel.title());
        double baseline = cell.getY() + 12;
        pen.ink(Ink.TEXT).text(title, cell.getX(), baseline, headingFont());
        double titleWidth = title.isEmpty() ? 0 : type.width(title, headingFont()) + 8;
        pen.ink(Ink.QUIET);
        if (headingRows(cell.getWidth()) == 1) {
            pen.text(panel.unit(), cell.getX() + titleWidth, baseline, tickFont());
        } else {
            pen.text(panel.unit(), cell.getX(), baseline + HEADING - 2, tickFont());
        }
    }

    /** Title and unit share a row if they fit in every panel. */
    private int headingRows(double cellWidth) {
        boolean fits = chart.panels().stream()
                .allMatch(p -> type.width(Pen.clean(p.title()), headingFont())
                                + 8
                                + type.width(Pen.clean(p.unit()), tickFont())
                        <= cellWidth);
        return fits ? 1 : 2;
    }

    private void numbers(Pen pen, Rectangle2D plot) {
        double first = chart.from().toEpochDay();
        double pixelsPerDay = plot.getWidth() / (chart.until().toEpochDay() - first);
        List<Double> lines = marks.stream()
                .map(m -> plot.getX() + (m.date().toEpochDay() - first) * pixelsPerDay)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        Font font = type.plain(9);
        double top = plot.getY();
        for (MarkStrip.Label label : MarkStrip.place(
                lines, plot.getX(), plot.getMaxX() + RIGHT, text -> type.width(text, font) + NUMBER_GAP)) {
            double textWidth = label.width() - NUMBER_GAP;
            pen.ink(Ink.TEXT).text(label.text(), label.center() - textWidth / 2, top - 9, font);
            pen.ink(Ink.EVENT).stroke(new BasicStroke(0.7f));
            label.lines().forEach(x -> pen.line(label.center(), top - 7, x, top));
        }
    }

    /** The widest label among the panels of a column, so that their plots begin at one place. */
    private double labelWidth(List<ValueScale> scales, int column) {
        double widest = 0;
        for (int i = column; i < scales.size(); i += chart.layout().columns()) {
            for (Tick tick : scales.get(i).ticks()) {
                widest = Math.max(widest, type.width(tick.label(), tickFont()));
            }
        }
        return widest;
    }

    private ValueScale scale(Panel panel, double plotHeight) {
        Stream<Panel> peers = chart.layout().scale() == Layout.Scale.SHARED
                ? chart.panels().stream().filter(p -> p.unit().equals(panel.unit()))
                : Stream.of(panel);
        DoubleSummaryStatistics values = peers.flatMap(Panel::points)
                .mapToDouble(Point::value)
                .filter(Double::isFinite)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return ValueScale.of(0, 1, true, plotHeight);
        }
        return ValueScale.of(values.getMin(), values.getMax(), panel.style() != Panel.Style.LINES, plotHeight);
    }

    private Font headingFont() {
        return type.bold(11);
    }

    private Font tickFont() {
        return type.plain(10);
    }
}
