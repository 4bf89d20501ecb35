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
 * @param chance the same without what observation and model cannot know: what a bootstrap should find
 * @param j the lowest loss near the best point
 * @param freedom targets less directions that they determine
 * @param pValue of j against chi-squared: small if no parameters make the model fit; NaN without degrees of freedom
 */
public record Sandwich(double[] errors, double[] chance, double j, int freedom, double pValue) {
    private static final double NOTHING = 1e-9;
    private static final double TOUCHED = 1e-6;

    /**
     * Near a point.
     *
     * @param derivatives a row a target, a column a parameter in unit coordinates
     * @param loss the lowest near the point
     */
    public static Sandwich of(double[][] derivatives, Weights weights, double loss) {
        RealMatrix root = Matrices.root(Matrices.of(weights.weights));
        SingularValueDecomposition svd = new SingularValueDecomposition(root.multiply(Matrices.of(derivatives)));
        double[] s = svd.getSingularValues();
        int rank =
                (int) Arrays.stream(s).filter(v -> v > 0 && v > NOTHING * s[0]).count();
        double[][] omega = weights.covariance;
        double[][] pulls = pulls(svd, rank, root);
        int freedom = omega.length - rank;
        return new Sandwich(errors(pulls, omega), errors(pulls, weights.chance), loss, freedom, pValue(loss, freedom));
    }

    /**
     * What standard errors follow from.
     *
     * @param weights of the targets
     * @param covariance of data less model
     * @param chance the same without what observation and model cannot know
     */
    public record Weights(double[][] weights, double[][] covariance, double[][] chance) {}

    /** Of a distance against chi-squared; NaN without degrees of freedom. */
    public static double pValue(double distance, int freedom) {
        return freedom > 0 ? 1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(distance) : Double.NaN;
    }

    /** By how much each target moves each estimate, a row a parameter; NaN where it is not determined. */
    private static double[][] pulls(SingularValueDecomposition svd, int rank, RealMatrix root) {
        RealMatrix v = svd.getV();
        RealMatrix u = svd.getUT().multiply(root);
        double[][] pulls = new double[v.getRowDimension()][u.getColumnDimension()];
        for (int i = 0; i < pulls.length; i++) {
            for (int r = 0; r < v.getColumnDimension(); r++) {
                if (r < rank) {
                    for (int k = 0; k < pulls[i].length; k++) {
                        pulls[i][k] += v.getEntry(i, r) / svd.getSingularValues()[r] * u.getEntry(r, k);
                    }
                } else if (Math.abs(v.getEntry(i, r)) > TOUCHED) {
                    Arrays.fill(pulls[i], Double.NaN);
                }
            }
        }
        return pulls;
    }

    private static double[] errors(double[][] pulls, double[][] covariance) {
        double[] errors = new double[pulls.length];
        for (int i = 0; i < errors.length; i++) {
            for (int k = 0; k < covariance.length; k++) {
                for (int l = 0; l < covariance.length; l++) {
                    errors[i] += pulls[i][k] * covariance[k][l] * pulls[i][l];
                }
            }
            errors[i] = Math.sqrt(errors[i]);
        }
        return errors;
    }
}
