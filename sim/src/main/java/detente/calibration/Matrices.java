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
}
