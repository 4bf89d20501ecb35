package detente.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A heat map on its sheet: heading, labels of columns and rows, cells with their numbers, key of the colours. */
final class MatrixSheet implements Sheet {
    private static final double SECTION = 14;
    private static final double LABEL_ROW = 16;
    private static final double LABEL_GAP = 10;
    private static final double WIDEST_CELL = 92;
    private static final double CELL_HEIGHT = 32;
    private static final double GAP = 1.5;
    private static final double KEY_WIDTH = 150;
    private static final double KEY_HEIGHT = 9;
    private static final int KEY_STEPS = 30;

    private final MatrixChart chart;
    private final Typeface type;
    private final Heading heading;
    private final Heat heat;
    private final double left;
    private final double top;
    private final double cellWidth;

    MatrixSheet(MatrixChart chart, Typeface type) {
        this.chart = chart;
        this.type = type;
        this.heading = new Heading(chart.words(), type, WIDTH - 2 * EDGE);
        this.heat = new Heat(chart.least(), chart.most());
        double widest = chart.rows().stream()
                .mapToDouble(label -> type.width(Pen.clean(label), labelFont()))
                .max()
                .orElse(0);
        this.left = EDGE + Math.min(widest, WIDTH / 3.0) + LABEL_GAP;
        this.top = EDGE + heading.height() + SECTION + 2 * LABEL_ROW;
        this.cellWidth =
                Math.min(WIDEST_CELL, (WIDTH - EDGE - left) / chart.columns().size());
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return (int) Math.ceil(bottom() + SECTION + KEY_HEIGHT + LABEL_ROW + EDGE);
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = heading.paint(graphics, this);
        pen.ink(Ink.QUIET).text(chart.across(), left, top - LABEL_ROW - 6, labelFont());
        for (int j = 0; j < chart.columns().size(); j++) {
            String label = fitting(chart.columns().get(j), cellWidth - 4);
            pen.ink(Ink.TEXT);
            centred(pen, label, left + (j + 0.5) * cellWidth, top - 6, labelFont());
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            String label = fitting(chart.rows().get(i), left - EDGE - LABEL_GAP + 0.5);
            double y = top + i * CELL_HEIGHT;
            double x = left - LABEL_GAP - type.width(label, labelFont());
            pen.ink(Ink.TEXT).text(label, x, y + CELL_HEIGHT / 2 + 4, labelFont());
            cells(pen, i, y);
        }
        key(pen);
    }

    private void cells(Pen pen, int row, double y) {
        List<Double> values = chart.values().get(row);
        for (int j = 0; j < values.size(); j++) {
            double value = values.get(j);
            boolean known = Double.isFinite(value);
            double x = left + j * cellWidth;
            pen.graphics().setPaint(known ? heat.color(value) : Ink.GRID.color());
            pen.graphics().fill(new Rectangle2D.Double(x, y, cellWidth - GAP, CELL_HEIGHT - GAP));
            pen.graphics().setPaint(known ? heat.ink(value) : Ink.QUIET.color());
            Font font = numberFont();
            centred(pen, chart.text(row, j), x + (cellWidth - GAP) / 2, y + CELL_HEIGHT / 2 + 4, font);
        }
    }

    private void key(Pen pen) {
        double y = bottom() + SECTION;
        double step = KEY_WIDTH / KEY_STEPS;
        for (int i = 0; i < KEY_STEPS; i++) {
            double share = (i + 0.5) / KEY_STEPS;
            pen.graphics().setPaint(heat.color(heat.least() + share * (heat.most() - heat.least())));
            pen.graphics().fill(new Rectangle2D.Double(left + i * step, y, KEY_WIDTH - i * step, KEY_HEIGHT));
        }
        double baseline = y + KEY_HEIGHT + 13;
        String most = chart.text(chart.most());
        pen.ink(Ink.QUIET).text(chart.text(chart.least()), left, baseline, type.plain(10));
        pen.text(most, left + KEY_WIDTH - type.width(most, type.plain(10)), baseline, type.plain(10));
        pen.text(chart.unit(), left + KEY_WIDTH + LABEL_GAP, y + KEY_HEIGHT, type.plain(10));
    }

    private void centred(Pen pen, String text, double centre, double baseline, Font font) {
        pen.text(text, centre - type.width(text, font) / 2, baseline, font);
    }

    /** As much of a label as there is room for. */
    private String fitting(String label, double width) {
        String text = Pen.clean(label);
        if (type.width(text, labelFont()) <= width) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 1 && type.width(text.substring(0, end) + "\u2026", labelFont()) > width) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }

    private double bottom() {
        return top + chart.rows().size() * CELL_HEIGHT;
    }

    private Font labelFont() {
        return type.plain(chart.columns().size() > 8 ? 10 : 11);
    }

    private Font numberFont() {
        return type.plain(chart.columns().size() > 8 ? 10.5 : 11.5);
    }
}
