package detente.experiment;

import detente.results.Numbers;
import java.util.Arrays;

/**
 * Mean of repeated values and its standard error, to 12 digits: values that are equal but for the order of a sum are equal.
 *
 * @param mean NaN without values
 * @param standardError NaN with fewer than two values
 */
record Sample(double mean, double standardError) {

    /** Of all values but those that are NaN. */
    static Sample of(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        int n = known.length;
        if (n == 0) {
            return new Sample(Double.NaN, Double.NaN);
        }
        double mean = Arrays.stream(known).sum() / n;
        double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
        return new Sample(rounded(mean), n < 2 ? Double.NaN : rounded(Math.sqrt(squares / (n - 1) / n)));
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Double.parseDouble(Numbers.text(value)) : value;
    }
}
