package detente.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a chart is drawn. Text has its final size: nothing is scaled afterwards.
 *
 * @param width in units of 1/96 inch, or pixels on a screen
 * @param height the same; 0 for what the panels need
 * @param text height of the smallest text, in the same units
 * @param pixels of the PNG for each unit
 * @param printed whether width and height are millimetres on paper
 */
public record Size(double width, double height, double text, double pixels, boolean printed) {
    private static final double PER_MM = 96 / 25.4;
    /** Eight points. */
    private static final double PRINT = 8 * 96 / 72.0;
    /** 300 pixels an inch. */
    private static final double PRINT_PIXELS = 300 / 96.0;

    private static final double WIDEST_MM = 1000;
    private static final double NARROWEST_MM = 60;
    private static final Pattern MILLIMETRES = Pattern.compile("(\\d{2,4})x(\\d{2,4})mm");

    /** Of reports on a screen; slightly larger text, so that it has eight points when the page is printed. */
    public static final Size REPORT = new Size(760, 0, 12, 2, false);

    private static final List<String> NAMES = List.of("column", "wide", "page", "slide", "square", "report");

    private static Optional<Size> preset(String name) {
        return switch (name) {
            case "column" -> Optional.of(millimetres(84, 0));
            case "wide" -> Optional.of(millimetres(174, 0));
            case "page" -> Optional.of(millimetres(174, 230));
            case "slide" -> Optional.of(new Size(1920, 1080, 24, 1, false));
            case "square" -> Optional.of(new Size(1080, 1080, 20, 1, false));
            case "report" -> Optional.of(REPORT);
            default -> Optional.empty();
        };
    }

    /** Names of the sizes that have one. */
    public static List<String> names() {
        return NAMES;
    }

    /** A size by its name, or of so many millimetres: {@code 120x80mm}; empty if it is neither or out of range. */
    public static Optional<Size> of(String text) {
        Matcher size = MILLIMETRES.matcher(text);
        if (!size.matches()) {
            return preset(text);
        }
        double width = Double.parseDouble(size.group(1));
        double height = Double.parseDouble(size.group(2));
        boolean fits = Math.min(width, height) >= NARROWEST_MM && Math.max(width, height) <= WIDEST_MM;
        return fits ? Optional.of(millimetres(width, height)) : Optional.empty();
    }

    private static Size millimetres(double width, double height) {
        return new Size(width * PER_MM, height * PER_MM, PRINT, PRINT_PIXELS, true);
    }

    /** The same size with so many pixels of the PNG for each inch. */
    public Size at(int pixelsPerInch) {
        return new Size(width, height, text, pixelsPerInch / 96.0, printed);
    }

    /** A size has not the room that a chart needs. */
    public static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoRoom(String chart, double missing) {
            super("chart '" + chart + "' needs a size that is " + Math.round(Math.ceil(missing / PER_MM))
                    + " millimetres higher");
        }
    }

    /** Whether the height is given too. */
    boolean isFixed() {
        return height > 0;
    }
}
