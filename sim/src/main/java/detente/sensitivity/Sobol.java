package detente.sensitivity;

import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which parameters explain how much of the variance of an output, alone (first order) and in all (total). Parameters vary
 * independently, each by its prior or evenly on its scale, on the points of a Sobol' sequence.
 */
public final class Sobol {
    private static final int BOOTSTRAPS = 1_000;

    private Sobol() {}

    /**
     * First-order and total indices from n (d + 2) runs.
     *
     * @param f answers the values of the parameters with one output; may fail in up to 5% of the runs
     * @param n base sample, best a power of two; 1,000 or more
     * @param seed of the bootstrap; the points are the same for every seed
     * @throws TooManyFailures if more than 5% of the runs fail
     */
    public static SobolIndices indices(ToDoubleFunction<double[]> f, ParameterSpace space, int n, long seed) {
        return indices(f, space, SobolOptions.of(n, seed));
    }

    /** The same with groups, pairs, a random shift or threads. @throws TooManyFailures if more than 5% of the runs fail */
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
        if (Arrays.stream(outputs.values()).allMatch(y -> y == outputs.values()[0])) {
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
        double[][] repeated = bootstrap(sample, options.seed());
        List<String> names = names(design, options.pairs());
        List<SobolIndex> indices = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            indices.add(new SobolIndex(
                    names.get(i),
                    whole[i],
                    Quantiles.of(repeated[i], 0.025),
                    Quantiles.of(repeated[i], 0.975),
                    quarter[i],
                    half[i]));
        }
        return indices;
    }

    /** Each figure from rows drawn with replacement, again and again. */
    private static double[][] bootstrap(SobolSample sample, long seed) {
        Purpose purpose = Draws.keyed(seed).purpose("bootstrap of Sobol' indices");
        double[][] repeated = new double[sample.figures()][BOOTSTRAPS];
        int[] rows = new int[sample.n()];
        for (int time = 0; time < BOOTSTRAPS; time++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (int) (purpose.uniform(i, time) * rows.length);
            }
            double[] figures = sample.estimate(rows);
            for (int i = 0; i < figures.length; i++) {
                repeated[i][time] = figures[i];
            }
        }
        return repeated;
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
        return names.stream().map(name -> new SobolIndex(name, 0, 0, 0, 0, 0)).toList();
    }
}
