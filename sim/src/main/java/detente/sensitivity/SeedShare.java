package detente.sensitivity;

import detente.experiment.Interval;
import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How much of the variance of single runs is chance. Points and seeds are the two sides of a table; its variance is that of the
 * points, that of the seeds whatever the point, and the rest, in which seeds do different things at different points (analysis
 * of variance with random effects, components by the method of moments).
 */
final class SeedShare {
    static final String NAME = "seed";

    private static final int BOOTSTRAPS = 1_000;

    private final double[][] values;
    private final int points;

    /** @param points so many of the first are the sample */
    SeedShare(SeededOutputs outputs, int points) {
        double[] first = Arrays.copyOf(outputs.means(), points);
        double middle = Arrays.stream(first).sum() / points;
        this.values = Arrays.stream(outputs.values())
                .map(ofSeed -> Arrays.stream(ofSeed).map(v -> v - middle).toArray())
                .toArray(double[][]::new);
        this.points = points;
    }

    /** What chance explains alone, and in all; points are what the bootstrap draws. */
    List<Effect> effects(long seed) {
        Purpose purpose = Draws.keyed(seed).purpose("bootstrap of the share of chance");
        int[] rows = first(points);
        double[] whole = shares(rows);
        OptionalDouble[] quarter = early(points / 4);
        OptionalDouble[] half = early(points / 2);
        double[][] repeated = new double[2][BOOTSTRAPS];
        for (int time = 0; time < BOOTSTRAPS; time++) {
            for (int i = 0; i < points; i++) {
                rows[i] = (int) (purpose.uniform(i, time) * points);
            }
            double[] again = shares(rows);
            repeated[0][time] = again[0];
            repeated[1][time] = again[1];
        }
        return List.of(
                new Effect(NAME, Effect.Index.FIRST, whole[0], interval(repeated[0]), quarter[0], half[0]),
                new Effect(NAME, Effect.Index.TOTAL, whole[1], interval(repeated[1]), quarter[1], half[1]));
    }

    /** Both shares from the first points alone; none from fewer than two. */
    private OptionalDouble[] early(int count) {
        double[] shares = count < 2 ? new double[0] : shares(first(count));
        return IntStream.range(0, 2)
                .mapToObj(i -> shares.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(shares[i]))
                .toArray(OptionalDouble[]::new);
    }

    private static int[] first(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static Interval interval(double[] values) {
        return new Interval(Quantiles.of(values, 0.025), Quantiles.of(values, 0.975));
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
        return all > 0 ? new double[] {alone / all, (alone + together) / all} : new double[2];
    }

    private static double spread(double[] values, double mean) {
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }
}
