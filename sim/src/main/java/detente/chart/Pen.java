package detente.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** Draws text and lines in the house style. Characters that no font shows and no XML file may hold become spaces. */
record Pen(Graphics2D graphics, Typeface type) {

    void text(String text, double x, double baseline, Font font) {
        graphics.setFont(font);
        graphics.drawString(clean(text), (float) x, (float) baseline);
    }

    void line(double x1, double y1, double x2, double y2) {
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    Pen ink(Ink ink) {
        graphics.setPaint(ink.color());
        return this;
    }

    Pen stroke(BasicStroke stroke) {
        graphics.setStroke(stroke);
        return this;
    }

    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || (c & 0xFFFE) == 0xFFFE
                        ? ' '
                        : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
