package detente.calibration.uncertainty;

/** Means and covariances of a sample: a row an observation. */
public final class SampleMoments {
    private SampleMoments() {}

    /** Covariance of columns; a row an observation. */
    public static double[][] covariance(double[][] rows) {
        int k = rows[0].length;
        double[] mean = mean(rows);
        double[][] covariance = new double[k][k];
        for (double[] row : rows) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (rows.length - 1);
                }
            }
        }
        return covariance;
    }

    /** Mean of columns. */
    public static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }
}
