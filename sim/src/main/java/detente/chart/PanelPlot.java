package detente.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Turns a panel into a JFreeChart plot with everything inside the axes. */
final class PanelPlot {
    private final Panel panel;
    private final Looks looks;

    PanelPlot(Panel panel, Looks looks) {
        this.panel = panel;
        this.looks = looks;
    }

    /**
     * The plot.
     *
     * @param left room for the labels of the vertical axis, in pixels
     * @param below room for those of the time axis
     */
    XYPlot plot(FixedAxis time, FixedAxis value, double left, double below) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(time);
        plot.setRangeAxis(value);
        plot.setFixedRangeAxisSpace(space(left, 0));
        plot.setFixedDomainAxisSpace(space(0, below));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID.color());
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Ink.AXIS.color());
        plot.setRangeZeroBaselineStroke(new BasicStroke(0.8f));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        boolean steps = panel.style() == Panel.Style.STEPS;
        DefaultXYDataset simulated = dataset(panel.lines(), steps ? Path::steps : Path::middles);
        boolean filled = panel.style() == Panel.Style.AREA;
        plot.setDataset(0, simulated);
        plot.setRenderer(0, filled ? areas() : lines());
        if (filled) {
            plot.setDataset(1, simulated);
            plot.setRenderer(1, lines());
        }
        plot.setDataset(2, dataset(panel.observed(), Path::middles));
        plot.setRenderer(2, marks());
        return plot;
    }

    static void mark(XYPlot plot, LocalDate day) {
        ValueMarker line = new ValueMarker(
                (double) day.toEpochDay(),
                Ink.EVENT.color(),
                new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0));
        line.setAlpha(1);
        plot.addDomainMarker(line, Layer.BACKGROUND);
    }

    private static AxisSpace space(double left, double bottom) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(bottom);
        return space;
    }

    private static DefaultXYDataset dataset(List<Line> lines, Function<List<Point>, double[][]> path) {
        DefaultXYDataset data = new DefaultXYDataset();
        for (int i = 0; i < lines.size(); i++) {
            data.addSeries(i, path.apply(lines.get(i).points()));
        }
        return data;
    }

    private XYItemRenderer lines() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // dashes run on over the points
        for (int i = 0; i < panel.lines().size(); i++) {
            Look look = looks.of(panel, panel.lines().get(i));
            renderer.setSeriesPaint(i, look.color());
            renderer.setSeriesStroke(i, look.stroke());
        }
        for (Ribbon ribbon : panel.ribbons()) {
            Path.outlines(ribbon)
                    .forEach(corners -> renderer.addAnnotation(
                            new XYPolygonAnnotation(
                                    corners, null, null, looks.of(panel, ribbon).fill()),
                            Layer.BACKGROUND));
        }
        return renderer;
    }

    private XYItemRenderer areas() {
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        for (int i = 0; i < panel.lines().size(); i++) {
            renderer.setSeriesPaint(i, looks.of(panel, panel.lines().get(i)).fill());
        }
        return renderer;
    }

    private XYItemRenderer marks() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDefaultShapesFilled(false);
        for (int i = 0; i < panel.observed().size(); i++) {
            renderer.setSeriesShape(i, looks.mark(panel.observed().get(i)).at(0, 0));
            renderer.setSeriesPaint(i, Ink.TEXT.color());
            renderer.setSeriesOutlineStroke(i, Mark.stroke());
            renderer.setSeriesStroke(i, Mark.stroke());
        }
        return renderer;
    }

    static FixedAxis timeAxis(TimeChart chart, double width, Font font) {
        double first = chart.from().toEpochDay();
        double last = chart.until().toEpochDay();
        return FixedAxis.time(
                first, last, TimeTicks.between(chart.from(), chart.until(), width / (last - first)), font);
    }
}
