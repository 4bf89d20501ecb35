package detente.chart;

import detente.chart.ChartLayer.Area;
import detente.chart.ChartLayer.Bars;
import detente.chart.ChartLayer.Cells;
import detente.chart.ChartLayer.Line;
import detente.chart.ChartLayer.Marks;
import detente.chart.ChartLayer.Ribbon;
import detente.chart.ChartLayer.Rules;
import detente.chart.ChartLayer.Stack;
import detente.results.Event;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/** Turns a panel into a JFreeChart plot: a dataset and a renderer for each layer. */
final class PanelPlot {
    /** Share of a cell that is filled; the rest is paper between cells. */
    private static final double FILLED = 0.97;

    private static final int KEY_STEPS = 30;

    private final Panel panel;
    private final Legend keys;
    private final Style style;
    private final XYPlot plot = new XYPlot();
    private int layers;

    private PanelPlot(Panel panel, Legend keys, Style style) {
        this.panel = panel;
        this.keys = keys;
        this.style = style;
    }

    /** The plot with everything inside its axes. */
    static XYPlot of(Panel panel, Legend keys, Style style, Frame axes) {
        PanelPlot made = new PanelPlot(panel, keys, style);
        made.frame(axes);
        panel.layers().forEach(made::add);
        return made.plot;
    }

    /** The axes of a panel and the room for their labels. */
    record Frame(Axes.Fixed across, Axes.Fixed up, AxisSpace space) {}

    private void frame(Frame axes) {
        boolean turned = panel.of(Bars.class).findAny().isPresent()
                || panel.of(ChartLayer.Intervals.class).findAny().isPresent();
        plot.setOrientation(turned ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setDomainAxis(turned ? axes.up() : axes.across());
        plot.setRangeAxis(turned ? axes.across() : axes.up());
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setFixedRangeAxisSpace(axes.space());
        plot.setFixedDomainAxisSpace(axes.space());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(panel.across() instanceof Scale.Numbers && !turned);
        plot.setDomainGridlinePaint(style.theme.grid());
        plot.setDomainGridlineStroke(style.stroke(0.7));
        plot.setRangeGridlinesVisible(!(panel.up() instanceof Scale.Names) || turned);
        plot.setRangeGridlinePaint(style.theme.grid());
        plot.setRangeGridlineStroke(style.stroke(0.7));
        plot.setRangeZeroBaselineVisible(!(panel.up() instanceof Scale.Names) || turned);
        plot.setRangeZeroBaselinePaint(style.theme.axis());
        plot.setRangeZeroBaselineStroke(style.stroke(0.7));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    private void add(ChartLayer layer) {
        if (layer instanceof Line line) {
            XYLineAndShapeRenderer renderer = line(keys.color(line.label()));
            renderer.setDefaultStroke(keys.stroke(line.label()));
            add(line.steps() ? Datasets.steps(line.drawn()) : Datasets.middles(line.drawn()), renderer);
        } else if (layer instanceof Area area) {
            XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
            renderer.setDefaultPaint(Theme.fill(keys.color(area.label())));
            plain(renderer);
            add(Datasets.middles(area.drawn()), renderer);
            XYLineAndShapeRenderer edge = line(keys.color(area.label()));
            edge.setDefaultStroke(style.stroke(1.6));
            add(Datasets.middles(area.drawn()), edge);
        } else if (layer instanceof Stack stack) {
            for (int i = stack.parts().size(); i > 0; i--) {
                XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
                plain(renderer);
                renderer.setDefaultPaint(keys.color(stack.parts().get(i - 1).label()));
                add(Datasets.sum(stack.parts().subList(0, i)), renderer);
                XYLineAndShapeRenderer edge = line(style.theme.paper()); // parts can be told apart on a grey print
                edge.setDefaultStroke(style.stroke(1.2));
                add(Datasets.sum(stack.parts().subList(0, i)), edge);
            }
        } else if (layer instanceof Ribbon ribbon) {
            DeviationRenderer renderer = new DeviationRenderer(false, false);
            renderer.setAlpha(1);
            renderer.setDefaultFillPaint(Theme.fill(keys.color(ribbon.line())));
            plain(renderer);
            add(Datasets.between(ribbon), renderer);
        } else if (layer instanceof Marks marks) {
            marks(marks);
        } else if (layer instanceof Bars bars) {
            bars(bars);
        } else if (layer instanceof ChartLayer.Intervals some) {
            intervals(some);
        } else if (layer instanceof Cells cells) {
            cells(cells);
        } else if (layer instanceof Rules rules) {
            rules.values().forEach(value -> plot.addRangeMarker(rule(value)));
        }
    }

    private void add(XYDataset data, XYItemRenderer renderer) {
        plot.setDataset(layers, data);
        plot.setRenderer(layers, renderer);
        layers++;
    }

    /** Renderers choose colours of their own unless told not to. */
    private static void plain(org.jfree.chart.renderer.AbstractRenderer renderer) {
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesFillPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
    }

    private static XYLineAndShapeRenderer line(Color color) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // dashes run on over the points
        plain(renderer);
        renderer.setDefaultPaint(color);
        return renderer;
    }

    private void marks(Marks marks) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        plain(renderer);
        renderer.setDefaultShapesFilled(false);
        renderer.setDefaultShape(marks.observed() ? keys.mark(marks.label()) : keys.spot(marks.label()));
        renderer.setDefaultPaint(marks.observed() ? style.theme.text() : keys.color(marks.label()));
        renderer.setDefaultOutlineStroke(keys.thin());
        renderer.setDefaultStroke(keys.thin());
        add(Datasets.middles(marks.drawn()), renderer);
    }

    private void bars(Bars bars) {
        List<Bars> all = panel.of(Bars.class).toList();
        XYBarRenderer renderer = new XYBarRenderer();
        plain(renderer);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDefaultPaint(keys.color(bars.label()));
        int place = all.indexOf(bars);
        add(Datasets.bars(bars, place, all.size()), renderer);
        XYErrorRenderer whiskers = new XYErrorRenderer();
        plain(whiskers);
        whiskers.setDrawXError(false);
        whiskers.setDefaultShapesVisible(false);
        whiskers.setErrorPaint(style.theme.text());
        whiskers.setErrorStroke(keys.thin());
        whiskers.setCapLength(style.length(5));
        add(Datasets.intervals(bars, place, all.size()), whiskers);
    }

    private void intervals(ChartLayer.Intervals some) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        plain(renderer);
        renderer.setDrawXError(false);
        renderer.setDefaultShapesVisible(true);
        renderer.setDefaultShapesFilled(true);
        renderer.setDefaultShape(keys.tick());
        renderer.setDefaultPaint(keys.color(some.label()));
        renderer.setErrorPaint(Theme.fill(keys.color(some.label())));
        renderer.setErrorStroke(style.stroke(6));
        renderer.setCapLength(0);
        add(Datasets.intervals(new Bars(some.label(), some.bars()), 0, 1), renderer);
    }

    private void cells(Cells cells) {
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(FILLED);
        renderer.setBlockHeight(FILLED);
        renderer.setPaintScale(heat(cells));
        add(Datasets.cells(cells), renderer);
    }

    private PaintScale heat(Cells cells) {
        return style.theme.heat(cells.least(), cells.most());
    }

    private ValueMarker rule(double value) {
        ValueMarker marker = new ValueMarker(value, style.theme.text(), style.stroke(1.2, 6, 3));
        marker.setAlpha(1);
        return marker;
    }

    /** The numbers in cells, if all fit; they are written after the plot, where nothing cuts them off. */
    static List<XYTextAnnotation> numbers(Panel panel, Style style, double cellWidth) {
        List<XYTextAnnotation> numbers = new ArrayList<>();
        for (Cells cells : panel.of(Cells.class).toList()) {
            PaintScale heat = style.theme.heat(cells.least(), cells.most());
            for (int i = 0; i < cells.values().size(); i++) {
                for (int j = 0; j < cells.values().get(i).size(); j++) {
                    double value = cells.values().get(i).get(j);
                    String text = cells.text(value);
                    double half = Style.width(text, style.plain()) / 2 / cellWidth;
                    XYTextAnnotation number = new XYTextAnnotation(text, j - half, i);
                    number.setTextAnchor(TextAnchor.CENTER_LEFT);
                    number.setFont(style.plain());
                    Color ground = (Color) heat.getPaint(value);
                    number.setPaint(Double.isFinite(value) ? Theme.on(ground) : style.theme.quiet());
                    numbers.add(number);
                }
            }
        }
        boolean fits = numbers.stream().allMatch(n -> Style.width(n.getText(), style.plain()) < cellWidth * FILLED);
        return fits ? numbers : List.of();
    }

    /** The key of the colours of cells; none if all have the same. */
    static Optional<PaintScaleLegend> key(Panel panel, Style style) {
        Cells cells = panel.of(Cells.class).findFirst().orElseThrow();
        if (cells.least() == cells.most()) {
            return Optional.empty();
        }
        List<Axes.Tick> ends = List.of(
                new Axes.Tick(cells.least(), cells.text(cells.least())),
                new Axes.Tick(cells.most(), cells.text(cells.most())));
        PaintScaleLegend key = new PaintScaleLegend(
                style.theme.heat(cells.least(), cells.most()),
                new Axes.Fixed(cells.least(), cells.most(), ends, style).bare());
        key.setPosition(RectangleEdge.BOTTOM);
        key.setAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        key.setStripWidth(style.length(9));
        key.setStripOutlineVisible(false);
        key.setSubdivisionCount(KEY_STEPS);
        key.setBackgroundPaint(style.theme.paper());
        return Optional.of(key);
    }

    /** Headline events cross the whole plot; the others are ticks on its upper edge. */
    static void events(XYPlot plot, Chart chart, Style style, Rectangle2D area) {
        List<Event> headlines = chart.headlines();
        double upper = plot.getRangeAxis().getUpperBound();
        double tick = style.length(5)
                / area.getHeight()
                * plot.getRangeAxis().getRange().getLength();
        for (Event event : chart.events()) {
            double day = event.date().toEpochDay();
            if (headlines.contains(event)) {
                ValueMarker line = new ValueMarker(day, style.theme.axis(), style.stroke(0.7, 3, 3));
                line.setAlpha(1);
                plot.addDomainMarker(line, org.jfree.chart.ui.Layer.BACKGROUND);
            } else {
                plot.addAnnotation(
                        new XYLineAnnotation(day, upper - tick, day, upper, style.stroke(1), style.theme.axis()));
            }
        }
    }
}
