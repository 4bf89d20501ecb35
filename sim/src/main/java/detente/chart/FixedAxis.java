package detente.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** An axis with given ends and ticks, so that neither locale nor time zone can move or rename them. */
final class FixedAxis extends NumberAxis {
    private final List<Tick> places;

    private FixedAxis(double lower, double upper, List<Tick> places, Font font) {
        this.places = places;
        setRange(lower, upper);
        setTickLabelFont(font);
        setTickLabelPaint(Ink.QUIET.color());
        setTickMarkPaint(Ink.AXIS.color());
        setAxisLinePaint(Ink.AXIS.color());
        setTickMarkOutsideLength(3);
        setTickLabelInsets(new RectangleInsets(2, 2, 2, 4));
    }

    static FixedAxis time(double firstDay, double lastDay, List<Tick> ticks, Font font) {
        return new FixedAxis(firstDay, lastDay, ticks, font);
    }

    /** Without a line of its own where the plot draws one at zero. */
    FixedAxis below(ValueScale scale) {
        setAxisLineVisible(scale.lower() > 0 || scale.upper() < 0);
        return this;
    }

    static FixedAxis value(ValueScale scale, Font font) {
        FixedAxis axis = new FixedAxis(scale.lower(), scale.upper(), scale.ticks(), font);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        return places.stream()
                .map(t -> new NumberTick(t.place(), t.label(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }
}
