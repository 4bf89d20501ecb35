package detente.calibration;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Standard errors of simulated moments and the test of what they leave over.
 *
 * <p>With derivatives D of the targets, weights W, and Omega the covariance of data less mean of the runs (a run's own, 1 + 1/S
 * times, and what observation and model cannot know), the covariance of the parameters is (D'WD)^-1 D'W Omega W D (D'WD)^-1.
 * Targets are numbers as they stand, not means over T periods, so that no T appears.
 *
 * <p>Source: C. Gouriéroux, A. Monfort and E. Renault, Journal of Applied Econometrics 8 (1993), S85–S118.
 *
 * @param errors of the parameters in unit coordinates; NaN where the targets do not determine a parameter at all
 * @param j the lowest loss near the best point
 * @param freedom targets less directions that they determine
 * @param pValue of j against chi-squared: small if no parameters make the model fit; NaN without degrees of freedom
 */
public record Sandwich(double[] errors, double j, int freedom, double pValue) {
    private static final double NOTHING = 1e-9;
    private static final double TOUCHED = 1e-6;

    /**
     * Near a point.
     *
     * @param derivatives a row a target, a column a parameter in unit coordinates
     * @param weights of the loss
     * @param covariance of data less model
     * @param loss the lowest near the point
     */
    static Sandwich of(double[][] derivatives, double[][] weights, double[][] covariance, double loss) {
        RealMatrix root = Matrices.root(Matrices.of(weights));
        SingularValueDecomposition svd = new SingularValueDecomposition(root.multiply(Matrices.of(derivatives)));
        double[] s = svd.getSingularValues();
        int rank =
                (int) Arrays.stream(s).filter(v -> v > 0 && v > NOTHING * s[0]).count();
        double[] errors = new double[derivatives[0].length];
        RealMatrix v = svd.getV();
        RealMatrix u = svd.getUT().multiply(root);
        for (int i = 0; i < errors.length; i++) {
            // by how much each target moves the estimate
            double[] pull = new double[covariance.length];
            for (int r = 0; r < s.length; r++) {
                for (int k = 0; k < pull.length && r < rank; k++) {
                    pull[k] += v.getEntry(i, r) / s[r] * u.getEntry(r, k);
                }
                if (r >= rank && Math.abs(v.getEntry(i, r)) > TOUCHED) {
                    errors[i] = Double.NaN;
                }
            }
            for (int k = 0; k < pull.length; k++) {
                for (int l = 0; l < pull.length; l++) {
                    errors[i] += pull[k] * covariance[k][l] * pull[l];
                }
            }
            errors[i] = Math.sqrt(errors[i]);
        }
        int freedom = covariance.length - rank;
        double p = freedom > 0 ? 1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(loss) : Double.NaN;
        return new Sandwich(errors, loss, freedom, p);
    }
}
