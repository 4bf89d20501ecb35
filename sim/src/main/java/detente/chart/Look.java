package detente.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How a line looks. The colours are those of Okabe and Ito (2008), which people with any colour vision tell apart, without
 * their yellow, which is too pale on white; the dashes tell lines apart on a grey print.
 */
enum Look {
    BLUE(0x0072B2, ""),
    VERMILION(0xD55E00, "7 3"),
    GREEN(0x009E73, "2 2"),
    ORANGE(0xE69F00, "9 3 2 3"),
    PURPLE(0xCC79A7, "4 2"),
    SKY(0x56B4E9, "12 3"),
    BLACK(0x000000, "1 3"),
    /** What others are held against. */
    GREY(0x8C959F, "");

    private static final float WIDTH = 1.8f;
    private static final int FILL_OPACITY = 70;

    private final int rgb;
    private final String dashes;

    /** Lengths of dashes and gaps as SVG writes them; empty for an unbroken line. */
    Look(int rgb, String dashes) {
        this.rgb = rgb;
        this.dashes = dashes;
    }

    /** The look of the n-th line of a chart, from 0; looks but for grey come round again after the last. */
    static Look number(int n) {
        return values()[n % (values().length - 1)];
    }

    Color color() {
        return new Color(rgb);
    }

    Color fill() {
        return new Color(rgb | FILL_OPACITY << 24, true);
    }

    /** Lines meet without curves, which Java's versions do not draw alike to the last shade. */
    BasicStroke stroke() {
        if (dashes.isEmpty()) {
            return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
        }
        String[] lengths = dashes.split(" ", -1);
        float[] pattern = new float[lengths.length];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = Float.parseFloat(lengths[i]);
        }
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, pattern, 0);
    }
}
