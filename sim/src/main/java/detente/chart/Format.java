package detente.chart;

import java.util.Locale;

/** A picture format. */
public enum Format {
    /** Two pixels per unit of the sheet. */
    PNG,
    /** With real text. */
    SVG,
    /** With embedded fonts. */
    PDF;

    /** The end of a file name: {@code png}, {@code svg} or {@code pdf}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
