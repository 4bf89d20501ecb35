package detente.results;

import java.util.Arrays;

/** Differences that are too small to tell from rounding: noise divided by noise is no statistic. */
public final class Rounding {
    private static final double RESOLUTION = 1e-12;

    private Rounding() {}

    /** A number as every table has it, with twelve digits; what is not finite stays. */
    public static double toTwelveDigits(double value) {
        return Double.isFinite(value) ? Double.parseDouble(Numbers.text(value)) : value;
    }

    /** The largest difference that is none among numbers of this size. */
    public static double of(double... values) {
        return RESOLUTION * Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** Whether the values are all equal, but for rounding. */
    public static boolean isConstant(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        return high - low <= of(values);
    }
}
