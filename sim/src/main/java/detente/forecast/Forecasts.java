package detente.forecast;

import java.util.function.IntToDoubleFunction;

/** What the benchmarks share. */
final class Forecasts {
    private Forecasts() {}

    static double[] each(double[] history, int needed, int horizon, IntToDoubleFunction ahead) {
        requireLength(history, Math.max(1, needed));
        double[] values = new double[horizon];
        for (int h = 1; h <= horizon; h++) {
            values[h - 1] = ahead.applyAsDouble(h);
        }
        return values;
    }

    static void requireLength(double[] history, int needed) {
        if (history.length < needed) {
            throw new IllegalArgumentException(
                    "a history of %d values is too short: at least %d are needed".formatted(history.length, needed));
        }
    }
}
