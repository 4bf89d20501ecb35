package detente.forecast;

/** A forecast that asks nothing of economics; what does not beat the best of these has no skill. */
public sealed interface Benchmark {

    /**
     * Forecasts from the end of a history.
     *
     * @param history oldest value first
     * @param horizon periods ahead, at least 1
     * @return values 1, 2, ... horizon periods ahead
     * @throws IllegalArgumentException if the history is too short
     */
    double[] forecast(double[] history, int horizon);

    /** The last value for ever. */
    record NoChange() implements Benchmark {
        @Override
        public double[] forecast(double[] history, int horizon) {
            return Forecasts.each(history, 1, horizon, h -> history[history.length - 1]);
        }
    }

    /** The line through the first and the last value. */
    record Drift() implements Benchmark {
        @Override
        public double[] forecast(double[] history, int horizon) {
            int n = history.length;
            return Forecasts.each(
                    history, 2, horizon, h -> history[n - 1] + h * (history[n - 1] - history[0]) / (n - 1));
        }
    }

    /** The value one season before, such as that of the same month last year. */
    record Seasonal(int season) implements Benchmark {
        @Override
        public double[] forecast(double[] history, int horizon) {
            int n = history.length;
            return Forecasts.each(history, season, horizon, h -> history[n - season + (h - 1) % season]);
        }
    }

    /** The mean of the last values. */
    record Mean(int last) implements Benchmark {
        @Override
        public double[] forecast(double[] history, int horizon) {
            double sum = 0;
            for (int t = Math.max(0, history.length - last); t < history.length; t++) {
                sum += history[t];
            }
            double mean = sum / last;
            return Forecasts.each(history, last, horizon, h -> mean);
        }
    }

    /** An autoregression with a constant and so many lags, by least squares. */
    record AutoRegression(int lags) implements Benchmark {
        @Override
        public double[] forecast(double[] history, int horizon) {
            Forecasts.requireLength(history, 2 * lags + 2);
            return AutoRegressions.forecast(history, lags, horizon);
        }
    }

    /** An autoregression with as many lags, up to a limit, as Schwarz's criterion (BIC) likes best. */
    record AutoRegressionByBic(int most) implements Benchmark {
        @Override
        public double[] forecast(double[] history, int horizon) {
            Forecasts.requireLength(history, 4);
            return AutoRegressions.forecast(history, AutoRegressions.lags(history, most), horizon);
        }
    }
}
