package detente.calibration;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Local linear regression of parameters on summaries, with Epanechnikov's weights. */
final class LinearAdjustment {
    private LinearAdjustment() {}

    static AbcPosterior of(AbcPosterior sample, double[] observed) {
        double[] weights = weights(sample);
        int n = weights.length;
        int k = observed.length;
        double[][] x = new double[n][k + 1];
        double[][] y = new double[n][];
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(weights[i]);
            x[i][0] = root;
            for (int j = 0; j < k; j++) {
                x[i][j + 1] = root * (sample.summaries()[i][j] - observed[j]);
            }
            y[i] = Arrays.stream(sample.points()[i]).map(v -> root * v).toArray();
        }
        RealMatrix slopes = new SingularValueDecomposition(new Array2DRowRealMatrix(x, false))
                .getSolver()
                .solve(new Array2DRowRealMatrix(y, false));
        double[][] moved = new double[n][];
        for (int i = 0; i < n; i++) {
            moved[i] = sample.points()[i].clone();
            for (int p = 0; p < moved[i].length; p++) {
                for (int j = 0; j < k; j++) {
                    moved[i][p] -= (sample.summaries()[i][j] - observed[j]) * slopes.getEntry(j + 1, p);
                }
            }
        }
        return new AbcPosterior(
                List.of(new AbcPosterior.Particles(moved, weights, sample.distances())),
                sample.summaries(),
                sample.generations(),
                sample.warnings());
    }

    private static double[] weights(AbcPosterior sample) {
        double tolerance = sample.last().map(AbcPosterior.Generation::tolerance).orElse(1.0);
        double[] weights = sample.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            double share = tolerance > 0 ? sample.distances()[i] / tolerance : 0;
            weights[i] *= Math.max(0, 1 - share * share);
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }
}
