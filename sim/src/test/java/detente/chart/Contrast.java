package detente.chart;

import java.awt.Color;

/** How far apart colours are. */
final class Contrast {
    private Contrast() {}

    /** As WCAG 2.1 counts it. */
    static double of(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** CIE lightness, 0 to 100, of a colour on a grey print. */
    static double lightness(Color color) {
        double y = luminance(color);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
