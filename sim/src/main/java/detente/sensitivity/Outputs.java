package detente.sensitivity;

import detente.engine.Chunks;
import detente.experiment.ParameterSpace;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * What a model answers at the points of a design. A run that fails (an exception, or no finite number) may not simply be left
 * out, as the design would lose its balance: it gets the mean of its five nearest neighbours and is counted. With more than
 * one run in twenty failing the analysis is refused.
 *
 * @param values in the order of the points
 * @param imputed how many of them are made up in that way
 */
record Outputs(double[] values, int imputed) {
    private static final int NEIGHBOURS = 5;
    private static final double MOST_FAILING = 0.05;

    static Outputs of(ToDoubleFunction<double[]> f, ParameterSpace space, double[][] points, int threads) {
        double[] values = new double[points.length];
        try (Chunks chunks = Chunks.threads(threads)) {
            chunks.run(points.length, Math.max(1, Math.min(64, points.length / (4 * threads))), (from, to) -> {
                for (int i = from; i < to; i++) {
                    values[i] = answer(f, space.draw(points[i]));
                }
            });
        }
        int failed = (int) Arrays.stream(values).filter(Double::isNaN).count();
        if (failed > MOST_FAILING * values.length) {
            throw new TooManyFailures("%d of %d runs failed; at most %d may (5%%)"
                    .formatted(failed, values.length, (int) (MOST_FAILING * values.length)));
        }
        double[] whole = failed == 0 ? values : imputed(values, points);
        return new Outputs(whole, failed);
    }

    private static double answer(ToDoubleFunction<double[]> f, double[] parameters) {
        try {
            double value = f.applyAsDouble(parameters);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (RuntimeException failure) {
            return Double.NaN;
        }
    }

    /** The same with the mean of its nearest neighbours for each value that is NaN. */
    static double[] imputed(double[] values, double[][] points) {
        double[] whole = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                whole[i] = nearest(i, values, points);
            }
        }
        return whole;
    }

    /** Mean of the nearest runs that did not fail; of equally near ones the first in the design. */
    private static double nearest(int failed, double[] values, double[][] points) {
        double[] distance = new double[NEIGHBOURS];
        int[] who = new int[NEIGHBOURS];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            double d = squared(points[failed], points[i]);
            if (found < NEIGHBOURS || d < distance[NEIGHBOURS - 1]) {
                int place = found < NEIGHBOURS ? found++ : NEIGHBOURS - 1;
                while (place > 0 && distance[place - 1] > d) {
                    distance[place] = distance[place - 1];
                    who[place] = who[place - 1];
                    place--;
                }
                distance[place] = d;
                who[place] = i;
            }
        }
        double sum = 0;
        for (int i = 0; i < found; i++) {
            sum += values[who[i]];
        }
        return sum / found;
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
