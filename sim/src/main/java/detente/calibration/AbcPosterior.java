package detente.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
}
