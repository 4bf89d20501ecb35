package detente.calibration;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Linear algebra that several classes here share. */
final class Matrices {
    private Matrices() {}

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
}
