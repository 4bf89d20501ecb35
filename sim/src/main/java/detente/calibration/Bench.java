package detente.calibration;

/** Runs a model to be calibrated. */
@FunctionalInterface
public interface Bench {

    /**
     * Runs with seeds of a set, from its first on.
     *
     * @return a row a run, of one finite number for each goal
     * @throws RuntimeException if one of the runs fails or lacks a number; its message is kept
     */
    double[][] run(double[] point, SeedSet set, int runs);
}
