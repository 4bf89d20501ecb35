package detente.sensitivity;

import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import detente.results.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which parameters explain how much of the variance of an output, alone (first order) and in all (total). Parameters vary
 * independently, each by its prior or evenly on its scale, on the points of a Sobol' sequence.
 *
 * <p>Points of a sequence are not independent of one another, so they may not be drawn again one by one: intervals come from
 * {@value SobolOptions#REPLICATES} replicates, each a part of the n base points under a random digital shift of its own, and are
 * Student's t around the figure of all n ({@link SobolDesign}, {@link Jackknife}). They are those of the sampling alone.
 */
public final class Sobol {
    private Sobol() {}

    /**
     * First-order and total indices from n (d + 2) runs.
     *
     * @param f answers the values of the parameters with one output; may fail in up to 5% of the runs
     * @param n base sample, best a power of two; 1,000 or more. Below {@value SobolOptions#LEAST_FOR_INTERVALS} there are no
     *     intervals
     * @param seed of the random shifts of the points
     * @throws TooManyFailures if more than 5% of the runs fail
     */
    public static SobolIndices indices(ToDoubleFunction<double[]> f, ParameterSpace space, int n, long seed) {
        return indices(f, space, SobolOptions.of(n, seed));
    }

    /** The same with groups, pairs or threads. @throws TooManyFailures if more than 5% of the runs fail */
    public static SobolIndices indices(ToDoubleFunction<double[]> f, ParameterSpace space, SobolOptions options) {
        SobolDesign design = SobolDesign.of(space, options);
        return indices(design, options, Outputs.of(f, space, design.points(options.pairs()), options.threads()));
    }

    /** From the outputs at the points of the design. */
    static SobolIndices indices(SobolDesign design, SobolOptions options, Outputs outputs) {
        int n = options.n();
        int k = design.groups().count();
        double[] base = Arrays.copyOf(outputs.values(), 2 * n);
        double mean = Arrays.stream(base).sum() / base.length;
        double variance = Arrays.stream(base).map(y -> (y - mean) * (y - mean)).sum() / base.length;
        List<SobolIndex> all;
        if (Rounding.isConstant(outputs.values())) {
            variance = 0;
            all = zeros(names(design, options.pairs()));
        } else {
            all = estimates(new SobolSample(outputs.values(), n, k, options.pairs()), design, options);
        }
        return new SobolIndices(
                all.subList(0, k),
                all.subList(k, 2 * k),
                all.subList(2 * k, all.size()),
                mean,
                variance,
                outputs.values().length,
                outputs.imputed());
    }

    private static List<SobolIndex> estimates(SobolSample sample, SobolDesign design, SobolOptions options) {
        int n = options.n();
        double[] whole = sample.estimate(first(n));
        double[] half = sample.estimate(first(n / 2));
        double[] quarter = sample.estimate(first(n / 4));
        List<Interval> intervals = Jackknife.intervals(whole, design.blocks(), sample::estimate);
        List<String> names = names(design, options.pairs());
        List<SobolIndex> indices = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            Interval interval = intervals.get(i);
            indices.add(new SobolIndex(names.get(i), whole[i], interval.low(), interval.high(), quarter[i], half[i]));
        }
        return indices;
    }

    private static int[] first(int count) {
        int[] rows = new int[count];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    private static List<String> names(SobolDesign design, boolean pairs) {
        List<String> groups = design.groups().names();
        List<String> names = new ArrayList<>(groups);
        names.addAll(groups);
        for (int i = 0; pairs && i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                names.add(groups.get(i) + "*" + groups.get(j));
            }
        }
        return names;
    }

    private static List<SobolIndex> zeros(List<String> names) {
        return names.stream()
                .map(name -> new SobolIndex(name, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN))
                .toList();
    }
}
