package detente.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Explains lines and marks, outside the plots, in as many rows as it takes. */
final class Legend {
    static final double ROW = 18;
    private static final double SAMPLE = 28;
    private static final double MARK_SAMPLE = 10;
    private static final double GAP = 6;
    private static final double BETWEEN = 18;

    private record Entry(String label, double x, int row, double sample) {}

    private final Looks looks;
    private final Font font;
    private final List<Entry> entries = new ArrayList<>();

    Legend(Looks looks, Typeface type, double width) {
        this.looks = looks;
        this.font = type.plain(11);
        List<String> labels = new ArrayList<>(looks.lines().keySet());
        labels.addAll(looks.ribbons().keySet());
        labels.addAll(looks.marks().keySet());
        int samples = looks.lines().size() + looks.ribbons().size();
        double x = 0;
        int row = 0;
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            double sample = i < samples ? SAMPLE : MARK_SAMPLE;
            double needed = sample + GAP + type.width(Pen.clean(label), font);
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            entries.add(new Entry(label, x, row, sample));
            x += needed + BETWEEN;
        }
    }

    double height() {
        return entries.isEmpty() ? 0 : (entries.get(entries.size() - 1).row + 1) * ROW;
    }

    void paint(Pen pen, double left, double top) {
        int lines = looks.lines().size();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double x = left + entry.x;
            double middle = top + entry.row * ROW + ROW / 2;
            if (i < lines) {
                line(pen, entry.label, x, middle);
            } else if (i < lines + looks.ribbons().size()) {
                pen.graphics().setPaint(looks.ribbons().get(entry.label).fill());
                for (int layer = 0; layer < looks.depth(entry.label); layer++) {
                    pen.graphics().fill(new Rectangle2D.Double(x, middle - 5, SAMPLE, 10));
                }
            } else {
                pen.ink(Ink.TEXT).stroke(Mark.stroke());
                pen.graphics().draw(looks.marks().get(entry.label).at(x + MARK_SAMPLE / 2, middle));
            }
            pen.ink(Ink.TEXT).text(entry.label, x + entry.sample + GAP, middle + 4, font);
        }
    }

    private void line(Pen pen, String label, double x, double middle) {
        Look look = looks.lines().get(label);
        if (looks.isFilled(label)) {
            pen.graphics().setPaint(look.fill());
            pen.graphics().fill(new Rectangle2D.Double(x, middle, SAMPLE, 6));
        }
        pen.graphics().setPaint(look.color());
        pen.stroke(look.stroke()).line(x, middle, x + SAMPLE, middle);
    }
}
