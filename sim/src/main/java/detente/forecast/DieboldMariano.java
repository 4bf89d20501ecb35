package detente.forecast;

import detente.results.Rounding;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Equal accuracy of two forecasts that overlap: errors h periods ahead are correlated over h − 1 periods. The long-run variance
 * has Bartlett weights, so it cannot be negative.
 *
 * <p>Sources: F. Diebold and R. Mariano, Journal of Business and Economic Statistics 13 (1995), 253–263; D. Harvey, S.
 * Leybourne and P. Newbold, International Journal of Forecasting 13 (1997), 281–291.
 */
public final class DieboldMariano {
    private DieboldMariano() {}

    /** With squared errors. */
    public static EqualAccuracy test(double[] e1, double[] e2, int horizon) {
        return test(e1, e2, horizon, Loss.SQUARED);
    }

    /**
     * With another loss.
     *
     * @param e1 errors of the first forecast, in order of time
     * @param e2 errors of the second for the same dates
     * @param horizon periods ahead, at least 1 and less than the number of errors
     */
    public static EqualAccuracy test(double[] e1, double[] e2, int horizon, Loss loss) {
        int n = e1.length;
        if (n != e2.length) {
            throw new IllegalArgumentException("%d errors against %d".formatted(n, e2.length));
        }
        if (n < 2 || horizon < 1 || horizon >= n) {
            throw new IllegalArgumentException("no test of %d errors %d periods ahead".formatted(n, horizon));
        }
        double[] d = new double[n];
        double rounding = 0;
        double mean = 0;
        for (int t = 0; t < n; t++) {
            d[t] = loss.of(e1[t]) - loss.of(e2[t]);
            mean += d[t] / n;
            rounding = Math.max(rounding, Rounding.of(loss.of(e1[t]), loss.of(e2[t])));
        }
        double variance = longRunVariance(d, mean, horizon) / n;
        double correction = (n + 1 - 2.0 * horizon + horizon * (horizon - 1.0) / n) / n;
        double error = variance <= rounding * rounding ? 0 : Math.sqrt(variance);
        double statistic = Math.abs(mean) <= rounding ? 0 : mean / error * Math.sqrt(correction);
        double p = Double.isInfinite(statistic)
                ? 0
                : 2 * new TDistribution(null, n - 1).cumulativeProbability(-Math.abs(statistic));
        Optional<String> warning = n < 10 * horizon
                ? Optional.of("%d forecasts are few for a horizon of %d: the test rejects too often below %d"
                        .formatted(n, horizon, 10 * horizon))
                : Optional.empty();
        return new EqualAccuracy(mean, statistic, p, n, horizon, warning);
    }

    private static double longRunVariance(double[] d, double mean, int horizon) {
        double sum = 0;
        for (int lag = 0; lag < horizon; lag++) {
            double covariance = 0;
            for (int t = lag; t < d.length; t++) {
                covariance += (d[t] - mean) * (d[t - lag] - mean);
            }
            double weight = lag == 0 ? 1 : 2 * (1 - (double) lag / horizon);
            sum += weight * covariance / d.length;
        }
        return Math.max(0, sum);
    }

    /**
     * Whether two forecasts are equally good.
     *
     * @param meanDifference mean loss of the first less that of the second; below 0: the first is better
     * @param statistic with the correction for small samples, against t with n − 1 degrees of freedom
     * @param pValue two-sided
     * @param n number of forecasts
     * @param warning why the p value is doubtful, if it is
     */
    public record EqualAccuracy(
            double meanDifference, double statistic, double pValue, int n, int horizon, Optional<String> warning) {}
}
