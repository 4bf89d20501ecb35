package detente.sensitivity;

import detente.results.Rounding;
import java.util.Arrays;

/**
 * One output at every point of a design under every seed. A missing value gets the mean of its five nearest neighbours under
 * the same seed.
 *
 * @param values by seed, then by point
 * @param imputed how many of them are made up in that way
 */
record SeededOutputs(double[][] values, int imputed) {
    private static final double MOST_MISSING = 0.05;
    /**
     * Completes what is missing.
     *
     * @param known by seed, then by point; what is no finite number is missing
     * @throws TooManyFailures if more than 5% of the values are missing
     */
    static SeededOutputs of(double[][] known, double[][] points) {
        int missing = 0;
        double[][] whole = new double[known.length][];
        for (int s = 0; s < known.length; s++) {
            whole[s] = Arrays.stream(known[s])
                    .map(v -> Double.isFinite(v) ? v : Double.NaN)
                    .toArray();
            missing += (int) Arrays.stream(whole[s]).filter(Double::isNaN).count();
        }
        int all = known.length * points.length;
        if (missing > MOST_MISSING * all) {
            throw new TooManyFailures("%d of %d values are missing; at most %d may be (5%%)"
                    .formatted(missing, all, (int) (MOST_MISSING * all)));
        }
        for (int s = 0; missing > 0 && s < whole.length; s++) {
            if (Arrays.stream(whole[s]).allMatch(Double::isNaN)) {
                throw new TooManyFailures("no value is known under seed number " + (s + 1));
            }
            whole[s] = Outputs.imputed(whole[s], points);
        }
        return new SeededOutputs(whole, missing);
    }

    int seeds() {
        return values.length;
    }

    /** Differences up to this are none. */
    double rounding() {
        return Arrays.stream(values).mapToDouble(Rounding::of).max().orElse(0);
    }

    /** Mean over the seeds at each point. */
    double[] means() {
        double[] means = new double[values[0].length];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (double[] ofSeed : values) {
                sum += ofSeed[i];
            }
            means[i] = sum / values.length;
        }
        return means;
    }

    /** Logarithm of the variance over the seeds at each point; where seeds make no difference, of the smallest that is resolved. */
    double[] logVariances() {
        double[] means = means();
        double least = Math.max(Double.MIN_NORMAL, rounding() * rounding());
        double[] logs = new double[means.length];
        for (int i = 0; i < logs.length; i++) {
            double squares = 0;
            for (double[] ofSeed : values) {
                squares += (ofSeed[i] - means[i]) * (ofSeed[i] - means[i]);
            }
            logs[i] = StrictMath.log(Math.max(least, squares / (values.length - 1)));
        }
        return logs;
    }
}
