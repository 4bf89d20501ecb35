package detente.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.renderer.PaintScale;

/**
 * The colours of a chart. Those of the lines are those of Okabe and Ito (2008), which people with any colour vision tell apart,
 * without their yellow, which is too pale on white; for dark paper they are lightened. Dashes tell lines apart on a grey print.
 */
public enum Theme {
    LIGHT(0xFFFFFF, 0x1F2328, 0x57606A, 0x8C959F, 0xE4E7EB),
    DARK(0x14181D, 0xE6EDF3, 0xA8B3BF, 0x768390, 0x2D333B);

    private static final List<Integer> ON_LIGHT =
            List.of(0x0072B2, 0xD55E00, 0x009E73, 0xE69F00, 0xCC79A7, 0x56B4E9, 0x000000);
    private static final List<Integer> ON_DARK =
            List.of(0x6CB6FF, 0xFF9A57, 0x3DD6A3, 0xFFC857, 0xF0A8D0, 0xA5D8FF, 0xFFFFFF);
    private static final List<Integer> HEAT = List.of(0xF7FBFF, 0x6BAED6, 0x08306B);
    /** Contrast of text that anybody can read (WCAG 2.1). */
    private static final double READABLE = 4.5;

    private static final int FILL_OPACITY = 70;

    private final int paper;
    private final int text;
    private final int quiet;
    private final int axis;
    private final int grid;

    Theme(int paper, int text, int quiet, int axis, int grid) {
        this.paper = paper;
        this.text = text;
        this.quiet = quiet;
        this.axis = axis;
        this.grid = grid;
    }

    Color paper() {
        return new Color(paper);
    }

    Color text() {
        return new Color(text);
    }

    /** Of text that is less important. */
    Color quiet() {
        return new Color(quiet);
    }

    /** Of axes, events, and what lines are held against. */
    Color axis() {
        return new Color(axis);
    }

    Color grid() {
        return new Color(grid);
    }

    /** The colour of the n-th line of a chart, from 0; colours come round again after the last. */
    Color line(int n) {
        List<Integer> lines = this == LIGHT ? ON_LIGHT : ON_DARK;
        return new Color(lines.get(n % lines.size()));
    }

    static Color fill(Color line) {
        return new Color(line.getRed(), line.getGreen(), line.getBlue(), FILL_OPACITY);
    }

    /** The colour of a line, moved towards that of text until letters in it can be read. */
    Color letters(Color line) {
        Color color = line;
        for (double share = 0; share < 1 && contrast(luminance(color), luminance(paper())) < READABLE; share += 0.05) {
            color = between(line, text(), share);
        }
        return color;
    }

    /** Colours of numbers, the larger the darker; a missing number has that of the grid. */
    PaintScale heat(double least, double most) {
        return new Heat(this, least, most);
    }

    /** Black or white, whichever is easier to read on a colour. */
    static Color on(Color ground) {
        double luminance = luminance(ground);
        return contrast(luminance, 0) > contrast(luminance, 1) ? Color.BLACK : Color.WHITE;
    }

    private record Heat(Theme theme, double least, double most) implements PaintScale {
        @Override
        public double getLowerBound() {
            return least;
        }

        @Override
        public double getUpperBound() {
            return most;
        }

        @Override
        public Color getPaint(double value) {
            if (!Double.isFinite(value)) {
                return theme.grid();
            }
            double share = most > least ? 2 * (value - least) / (most - least) : 1;
            int step = share < 1 ? 0 : 1;
            return between(new Color(HEAT.get(step)), new Color(HEAT.get(step + 1)), share - step);
        }
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                component(from.getRed(), to.getRed(), share),
                component(from.getGreen(), to.getGreen(), share),
                component(from.getBlue(), to.getBlue(), share));
    }

    private static int component(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * Math.min(1, Math.max(0, share)));
    }
}
