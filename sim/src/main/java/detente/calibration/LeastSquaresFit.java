package detente.calibration;

/**
 * Where a sum of squares is smallest.
 *
 * @param point the parameters
 * @param standardErrors as of a regression: residual variance with n − p degrees of freedom; NaN where not identified
 * @param sum of the squared residuals
 * @param evaluations of the residuals, without those for derivatives
 * @param stop why the search ended
 */
public record LeastSquaresFit(double[] point, double[] standardErrors, double sum, int evaluations, StopReason stop) {}
