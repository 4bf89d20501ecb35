package detente.sensitivity;

import java.util.Arrays;

/** Moments of a few values. */
final class Moments {
    private Moments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** With one less than the number of values as divisor; NaN of a single value. */
    static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
