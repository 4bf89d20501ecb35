package detente.forecast;

import java.util.Arrays;

/**
 * How far forecasts are off.
 *
 * @param bias mean of forecast less outcome
 * @param rmse root of the mean squared error
 * @param mae mean absolute error
 * @param n number of forecasts
 */
public record Accuracy(double bias, double rmse, double mae, int n) {

    /** Of forecasts and outcomes for the same dates. */
    public static Accuracy of(double[] forecasts, double[] outcomes) {
        int n = Pairs.requireEqual(forecasts, outcomes);
        double sum = 0;
        double squares = 0;
        double sizes = 0;
        for (int i = 0; i < n; i++) {
            double error = forecasts[i] - outcomes[i];
            sum += error;
            squares += error * error;
            sizes += Math.abs(error);
        }
        return new Accuracy(sum / n, Math.sqrt(squares / n), sizes / n, n);
    }

    /**
     * Mean absolute error over that of the no-change forecast within the history, a season ahead: below 1 is better than that.
     *
     * <p>Source: R. Hyndman and A. Koehler, International Journal of Forecasting 22 (2006), 679–688.
     *
     * @param history before the first origin, longer than a season
     * @param season in periods; 1 without seasons
     */
    public double mase(double[] history, int season) {
        if (history.length <= season || season < 1) {
            throw new IllegalArgumentException(
                    "%d values are no history for a season of %d".formatted(history.length, season));
        }
        double sum = 0;
        for (int t = season; t < history.length; t++) {
            sum += Math.abs(history[t] - history[t - season]);
        }
        return mae / (sum / (history.length - season));
    }

    /** Standard error of the mean of independent values, such as the paths of an ensemble. */
    public static double standardErrorOfMean(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
