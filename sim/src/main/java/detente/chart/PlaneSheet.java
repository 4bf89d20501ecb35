package detente.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A plane on its sheet: heading, legend, two axes, lines and marks. */
final class PlaneSheet implements Sheet {
    private static final double SECTION = 12;
    private static final double PLOT = 300;
    private static final double LEFT = EDGE + 58;
    private static final double AXIS = 36;

    private final PlaneChart chart;
    private final Typeface type;
    private final Heading heading;
    private final double top;
    private final ValueScale across;
    private final ValueScale up;

    PlaneSheet(PlaneChart chart, Typeface type) {
        this.chart = chart;
        this.type = type;
        this.heading = new Heading(chart.words(), type, WIDTH - 2 * EDGE);
        this.top = EDGE + heading.height() + SECTION + (chart.courses().size() > 1 ? Legend.ROW : 0) + SECTION + 8;
        this.across = scale(PlaneChart.Spot::x, WIDTH / 2.0);
        this.up = scale(PlaneChart.Spot::y, PLOT);
    }

    private ValueScale scale(ToDoubleFunction<PlaneChart.Spot> of, double room) {
        double[] values = chart.courses().stream()
                .flatMap(c -> c.spots().stream())
                .mapToDouble(of)
                .sorted()
                .toArray();
        return ValueScale.of(values[0], values[values.length - 1], false, room);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return (int) Math.ceil(top + PLOT + AXIS + EDGE);
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = heading.paint(graphics, this);
        pen.stroke(new BasicStroke(0.8f));
        for (Tick tick : up.ticks()) {
            pen.ink(tick.place() == 0 ? Ink.AXIS : Ink.GRID).line(LEFT, y(tick.place()), WIDTH - EDGE, y(tick.place()));
            double width = type.width(tick.label(), type.plain(10));
            pen.ink(Ink.QUIET).text(tick.label(), LEFT - 6 - width, y(tick.place()) + 4, type.plain(10));
        }
        for (Tick tick : across.ticks()) {
            pen.ink(tick.place() == 0 ? Ink.AXIS : Ink.GRID).line(x(tick.place()), top, x(tick.place()), top + PLOT);
            double half = type.width(tick.label(), type.plain(10)) / 2;
            pen.ink(Ink.QUIET).text(tick.label(), x(tick.place()) - half, top + PLOT + 14, type.plain(10));
        }
        pen.ink(Ink.QUIET).text(chart.up(), EDGE, top - 8, type.plain(10));
        double width = type.width(Pen.clean(chart.across()), type.plain(10));
        pen.text(chart.across(), WIDTH - EDGE - width, top + PLOT + 30, type.plain(10));
        double x = EDGE;
        for (int i = 0; i < chart.courses().size(); i++) {
            x = course(pen, i, x);
        }
    }

    /** Draws a course and its entry in the legend. @return where the next entry begins */
    private double course(Pen pen, int place, double x) {
        PlaneChart.Course course = chart.courses().get(place);
        Look look = Look.number(place);
        double y = EDGE + heading.height() + SECTION + Legend.ROW / 2;
        boolean line = course.style() == PlaneChart.Style.LINE;
        if (line) {
            line(pen, course, look);
        } else {
            marks(pen, course, look, Mark.number(place));
        }
        if (chart.courses().size() == 1) {
            return x;
        }
        pen.graphics().setPaint(look.color());
        if (line) {
            pen.stroke(look.stroke()).line(x, y, x + 24, y);
        } else {
            pen.stroke(Mark.stroke()).graphics().draw(Mark.number(place).at(x + 12, y));
        }
        pen.ink(Ink.TEXT).text(course.label(), x + 30, y + 4, type.plain(11));
        return x + 30 + type.width(Pen.clean(course.label()), type.plain(11)) + 18;
    }

    private void line(Pen pen, PlaneChart.Course course, Look look) {
        Path2D path = new Path2D.Double();
        for (PlaneChart.Spot spot : course.spots()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(spot.x()), y(spot.y()));
            } else {
                path.lineTo(x(spot.x()), y(spot.y()));
            }
        }
        pen.graphics().setPaint(look.color());
        pen.stroke(look.stroke()).graphics().draw(path);
    }

    private void marks(Pen pen, PlaneChart.Course course, Look look, Mark mark) {
        List<Rectangle2D> taken = new ArrayList<>(); // by names, which move up to stay legible
        for (PlaneChart.Spot spot : course.spots()) {
            pen.graphics().setPaint(look.color());
            pen.stroke(Mark.stroke()).graphics().draw(mark.at(x(spot.x()), y(spot.y())));
            if (!spot.name().isEmpty()) {
                double width = type.width(Pen.clean(spot.name()), type.plain(10));
                double beside = x(spot.x()) + 7 + width > WIDTH - EDGE ? x(spot.x()) - 7 - width : x(spot.x()) + 7;
                Rectangle2D place = new Rectangle2D.Double(beside, y(spot.y()) - 6, width, 11);
                while (taken.stream().anyMatch(place::intersects)) {
                    place.setRect(beside, place.getY() - 12, width, 11);
                }
                taken.add(place);
                pen.ink(Ink.TEXT).text(spot.name(), beside, place.getY() + 10, type.plain(10));
            }
        }
    }

    private double x(double value) {
        return LEFT + (value - across.lower()) / (across.upper() - across.lower()) * (WIDTH - EDGE - LEFT);
    }

    private double y(double value) {
        return top + (up.upper() - value) / (up.upper() - up.lower()) * PLOT;
    }
}
