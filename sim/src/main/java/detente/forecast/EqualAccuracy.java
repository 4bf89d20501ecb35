package detente.forecast;

import java.util.Optional;

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
