package detente.calibration;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Weights of moments from their covariance: its inverse, after it was drawn toward its diagonal until it can be inverted safely.
 *
 * @param weights symmetric
 * @param covariance the covariance that was inverted
 * @param shrinkage from 0 (none) to 1 (covariances between moments count for nothing)
 */
public record Weighting(double[][] weights, double[][] covariance, double shrinkage) {
    private static final double WORST_CONDITION = 1e4;
    private static final double STEP = 0.01;

    /** The efficient weights. The condition is that of the correlations, so that units do not matter. */
    public static Weighting inverse(double[][] covariance) {
        int k = covariance.length;
        double shrinkage = 0;
        while (true) {
            double[][] drawn = new double[k][k];
            double[][] correlation = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    drawn[i][j] = covariance[i][j] * (i == j ? 1 : 1 - shrinkage);
                    correlation[i][j] = drawn[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
                }
            }
            if (shrinkage >= 1 || condition(correlation) < WORST_CONDITION) {
                return new Weighting(inverse(correlation, covariance), drawn, shrinkage);
            }
            shrinkage = Math.min(1, shrinkage + STEP);
        }
    }

    /** One over the variance for each moment: the weights of a first step. */
    public static Weighting diagonal(double[][] covariance) {
        double[][] variances = new double[covariance.length][covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            variances[i][i] = covariance[i][i];
        }
        return new Weighting(inverse(variances).weights(), covariance, 1);
    }

    /** The weighted sum of squares of what is missed. */
    public static double distance(double[][] weights, double[] gap) {
        double sum = 0;
        for (int i = 0; i < gap.length; i++) {
            for (int j = 0; j < gap.length; j++) {
                sum += gap[i] * weights[i][j] * gap[j];
            }
        }
        return sum;
    }

    /** Covariance of parameters (sandwich) from the derivatives of the moments: a row a moment, a column a parameter. */
    public double[][] sandwich(double[][] derivatives, double scale) {
        RealMatrix d = Matrices.of(derivatives);
        RealMatrix w = Matrices.of(weights);
        RealMatrix bread = Matrices.inverse(d.transpose().multiply(w).multiply(d));
        RealMatrix meat = d.transpose()
                .multiply(w)
                .multiply(Matrices.of(covariance))
                .multiply(w)
                .multiply(d);
        return bread.multiply(meat).multiply(bread).scalarMultiply(scale).getData();
    }

    private static double condition(double[][] correlation) {
        for (double[] row : correlation) {
            for (double value : row) {
                if (Double.isNaN(value)) {
                    throw new IllegalArgumentException("a moment does not vary at all: it cannot be weighed");
                }
            }
        }
        return new SingularValueDecomposition(Matrices.of(correlation)).getConditionNumber();
    }

    private static double[][] inverse(double[][] correlation, double[][] covariance) {
        double[] scale = new double[covariance.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = 1 / Math.sqrt(covariance[i][i]);
        }
        RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(scale);
        return diagonal.multiply(Matrices.inverse(Matrices.of(correlation)))
                .multiply(diagonal)
                .getData();
    }
}
