package detente.forecast;

import java.util.Arrays;

/** Differences that are too small to tell from rounding: noise divided by noise is no statistic. */
final class Rounding {
    private static final double RESOLUTION = 1e-12;

    private Rounding() {}

    /** The largest difference that is none among numbers of this size. */
    static double of(double... values) {
        return RESOLUTION * Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** Whether the values are all equal, but for rounding. */
    static boolean isConstant(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        return high - low <= of(values);
    }
}
