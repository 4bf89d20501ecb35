package detente.chart;

import java.awt.Color;

/** The colours of everything but the lines. */
enum Ink {
    PAPER(0xFFFFFF),
    TEXT(0x1F2328),
    QUIET(0x57606A),
    AXIS(0x8C959F),
    GRID(0xE4E7EB),
    EVENT(0x8C959F);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    Color color() {
        return new Color(rgb);
    }
}
