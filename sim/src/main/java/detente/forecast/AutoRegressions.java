package detente.forecast;

import java.util.Arrays;

/** Autoregressions with a constant, by least squares. */
final class AutoRegressions {
    private AutoRegressions() {}

    /** The number of lags with the smallest BIC, all compared on the same dates. */
    static int lags(double[] history, int most) {
        int limit = Math.min(most, (history.length - 2) / 2);
        int from = limit;
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int lags = 0; lags <= limit; lags++) {
            int n = history.length - from;
            double variance = fit(history, lags, from).residualSum() / n;
            double bic = n * StrictMath.log(Math.max(variance, Double.MIN_NORMAL)) + (lags + 1) * StrictMath.log(n);
            if (bic < smallest) {
                smallest = bic;
                best = lags;
            }
        }
        return best;
    }

    static double[] forecast(double[] history, int lags, int horizon) {
        double[] b = fit(history, lags, lags).coefficients();
        double[] path = Arrays.copyOf(history, history.length + horizon);
        for (int t = history.length; t < path.length; t++) {
            path[t] = b[0];
            for (int lag = 1; lag <= lags; lag++) {
                path[t] += b[lag] * path[t - lag];
            }
        }
        return Arrays.copyOfRange(path, history.length, path.length);
    }

    private static Regression fit(double[] history, int lags, int from) {
        int n = history.length - from;
        double[][] x = new double[n][lags + 1];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = history[from + i];
            x[i][0] = 1;
            for (int lag = 1; lag <= lags; lag++) {
                x[i][lag] = history[from + i - lag];
            }
        }
        return Regression.of(x, y);
    }
}
