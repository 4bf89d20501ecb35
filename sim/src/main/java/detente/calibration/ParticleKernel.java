package detente.calibration;

import detente.random.Purpose;
import java.util.Arrays;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Particles of one generation in shares of the prior, where the prior is even on the cube, and the normal kernel around
 * them: twice their weighted covariance (Beaumont and others 2009).
 */
final class ParticleKernel {
    private static final int ATTEMPTS = 1_000;

    private final double[][] shares;
    private final double[] weights;
    private final double[] cumulated;
    private final double[][] root;
    private final double[][] inverseRoot;

    ParticleKernel(double[][] shares, double[] weights) {
        this.shares = shares;
        this.weights = weights;
        this.cumulated = weights.clone();
        for (int i = 1; i < cumulated.length; i++) {
            cumulated[i] += cumulated[i - 1]; // one by one: a parallel sum would depend on the machine's processors
        }
        this.root = root(kernel(shares, weights));
        this.inverseRoot = lowerInverse(root);
    }

    /** A particle moved by the kernel, drawn again until it lies inside the cube. */
    double[] propose(Purpose draws, int candidate) {
        int d = root.length;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double u = draws.uniform(candidate, attempt, 0) * cumulated[cumulated.length - 1];
            int found = Arrays.binarySearch(cumulated, u);
            double[] from = shares[Math.min(shares.length - 1, found < 0 ? -found - 1 : found)];
            double[] to = from.clone();
            for (int j = 0; j < d; j++) {
                double z = draws.gaussian(candidate, attempt, j + 1);
                for (int i = j; i < d; i++) {
                    to[i] += root[i][j] * z;
                }
            }
            if (Arrays.stream(to).allMatch(v -> v > 0 && v < 1)) {
                return to;
            }
        }
        return shares[0].clone();
    }

    /** Density with which a point is proposed, but for a factor that all points share. */
    double density(double[] point) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            double distance = 0;
            for (int i = 0; i < point.length; i++) {
                double z = 0;
                for (int j = 0; j <= i; j++) {
                    z += inverseRoot[i][j] * (point[j] - shares[k][j]);
                }
                distance += z * z;
            }
            sum += weights[k] * StrictMath.exp(-distance / 2);
        }
        return sum;
    }

    private static double[][] kernel(double[][] shares, double[] weights) {
        int d = shares[0].length;
        double[] mean = new double[d];
        for (int k = 0; k < shares.length; k++) {
            for (int i = 0; i < d; i++) {
                mean[i] += weights[k] * shares[k][i];
            }
        }
        double[][] covariance = new double[d][d];
        for (int k = 0; k < shares.length; k++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += 2 * weights[k] * (shares[k][i] - mean[i]) * (shares[k][j] - mean[j]);
                    covariance[j][i] = covariance[i][j];
                }
            }
        }
        return covariance;
    }

    /** Lower triangular root; where particles lie on a plane they may leave it a little, or no others would ever be tried. */
    private static double[][] root(double[][] covariance) {
        double floor = 1e-12;
        while (true) {
            RealMatrix matrix = Matrices.of(covariance);
            for (int i = 0; i < covariance.length; i++) {
                matrix.addToEntry(i, i, floor);
            }
            try {
                return new CholeskyDecomposition(matrix).getL().getData();
            } catch (NonPositiveDefiniteMatrixException plane) {
                floor *= 100;
            }
        }
    }

    private static double[][] lowerInverse(double[][] lower) {
        int d = lower.length;
        double[][] inverse = new double[d][d];
        for (int i = 0; i < d; i++) {
            inverse[i][i] = 1 / lower[i][i];
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum += lower[i][k] * inverse[k][j];
                }
                inverse[i][j] = -sum / lower[i][i];
            }
        }
        return inverse;
    }
}
