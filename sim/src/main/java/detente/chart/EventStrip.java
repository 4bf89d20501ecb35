package detente.chart;

import detente.results.Event;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Headline events in words above the first panel, in as few rows as keep them from overlapping. JFreeChart labels a marker inside
 * its plot and lets labels overlap.
 */
final class EventStrip {
    /** An event's label: as much of it as there is room for. */
    private record Label(String text, double line, double left, double width) {
        boolean covers(double x, double gap) {
            return x > left - gap && x < left + width + gap;
        }

        boolean overlaps(Label other, double gap) {
            return left < other.left + other.width + gap && other.left < left + width + gap;
        }
    }

    private static final double CROSSING = 100;
    private static final double ROWS = 1000;
    private static final double OVERLAP = 1e9;
    private static final int MOST_LETTERS = 50;

    private final Style style;
    private final List<Label> labels = new ArrayList<>();
    private final int[] rows;
    private final double gap;

    /**
     * The labels of some events.
     *
     * @param place of an event's line on the sheet
     * @param left where labels may begin
     * @param right where they must end
     */
    EventStrip(List<Event> events, Style style, ToDoubleFunction<Event> place, double left, double right) {
        this.style = style;
        this.gap = style.length(3);
        Font font = style.plain();
        for (Event event : events) {
            String label = event.label();
            String brief = label.length() > MOST_LETTERS ? label.substring(0, MOST_LETTERS - 1) + "\u2026" : label;
            double line = place.applyAsDouble(event);
            boolean beside = line - gap / 2 + Style.width(Style.clean(brief), font) <= right;
            // A label that cannot begin at its line says its day.
            String said = beside
                    ? brief
                    : style.language().say("{0}: {1}", style.language().brief(event.date(), true, false), brief);
            String text = Style.cut(said, font, right - left);
            double width = Style.width(text, font);
            double begin = Math.max(left, Math.min(line - gap / 2, right - width));
            labels.add(new Label(text, line, begin, width));
        }
        this.rows = rows();
    }

    /** The rows of least height in which no label overlaps another and few lines cross labels; row 0 is the lowest. */
    private int[] rows() {
        int count = labels.size();
        int[] best = new int[count];
        double least = Double.POSITIVE_INFINITY;
        int ways = (int) Math.round(StrictMath.pow(count, count));
        for (int way = 0; way < ways; way++) {
            int[] some = new int[count];
            int rest = way;
            for (int i = 0; i < count; i++) {
                some[i] = rest % count;
                rest /= count;
            }
            double cost = cost(some);
            if (cost < least) {
                least = cost;
                best = some;
            }
        }
        return best;
    }

    private double cost(int[] some) {
        double cost = 0;
        int highest = 0;
        for (int i = 0; i < some.length; i++) {
            highest = Math.max(highest, some[i]);
            cost += some[i];
            for (int j = 0; j < some.length; j++) {
                if (i != j && some[i] == some[j] && labels.get(i).overlaps(labels.get(j), 3 * gap)) {
                    cost += OVERLAP;
                }
                if (some[i] > some[j] && labels.get(j).covers(labels.get(i).line, gap)) {
                    cost += CROSSING;
                }
            }
        }
        return cost + highest * ROWS;
    }

    double height() {
        int highest = -1;
        for (int row : rows) {
            highest = Math.max(highest, row);
        }
        return highest < 0 ? 0 : (highest + 1) * Style.row(style.plain()) + gap;
    }

    /** Draws the labels on their lines, down to the upper edge of the plot below. */
    void paint(Graphics2D graphics, double bottom) {
        double row = Style.row(style.plain());
        graphics.setStroke(style.stroke(0.7));
        for (int i = 0; i < labels.size(); i++) {
            graphics.setPaint(style.theme.axis());
            double x = labels.get(i).line;
            graphics.draw(new Line2D.Double(x, bottom - gap - rows[i] * row, x, bottom));
        }
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double top = bottom - gap - (rows[i] + 1) * row;
            graphics.setPaint(style.theme.paper());
            graphics.fill(new java.awt.geom.Rectangle2D.Double(label.left, top - 0.5, label.width, row + 1));
            style.text(
                    graphics,
                    List.of(label.text),
                    new Style.Place(label.left, top, style.plain(), style.theme.quiet()));
        }
    }
}
