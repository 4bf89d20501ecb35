package detente.calibration.search;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.util.Pair;

/**
 * Levenberg–Marquardt (MINPACK's, through the library) with derivatives from four points on a line, whose error is of the
 * fourth order in the step.
 */
public final class LeastSquares {
    /** Fifth root of the rounding error of a double, where rounding and truncation are about equal. */
    private static final double STEP = 7e-4;
    /** Residuals that are not finite become this, so that the step is taken back. */
    private static final double FAR = 1e10;

    /** Effects below this share of the largest are the rounding of differences. */
    private static final double SINGULAR = 1e-10;

    private final Function<double[], double[]> residuals;
    private int evaluations;
    private double[] best;
    private double smallest = Double.POSITIVE_INFINITY;

    LeastSquares(Function<double[], double[]> residuals, double[] start) {
        this.residuals = residuals;
        this.best = start.clone();
    }

    Fit fit(Options options) {
        double[] start = best.clone();
        double[] first = finite(residuals.apply(start.clone()));
        if (first.length < start.length) {
            throw new IllegalArgumentException(
                    "%d residuals cannot determine %d parameters".formatted(first.length, start.length));
        }
        StopReason stop = search(start, first.length, options);
        double[][] slopes = jacobian(best);
        if (stop instanceof StopReason.Converged && !determines(slopes)) {
            stop = new StopReason.BrokeOff("the derivatives at the best point are singular: some parameter, or a"
                    + " combination, changes nothing there. Another start may find a smaller sum.");
        }
        return new Fit(best, standardErrors(slopes), smallest, evaluations, stop);
    }

    /** Whether every direction changes the residuals, beyond the error of the derivatives. */
    private boolean determines(double[][] slopes) {
        RealMatrix j = new Array2DRowRealMatrix(slopes, true);
        double[] effect = new double[best.length];
        for (int i = 0; i < best.length; i++) {
            double norm = j.getColumnVector(i).getNorm();
            effect[i] = norm * (best[i] == 0 ? 1 : Math.abs(best[i]));
            if (!(norm > 0)) {
                return false;
            }
            j.setColumnVector(i, j.getColumnVector(i).mapDivide(norm));
        }
        double most = Arrays.stream(effect).max().orElse(0);
        double[] singular = new SingularValueDecomposition(j).getSingularValues();
        return Arrays.stream(effect).allMatch(e -> e > SINGULAR * most)
                && singular[singular.length - 1] > SINGULAR * singular[0];
    }

    private StopReason search(double[] start, int count, Options options) {
        MultivariateJacobianFunction model = point -> {
            double[] at = point.toArray();
            double[] values = observed(at);
            return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian(at), false));
        };
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(options.tolerance())
                    .withParameterRelativeTolerance(options.tolerance())
                    .withOrthoTolerance(options.tolerance())
                    .optimize(LeastSquaresFactory.create(
                            model,
                            new ArrayRealVector(count),
                            new ArrayRealVector(start),
                            null,
                            Integer.MAX_VALUE,
                            options.iterations()));
            return new StopReason.Converged();
        } catch (TooManyIterationsException | TooManyEvaluationsException spent) {
            return new StopReason.BudgetSpent(options.iterations());
        } catch (MathIllegalStateException | MathIllegalArgumentException broken) {
            // the library reports tolerances below rounding, and singular steps, in this way
            return smallest < Double.POSITIVE_INFINITY
                    ? new StopReason.Converged()
                    : new StopReason.BrokeOff(broken.getMessage());
        }
    }

    private double[] observed(double[] at) {
        evaluations++;
        double[] values = finite(residuals.apply(at.clone()));
        double sum = Arrays.stream(values).map(v -> v * v).sum();
        if (sum < smallest) {
            smallest = sum;
            best = at.clone();
        }
        return values;
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values)
                .map(v -> Double.isNaN(v) ? FAR : Math.min(FAR * FAR, Math.max(-FAR * FAR, v)))
                .toArray();
    }

    private double[][] jacobian(double[] at) {
        double[][] columns = new double[at.length][];
        for (int j = 0; j < at.length; j++) {
            double h = STEP * (at[j] == 0 ? 1e-3 : Math.abs(at[j]));
            double[] far = difference(at, j, 2 * h);
            double[] near = difference(at, j, h);
            columns[j] = new double[near.length];
            for (int i = 0; i < near.length; i++) {
                columns[j][i] = (8 * near[i] - far[i]) / (12 * h);
            }
        }
        double[][] rows = new double[columns[0].length][at.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < at.length; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }

    private double[] difference(double[] at, int j, double h) {
        double[] point = at.clone();
        point[j] = at[j] + h;
        double[] above = finite(residuals.apply(point.clone()));
        point[j] = at[j] - h;
        double[] below = finite(residuals.apply(point.clone()));
        Arrays.setAll(above, i -> above[i] - below[i]);
        return above;
    }

    private double[] standardErrors(double[][] slopes) {
        RealMatrix j = new Array2DRowRealMatrix(slopes, true);
        int freedom = j.getRowDimension() - j.getColumnDimension();
        double[] errors = new double[best.length];
        Arrays.fill(errors, Double.NaN);
        if (freedom == 0) {
            return errors;
        }
        // (J'J)^-1 = V diag(1/s^2) V', after columns are scaled to length one: parameters may differ by many powers of
        // ten
        double[] scale = new double[best.length];
        Arrays.setAll(scale, i -> j.getColumnVector(i).getNorm());
        for (int i = 0; i < best.length; i++) {
            if (!(scale[i] > 0)) {
                return errors;
            }
            j.setColumnVector(i, j.getColumnVector(i).mapDivide(scale[i]));
        }
        RealMatrix covariance = inverseOfSquare(j);
        Arrays.setAll(errors, i -> Math.sqrt(covariance.getEntry(i, i) * smallest / freedom) / scale[i]);
        return errors;
    }

    /** The inverse of J'J from the singular values of J, more exact than by forming the product. */
    private static RealMatrix inverseOfSquare(RealMatrix j) {
        SingularValueDecomposition svd = new SingularValueDecomposition(j);
        double[] s = svd.getSingularValues();
        double[] inverse = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            inverse[i] = 1 / (s[i] * s[i]);
        }
        RealMatrix v = svd.getV();
        return v.multiply(MatrixUtils.createRealDiagonalMatrix(inverse)).multiply(v.transpose());
    }

    /**
     * Where a sum of squares is smallest.
     *
     * @param point the parameters
     * @param standardErrors as of a regression: residual variance with n − p degrees of freedom; NaN where not identified
     * @param sum of the squared residuals
     * @param evaluations of the residuals, without those for derivatives
     * @param stop why the search ended
     */
    public record Fit(double[] point, double[] standardErrors, double sum, int evaluations, StopReason stop) {}

    /**
     * How a sum of squares is minimised.
     *
     * @param iterations at most
     * @param tolerance relative change of the sum, of the parameters, and cosine of the gradient at which to stop
     */
    public record Options(int iterations, double tolerance) {

        /** Up to 10,000 iterations, to the last digits. */
        public static Options usual() {
            return new Options(10_000, 1e-14);
        }
    }
}
