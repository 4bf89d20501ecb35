package detente.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Linear algebra that several classes here share. */
final class Matrices {
    private Matrices() {}

    static RealMatrix of(double[][] rows) {
        return new Array2DRowRealMatrix(rows, true);
    }

    /** The inverse of J'J from the singular values of J, more exact than by forming the product. */
    static RealMatrix pseudoInverseOfSquare(RealMatrix j) {
        SingularValueDecomposition svd = new SingularValueDecomposition(j);
        double[] s = svd.getSingularValues();
        double[] inverse = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            inverse[i] = 1 / (s[i] * s[i]);
        }
        RealMatrix v = svd.getV();
        return v.multiply(MatrixUtils.createRealDiagonalMatrix(inverse)).multiply(v.transpose());
    }

    /** The inverse of a symmetric matrix; directions without variance get none. */
    static RealMatrix inverse(RealMatrix symmetric) {
        return new SingularValueDecomposition(symmetric).getSolver().getInverse();
    }

    /** The symmetric root of a symmetric matrix without negative eigenvalues. */
    static RealMatrix root(RealMatrix symmetric) {
        EigenDecomposition eigen = new EigenDecomposition(symmetric);
        double[] roots = eigen.getRealEigenvalues();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(Math.max(0, roots[i]));
        }
        return eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
                .multiply(eigen.getV().transpose());
    }

    /** Covariance of columns; a row an observation. */
    static double[][] covariance(double[][] rows) {
        int k = rows[0].length;
        double[] mean = mean(rows);
        double[][] covariance = new double[k][k];
        for (double[] row : rows) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (rows.length - 1);
                }
            }
        }
        return covariance;
    }

    static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }
}
