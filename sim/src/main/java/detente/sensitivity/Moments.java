package detente.sensitivity;

import java.util.Arrays;

/** Moments of a few values. */
final class Moments {
    /** Outputs are kept with twelve digits, so differences below this share of the largest value are rounding. */
    static final double RESOLUTION = 1e-12;

    private Moments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** With one less than the number of values as divisor; NaN of a single value. */
    static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /** What is too small to tell from rounding among these values. */
    static double rounding(double[] values) {
        return RESOLUTION * Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** Whether the values are all equal, but for rounding. */
    static boolean isConstant(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        return high - low <= rounding(values);
    }
}
