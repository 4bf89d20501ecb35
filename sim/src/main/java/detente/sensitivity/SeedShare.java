package detente.sensitivity;

import detente.experiment.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the variance of single runs is chance. Points and seeds are the two sides of a table; its variance is that of the
 * points, that of the seeds whatever the point, and the rest, in which seeds do different things at different points (analysis
 * of variance with random effects, components by the method of moments).
 */
final class SeedShare {
    static final String NAME = "seed";

    private final double[][] values;
    private final int points;
    /** Variances up to this are rounding. */
    private final double least;

    /** @param points so many of the first are the sample */
    SeedShare(SeededOutputs outputs, int points) {
        double[] first = Arrays.copyOf(outputs.means(), points);
        double middle = Arrays.stream(first).sum() / points;
        this.values = Arrays.stream(outputs.values())
                .map(ofSeed -> Arrays.stream(ofSeed).map(v -> v - middle).toArray())
                .toArray(double[][]::new);
        this.points = points;
        this.least = outputs.rounding() * outputs.rounding();
    }

    /**
     * What chance explains alone, and in all. The intervals are for the seeds that were run: points are what a part is left out of.
     *
     * @param blocks the independent parts of the points
     */
    List<Effect> effects(List<int[]> blocks) {
        double[] whole = shares(first(points));
        double[] quarter = early(points / 4);
        double[] half = early(points / 2);
        List<Interval> intervals = Jackknife.intervals(whole, blocks, this::shares);
        return IntStream.range(0, 2)
                .mapToObj(i -> Effect.of(
                        NAME,
                        i == 0 ? Effect.Index.FIRST : Effect.Index.TOTAL,
                        whole[i],
                        intervals.get(i),
                        new double[] {quarter[i], half[i]},
                        note(whole[i], intervals.get(i))))
                .toList();
    }

    private static String note(double value, Interval interval) {
        if (Double.isNaN(value)) {
            return "undefined: the same in every run";
        }
        return Double.isNaN(interval.low()) ? "no interval: the sample is too small" : "";
    }

    /** Both shares from the first points alone; none from fewer than two. */
    private double[] early(int count) {
        return count < 2 ? new double[] {Double.NaN, Double.NaN} : shares(first(count));
    }

    private static int[] first(int count) {
        return IntStream.range(0, count).toArray();
    }

    private double[] shares(int[] rows) {
        int n = rows.length;
        int s = values.length;
        double[] ofPoint = new double[n];
        double[] ofSeed = new double[s];
        double squares = 0;
        for (int j = 0; j < s; j++) {
            for (int i = 0; i < n; i++) {
                double value = values[j][rows[i]];
                ofPoint[i] += value / s;
                ofSeed[j] += value / n;
                squares += value * value;
            }
        }
        double mean = Arrays.stream(ofSeed).sum() / s;
        double points = s * spread(ofPoint, mean);
        double seeds = n * spread(ofSeed, mean);
        double rest = Math.max(0, squares - (double) n * s * mean * mean - points - seeds);
        double together = rest / ((n - 1.0) * (s - 1));
        double alone = Math.max(0, (seeds / (s - 1) - together) / n);
        double parameters = Math.max(0, (points / (n - 1) - together) / s);
        double all = alone + together + parameters;
        return all > least
                ? new double[] {alone / all, (alone + together) / all}
                : new double[] {Double.NaN, Double.NaN};
    }

    private static double spread(double[] values, double mean) {
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }
}
