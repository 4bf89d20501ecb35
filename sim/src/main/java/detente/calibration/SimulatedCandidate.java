package detente.calibration;

import java.util.Arrays;
import java.util.Optional;

/**
 * A candidate that was run with some seeds.
 *
 * @param point values of the parameters
 * @param paths what each run showed, a number for each goal; none if one of the runs failed
 */
public record SimulatedCandidate(double[] point, SeedSet set, double[][] paths, Optional<String> failure) {

    public boolean isDone() {
        return failure.isEmpty();
    }

    /** Mean over the runs, for each goal. */
    public double[] means() {
        double[] means = new double[paths[0].length];
        for (double[] path : paths) {
            for (int k = 0; k < means.length; k++) {
                means[k] += path[k];
            }
        }
        // divided at the end, so that the mean of equal numbers is that number
        Arrays.setAll(means, k -> means[k] / paths.length);
        return means;
    }

    /** Standard deviation over the runs, for each goal; 0 with a single run. */
    public double[] deviations() {
        double[] mean = means();
        double[] deviations = new double[mean.length];
        for (int k = 0; k < mean.length && paths.length > 1; k++) {
            double squares = 0;
            for (double[] path : paths) {
                squares += (path[k] - mean[k]) * (path[k] - mean[k]);
            }
            deviations[k] = Math.sqrt(squares / (paths.length - 1));
        }
        return deviations;
    }
}
