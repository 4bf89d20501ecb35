package detente.calibration;

/**
 * Parameters fitted to moments.
 *
 * @param point the parameters
 * @param firstStep those of the first step, with diagonal weights
 * @param j distance of the moments: T / (1 + 1/S) g'Wg
 * @param freedom moments less parameters
 * @param pValue of j against chi-squared: small if no parameters make the model fit; NaN without degrees of freedom
 * @param covariance of the parameters (sandwich), in their units
 * @param moments mean of the simulated moments at the point
 * @param jacobian derivatives of the moments: a row a moment, a column a parameter
 * @param disagreement largest relative difference between derivatives from two steps; above 0.1 doubt the errors
 * @param weighting of the second step
 * @param search of the second step
 */
public record MomentFit(
        double[] point,
        double[] firstStep,
        double j,
        int freedom,
        double pValue,
        double[][] covariance,
        double[] moments,
        double[][] jacobian,
        double disagreement,
        Weighting weighting,
        SearchResult search) {

    /** Standard errors of the parameters. */
    public double[] standardErrors() {
        double[] errors = new double[covariance.length];
        java.util.Arrays.setAll(errors, i -> Math.sqrt(covariance[i][i]));
        return errors;
    }
}
