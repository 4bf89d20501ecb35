package detente.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A weighted sample of an approximate posterior: the last population.
 *
 * @param populations all of them, the first from the prior
 * @param summaries of the simulations of the last one
 * @param generations how each of them was found
 * @param warnings why the sample is doubtful, a sentence each
 */
public record AbcPosterior(
        List<Particles> populations, double[][] summaries, List<Generation> generations, List<String> warnings) {

    /**
     * A population.
     *
     * @param points values of the parameters, a row a particle
     * @param weights that sum to one
     * @param distances of the particles' simulations from the data
     */
    public record Particles(double[][] points, double[] weights, double[] distances) {}

    /**
     * How a population was found.
     *
     * @param tolerance distance that was near enough
     * @param acceptance accepted share of the simulations
     * @param simulations that were run
     * @param failures of them
     * @param effective size of an unweighted sample that would say as much
     */
    public record Generation(double tolerance, double acceptance, int simulations, int failures, double effective) {}

    public AbcPosterior {
        populations = List.copyOf(populations);
        generations = List.copyOf(generations);
        warnings = List.copyOf(warnings);
    }

    private Particles sample() {
        return populations.get(populations.size() - 1);
    }

    /** Values of the parameters in the last population, a row a particle. */
    public double[][] points() {
        return sample().points();
    }

    /** Weights in the last population. */
    public double[] weights() {
        return sample().weights();
    }

    /** Distances in the last population. */
    public double[] distances() {
        return sample().distances();
    }

    /** Posterior mean of a parameter, by its place. */
    public double mean(int parameter) {
        double[] weights = weights();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * points()[i][parameter];
        }
        return sum;
    }

    /** Posterior standard deviation of a parameter. */
    public double sd(int parameter) {
        double mean = mean(parameter);
        double[] weights = weights();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double gap = points()[i][parameter] - mean;
            sum += weights[i] * gap * gap;
        }
        return Math.sqrt(sum);
    }

    /** The value of a parameter below which a share of the posterior lies. */
    public double quantile(int parameter, double share) {
        List<Integer> order = IntStream.range(0, weights().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> points()[i][parameter]))
                .toList();
        double below = 0;
        for (int i : order) {
            below += weights()[i];
            if (below >= share) {
                return points()[i][parameter];
            }
        }
        return points()[order.get(order.size() - 1)][parameter];
    }

    /** All simulations that were run. */
    public int simulations() {
        return generations.stream().mapToInt(Generation::simulations).sum();
    }

    /** Those of them that failed. */
    public int failures() {
        return generations.stream().mapToInt(Generation::failures).sum();
    }

    /** The last population, if there is one. */
    public Optional<Generation> last() {
        return generations.isEmpty() ? Optional.empty() : Optional.of(generations.get(generations.size() - 1));
    }

    /** Effective sample size of the last population. */
    public double effective() {
        return last().map(Generation::effective).orElse(0.0);
    }

    /**
     * The sample moved to where it would be had its simulations met the data exactly, by a regression of parameters on summaries
     * that weighs near simulations more. A moved parameter may leave its bounds.
     *
     * <p>Source: M. Beaumont, W. Zhang and D. Balding, Genetics 162 (2002), 2025–2035.
     *
     * @param observed summary of the data
     */
    public AbcPosterior adjusted(double[] observed) {
        return LinearAdjustment.of(this, observed);
    }

    /** Local linear regression of parameters on summaries, with Epanechnikov's weights. */
    private static final class LinearAdjustment {
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
            double tolerance =
                    sample.last().map(AbcPosterior.Generation::tolerance).orElse(1.0);
            double[] weights = sample.weights().clone();
            for (int i = 0; i < weights.length; i++) {
                double share = tolerance > 0 ? sample.distances()[i] / tolerance : 0;
                weights[i] *= Math.max(0, 1 - share * share);
            }
            double sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(w -> w / sum).toArray();
        }
    }
}
