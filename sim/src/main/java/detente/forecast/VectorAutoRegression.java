package detente.forecast;

/**
 * A vector autoregression with a constant and one lag, equation by equation: y(t) = c + A y(t−1).
 *
 * @param constant by variable
 * @param matrix a row an equation
 */
public record VectorAutoRegression(double[] constant, double[][] matrix) {

    /**
     * Fitted by least squares.
     *
     * @param history a row a variable, all of the same length, longer than the number of variables + 2
     */
    public static VectorAutoRegression fit(double[][] history) {
        int k = history.length;
        int n = history[0].length - 1;
        for (double[] variable : history) {
            Forecasts.requireLength(variable, k + 3);
            if (variable.length != n + 1) {
                throw new IllegalArgumentException("all variables need values for the same dates");
            }
        }
        double[][] x = new double[n][k + 1];
        for (int t = 0; t < n; t++) {
            x[t][0] = 1;
            for (int j = 0; j < k; j++) {
                x[t][j + 1] = history[j][t];
            }
        }
        double[] constant = new double[k];
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            double[] b = Regression.of(x, java.util.Arrays.copyOfRange(history[i], 1, n + 1))
                    .coefficients();
            constant[i] = b[0];
            System.arraycopy(b, 1, matrix[i], 0, k);
        }
        return new VectorAutoRegression(constant, matrix);
    }

    /** Forecasts from the last values of the variables: a row a variable, a column a period ahead. */
    public double[][] forecast(double[] last, int horizon) {
        double[][] values = new double[constant.length][horizon];
        double[] now = last.clone();
        for (int h = 0; h < horizon; h++) {
            double[] next = constant.clone();
            for (int i = 0; i < next.length; i++) {
                for (int j = 0; j < now.length; j++) {
                    next[i] += matrix[i][j] * now[j];
                }
                values[i][h] = next[i];
            }
            now = next;
        }
        return values;
    }
}
