package detente.chart;

import java.awt.Color;

/**
 * The colours of a heat map: one hue from light to dark, so that larger is darker for every colour vision and on a grey
 * print.
 */
record Heat(double least, double most) {
    private static final int LIGHT = 0xF7FBFF;
    private static final int MIDDLE = 0x6BAED6;
    private static final int DARK = 0x08306B;
    /** Luminance at which black and white text have the same contrast (WCAG 2.1). */
    private static final double READABLE = 0.179;

    /** Colour of a value between the ends. */
    Color color(double value) {
        double share = most > least ? (value - least) / (most - least) : 0.5;
        return share < 0.5 ? between(LIGHT, MIDDLE, 2 * share) : between(MIDDLE, DARK, 2 * share - 1);
    }

    /** Colour of text on a value's cell. */
    Color ink(double value) {
        Color ground = color(value);
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return luminance > READABLE ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Color between(int from, int to, double share) {
        return new Color(
                component(from >> 16, to >> 16, share),
                component(from >> 8, to >> 8, share),
                component(from, to, share));
    }

    private static int component(int from, int to, double share) {
        int a = from & 0xFF;
        int b = to & 0xFF;
        return (int) Math.round(a + (b - a) * Math.min(1, Math.max(0, share)));
    }
}
