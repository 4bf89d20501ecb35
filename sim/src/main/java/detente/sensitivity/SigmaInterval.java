package detente.sensitivity;

import detente.experiment.Interval;
import detente.results.Rounding;
import java.util.Arrays;

/**
 * 95% interval of a standard deviation, whatever the shape of the distribution: normal on the logarithm, with a standard error that
 * follows the kurtosis.
 *
 * <p>Source: D. Bonett, "Approximate confidence interval for standard deviation of nonnormal distributions", Computational
 * Statistics and Data Analysis 50 (2006), 775–782.
 */
final class SigmaInterval {
    /** Fewer values tell too little of the kurtosis. */
    static final int FEWEST = 4;

    private static final double Z = 1.959963984540054;

    private SigmaInterval() {}

    /** Not known (NaN) with fewer than {@value #FEWEST} values. */
    static Interval of(double[] values) {
        int n = values.length;
        if (n < FEWEST) {
            return new Interval(Double.NaN, Double.NaN);
        }
        if (Rounding.isConstant(values)) {
            return new Interval(0, 0);
        }
        double middle = trimmedMean(values);
        double fourth = Arrays.stream(values).map(v -> Math.pow(v - middle, 4)).sum();
        double variance = Moments.variance(values);
        double squares = (n - 1) * variance;
        double kurtosis = n * fourth / (squares * squares);
        double correction = n / (n - Z);
        double error = correction * Math.sqrt((kurtosis - (n - 3.0) / n) / (n - 1));
        double log = StrictMath.log(correction * variance);
        return new Interval(Math.sqrt(StrictMath.exp(log - Z * error)), Math.sqrt(StrictMath.exp(log + Z * error)));
    }

    /** Without a share of 1 / (2 sqrt(n - 4)) at each end, in which few values may be far out; of few values the median. */
    private static double trimmedMean(double[] values) {
        int n = values.length;
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double share = 1 / (2 * Math.sqrt(Math.max(1, n - 4)));
        int cut = Math.min((n - 1) / 2, (int) (share * n));
        return Moments.mean(Arrays.copyOfRange(sorted, cut, n - cut));
    }
}
