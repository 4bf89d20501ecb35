package detente.calibration.uncertainty;

import detente.random.Draws;
import detente.random.Purpose;

/**
 * Variance of the mean of a series that is correlated over time, times its length. The ordinary variance would be far too
 * small for a persistent series.
 */
public final class LongRunVariance {
    private LongRunVariance() {}

    /**
     * With Bartlett weights.
     *
     * <p>Source: W. Newey and K. West, Econometrica 55 (1987), 703–708.
     *
     * @param lags covariances up to here count; 0 gives the ordinary variance
     */
    public static double neweyWest(double[] series, int lags) {
        return neweyWest(new double[][] {series}, lags)[0][0];
    }

    /** The same for several series, a row a variable, all of one length: their long-run covariance matrix. */
    public static double[][] neweyWest(double[][] series, int lags) {
        int k = series.length;
        int n = series[0].length;
        double[] means = new double[k];
        for (int i = 0; i < k; i++) {
            for (double value : series[i]) {
                means[i] += value / n;
            }
        }
        double[][] covariance = new double[k][k];
        for (int lag = 0; lag <= Math.min(lags, n - 1); lag++) {
            double weight = 1 - lag / (lags + 1.0);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    double sum = 0;
                    for (int t = lag; t < n; t++) {
                        sum += (series[i][t] - means[i]) * (series[j][t - lag] - means[j]);
                    }
                    covariance[i][j] += weight * sum / n;
                    if (lag > 0) {
                        covariance[j][i] += weight * sum / n;
                    }
                }
            }
        }
        return covariance;
    }

    /**
     * From blocks drawn with replacement.
     *
     * <p>Source: H. Künsch, Annals of Statistics 17 (1989), 1217–1241.
     */
    public static double blockBootstrap(double[] series, BlockBootstrap bootstrap) {
        int n = series.length;
        double sum = 0;
        double squares = 0;
        for (int b = 0; b < bootstrap.samples(); b++) {
            double mean = 0;
            for (int t : bootstrap.periods(n, b)) {
                mean += series[t] / n;
            }
            sum += mean;
            squares += mean * mean;
        }
        int count = bootstrap.samples();
        return n * (squares - sum * sum / count) / (count - 1);
    }

    /**
     * Moving blocks.
     *
     * @param block length, between the cube root and the square root of the series' length
     * @param samples how often the series is put together anew
     */
    public record BlockBootstrap(int block, int samples, long seed) {

        /** The periods of a sample, as many as the series has. */
        public int[] periods(int length, int sample) {
            Purpose purpose = Draws.keyed(seed).purpose("moving blocks");
            int[] periods = new int[length];
            int starts = Math.max(1, length - block + 1);
            int start = 0;
            for (int t = 0; t < length; t++) {
                if (t % block == 0) {
                    start = (int) (purpose.uniform(t, sample) * starts);
                }
                periods[t] = Math.min(length - 1, start + t % block);
            }
            return periods;
        }
    }
}
