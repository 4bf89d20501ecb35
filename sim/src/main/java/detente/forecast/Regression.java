package detente.forecast;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Ordinary least squares.
 *
 * @param coefficients in the order of the columns
 * @param residualSum of squared residuals
 * @param inverse of X'X
 */
record Regression(double[] coefficients, double residualSum, double[][] inverse) {

    /** Of y on the columns of x; with collinear columns the shortest of the best coefficients. */
    static Regression of(double[][] x, double[] y) {
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(x, false));
        double[] b = svd.getSolver().solve(new ArrayRealVector(y, false)).toArray();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double residual = y[i];
            for (int j = 0; j < b.length; j++) {
                residual -= x[i][j] * b[j];
            }
            sum += residual * residual;
        }
        RealMatrix v = svd.getV().copy();
        double[] s = svd.getSingularValues();
        for (int j = 0; j < s.length; j++) {
            v.setColumnVector(j, v.getColumnVector(j).mapDivide(s[j]));
        }
        return new Regression(b, sum, v.multiply(v.transpose()).getData());
    }
}
