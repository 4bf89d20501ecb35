package detente.results;

import java.util.Arrays;

/**
 * The one definition of a quantile of a sample in this project (the weighted one of ABC stands with it): type 7 of Hyndman and Fan (1996), "Sample quantiles in statistical
 * packages", The American Statistician 50, 361–365. It is the straight line between order statistics in which the
 * smallest value is the quantile of 0 and the largest that of 1.
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile of a sample.
     *
     * @param values in any order, at least one; infinite ones are larger or smaller than all others, NaN is not allowed
     * @param share from 0 to 1
     */
    public static double of(double[] values, double share) {
        if (values.length == 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no quantile " + share + " of " + values.length + " values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a sample with NaN has no quantiles");
        }
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double rest = place - below;
        if (rest == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below]; // also where the line would run from infinity to infinity
        }
        return sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
