package detente.calibration;

import java.util.List;
import java.util.Optional;

/**
 * A weighted sample of an approximate posterior: the last population.
 *
 * @param points values of the parameters, a row a particle
 * @param weights that sum to one
 * @param distances of the particles' simulations from the data
 * @param summaries of those simulations
 * @param generations of all populations, the first from the prior
 * @param warnings why the sample is doubtful, a sentence each
 */
public record AbcPosterior(
        double[][] points,
        double[] weights,
        double[] distances,
        double[][] summaries,
        List<Generation> generations,
        List<String> warnings) {

    /**
     * A population.
     *
     * @param tolerance distance that was near enough
     * @param acceptance accepted share of the simulations
     * @param simulations that were run
     * @param failures of them
     * @param effective size of an unweighted sample that would say as much
     */
    public record Generation(double tolerance, double acceptance, int simulations, int failures, double effective) {}

    public AbcPosterior {
        generations = List.copyOf(generations);
        warnings = List.copyOf(warnings);
    }

    /** Posterior mean of a parameter, by its place. */
    public double mean(int parameter) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * points[i][parameter];
        }
        return sum;
    }

    /** Posterior standard deviation of a parameter. */
    public double sd(int parameter) {
        double mean = mean(parameter);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (points[i][parameter] - mean) * (points[i][parameter] - mean);
        }
        return Math.sqrt(sum);
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
