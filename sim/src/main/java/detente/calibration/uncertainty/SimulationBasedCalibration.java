package detente.calibration.uncertainty;

import detente.random.Draws;
import java.util.function.LongFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Whether posteriors are as wide as they should be: if parameters come from the prior, and data from the parameters, then the
 * true value has any rank among draws from its posterior equally often.
 *
 * <p>Source: S. Talts and others, "Validating Bayesian inference algorithms with simulation-based calibration", arXiv
 * 1804.06788.
 *
 * @param ranks how often the true value had each rank, from below all draws to above all
 * @param statistic chi-squared of equal frequencies
 * @param pValue of that; small: the posteriors are too narrow, too wide or off the mark
 */
public record SimulationBasedCalibration(int[] ranks, double statistic, double pValue) {

    /**
     * One trial.
     *
     * @param truth drawn from the prior
     * @param draws from the posterior given data simulated with the truth; independent, as many in every trial
     */
    public record Trial(double truth, double[] draws) {}

    /**
     * Trials with seeds of their own.
     *
     * @param trial from a seed
     * @param replicates at least five a rank
     */
    public static SimulationBasedCalibration of(LongFunction<Trial> trial, int replicates, long seed) {
        int[] ranks = {};
        for (int i = 0; i < replicates; i++) {
            Trial one = trial.apply(Draws.pair(seed, i));
            ranks = ranks.length == 0 ? new int[one.draws().length + 1] : ranks;
            int rank = 0;
            for (double draw : one.draws()) {
                rank += draw < one.truth() ? 1 : 0;
            }
            ranks[rank]++;
        }
        double expected = (double) replicates / ranks.length;
        double statistic = 0;
        for (int count : ranks) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        double p = 1 - new ChiSquaredDistribution(null, ranks.length - 1).cumulativeProbability(statistic);
        return new SimulationBasedCalibration(ranks, statistic, p);
    }
}
