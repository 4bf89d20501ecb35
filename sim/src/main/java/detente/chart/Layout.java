package detente.chart;

import java.util.Optional;

/**
 * How panels stand on the sheet.
 *
 * @param columns panels side by side, 1 to 4
 * @param scale whether panels of the same unit share their vertical scale
 * @param size of the whole sheet, or empty for one that suits the number of panels
 */
public record Layout(int columns, Scale scale, Optional<Size> size) {

    /** Whose vertical scale a panel uses. */
    public enum Scale {
        /** Each panel fills its own height. */
        OWN,
        /** Panels of the same unit can be compared by eye. */
        SHARED
    }

    /** Width and height in pixels of 1/96 inch; the PNG has twice as many. */
    public record Size(int width, int height) {
        public Size {
            if (width < 320 || height < 240 || width > 4000 || height > 4000) {
                throw new IllegalArgumentException(
                        "chart size " + width + "x" + height + " must lie between 320x240 and 4000x4000");
            }
        }
    }

    public Layout {
        if (columns < 1 || columns > 4) {
            throw new IllegalArgumentException("a chart has 1 to 4 columns, not " + columns);
        }
    }

    /** Panels below one another, each with its own scale. */
    public static Layout stacked() {
        return grid(1, Scale.OWN);
    }

    public static Layout grid(int columns, Scale scale) {
        return new Layout(columns, scale, Optional.empty());
    }

    public Layout sized(Size sheet) {
        return new Layout(columns, scale, Optional.of(sheet));
    }
}
