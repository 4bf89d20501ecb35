package detente.parameters;

import detente.results.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A parameter that an experiment, a search or a sensitivity analysis varies. Methods work on its unit coordinate, evenly spread
 * from 0 to 1; a model sees its value. Whole numbers, switches and choices have bins of equal width, so that each value is equally
 * likely.
 *
 * @param name as it is set on the command line
 * @param min smallest value; of words 0
 * @param max largest value; of words the last place
 * @param words of a choice or switch, whose value is the place in this list; otherwise empty
 */
public record Axis(String name, Definition.Kind kind, double min, double max, Scale scale, List<String> words) {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    /** On which scale a parameter is spread evenly. {@link StrictMath}, so that every machine spreads alike. */
    public enum Scale {
        LINEAR,
        /** For values above zero whose size is unknown. */
        LOG,
        /** For shares between zero and one. */
        LOGIT;

        /** From the parameter's unit to the scale on which it is spread evenly. */
        double forward(double value) {
            return switch (this) {
                case LINEAR -> value;
                case LOG -> StrictMath.log(value);
                case LOGIT -> StrictMath.log(value / (1 - value));
            };
        }

        double back(double coordinate) {
            return switch (this) {
                case LINEAR -> coordinate;
                case LOG -> StrictMath.exp(coordinate);
                case LOGIT -> 1 / (1 + StrictMath.exp(-coordinate));
            };
        }

        /** By how much a value rises per unit of the scale. */
        double slope(double coordinate) {
            return switch (this) {
                case LINEAR -> 1;
                case LOG -> StrictMath.exp(coordinate);
                case LOGIT -> back(coordinate) * (1 - back(coordinate));
            };
        }

        private boolean admits(double min, double max) {
            return switch (this) {
                case LINEAR -> true;
                case LOG -> min > 0;
                case LOGIT -> min > 0 && max < 1;
            };
        }
    }

    public Axis {
        words = List.copyOf(words);
        if (!(min < max) && !(kind != Definition.Kind.NUMBER && min == max)) {
            throw new IllegalArgumentException("'%s': nothing lies between %s and %s".formatted(name, min, max));
        }
        if (!scale.admits(min, max)) {
            throw new IllegalArgumentException("'%s' from %s to %s has no %s scale".formatted(name, min, max, scale));
        }
        if (kind != Definition.Kind.NUMBER && (Double.isInfinite(min) || Double.isInfinite(max))) {
            throw new IllegalArgumentException("'%s': whole numbers need bounds".formatted(name));
        }
    }

    /** Numbers between bounds. */
    public static Axis numbers(String name, double min, double max, Scale scale) {
        return new Axis(name, Definition.Kind.NUMBER, min, max, scale, List.of());
    }

    /** Numbers, evenly. */
    public static Axis linear(String name, double min, double max) {
        return numbers(name, min, max, Scale.LINEAR);
    }

    /** Numbers above zero, evenly in logarithms. */
    public static Axis log(String name, double min, double max) {
        return numbers(name, min, max, Scale.LOG);
    }

    /** Shares, evenly in the logarithm of their odds. */
    public static Axis logit(String name, double min, double max) {
        return numbers(name, min, max, Scale.LOGIT);
    }

    /** Whole numbers. */
    public static Axis integer(String name, int min, int max) {
        return new Axis(name, Definition.Kind.INTEGER, min, max, Scale.LINEAR, List.of());
    }

    /** A switch: 0 = off, 1 = on. */
    public static Axis bool(String name) {
        return words(name, Definition.Kind.BOOLEAN, List.of("false", "true"));
    }

    /** One of some words; the value is the place of the word. */
    public static Axis choice(String name, List<String> words) {
        return words(name, Definition.Kind.CHOICE, words);
    }

    /** Words of a choice or switch; the value is the place of the word. */
    public static Axis words(String name, Definition.Kind kind, List<String> words) {
        return new Axis(name, kind, 0, words.size() - 1.0, Scale.LINEAR, words);
    }

    /** A parameter without bounds: its coordinate is its value. Only some methods take it. */
    public static Axis unbounded(String name) {
        return linear(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public boolean isBounded() {
        return !Double.isInfinite(min) && !Double.isInfinite(max);
    }

    private boolean isNumber() {
        return kind == Definition.Kind.NUMBER;
    }

    private double from() {
        return scale.forward(min);
    }

    private double to() {
        return scale.forward(isNumber() ? max : max + 1);
    }

    /** The value at a unit coordinate; without bounds the coordinate itself, inside one bound. */
    public double value(double unit) {
        if (!isBounded()) {
            return Math.min(max, Math.max(min, unit));
        }
        double place = scale.back(from() + unit * (to() - from()));
        return Math.min(max, Math.max(min, isNumber() ? place : Math.floor(place)));
    }

    /** The value at a unit coordinate as it is set on the command line; numbers have twelve digits. */
    public String at(double unit) {
        double value = value(unit);
        if (!words.isEmpty()) {
            return words.get((int) value);
        }
        double rounded = new BigDecimal(value).round(TWELVE).doubleValue();
        return Numbers.exact(isNumber() ? Math.max(min, Math.min(max, rounded)) : value);
    }

    /** By how much the value rises per unit coordinate, at a value inside the bounds; whole numbers as if there were others between. */
    public double slope(double value) {
        return isBounded() ? scale.slope(scale.forward(value)) * (to() - from()) : 1;
    }

    /** The unit coordinate of a value, of a whole number the middle of its bin. */
    public double unit(double value) {
        return isBounded() ? (scale.forward(isNumber() ? value : value + 0.5) - from()) / (to() - from()) : value;
    }
}
