package detente.forecast;

import detente.results.Rounding;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Regression of outcomes on forecasts: good forecasts have intercept 0 and slope 1.
 *
 * <p>Source: J. Mincer and V. Zarnowitz, in: Economic Forecasts and Expectations, NBER 1969.
 *
 * @param interceptError standard error of the intercept, for uncorrelated residuals
 * @param slopeError standard error of the slope
 * @param statistic F(2, n − 2) of intercept 0 and slope 1 together
 * @param pValue of that
 */
public record MincerZarnowitz(
        double intercept, double slope, double interceptError, double slopeError, double statistic, double pValue) {

    /** Of at least three forecasts that are not all equal. */
    public static MincerZarnowitz of(double[] forecasts, double[] outcomes) {
        int n = Pairs.requireEqual(forecasts, outcomes);
        if (n < 3) {
            throw new IllegalArgumentException("a regression of " + n + " outcomes says nothing");
        }
        if (Rounding.isConstant(forecasts)) {
            throw new IllegalArgumentException("forecasts that are all equal have no slope");
        }
        double[][] x = new double[n][];
        double restricted = 0;
        for (int i = 0; i < n; i++) {
            x[i] = new double[] {1, forecasts[i]};
            restricted += (outcomes[i] - forecasts[i]) * (outcomes[i] - forecasts[i]);
        }
        Regression fit = Regression.of(x, outcomes);
        double rounding = Math.pow(Rounding.of(outcomes), 2) * n;
        double variance = fit.residualSum() <= rounding ? 0 : fit.residualSum() / (n - 2);
        double gain = restricted - fit.residualSum();
        double f = gain <= rounding ? 0 : gain / 2 / variance;
        double p =
                Double.isInfinite(f) ? 0 : f > 0 ? 1 - new FDistribution(null, 2, n - 2).cumulativeProbability(f) : 1;
        return new MincerZarnowitz(
                fit.coefficients()[0],
                fit.coefficients()[1],
                Math.sqrt(variance * fit.inverse()[0][0]),
                Math.sqrt(variance * fit.inverse()[1][1]),
                f,
                p);
    }
}
