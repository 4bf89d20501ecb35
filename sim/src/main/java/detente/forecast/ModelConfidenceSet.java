package detente.forecast;

import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The models that cannot be told from the best one.
 *
 * <p>Source: P. Hansen, A. Lunde and J. Nason, "The model confidence set", Econometrica 79 (2011), 453–497, with the statistic
 * T_max and a circular block bootstrap.
 *
 * @param kept places of the models in the set, in ascending order
 * @param eliminated places of the others, the worst first
 * @param pValues by model; a model is in the set of level 1 − a if its value is at least a
 */
public record ModelConfidenceSet(List<Integer> kept, List<Integer> eliminated, double[] pValues) {

    public ModelConfidenceSet {
        kept = List.copyOf(kept);
        eliminated = List.copyOf(eliminated);
    }

    /**
     * The set of some models. Models with equal losses are equally good: each has the p value of the others.
     *
     * @param byModel losses, a row a model, a column a period; also with more models than periods
     */
    public static ModelConfidenceSet of(double[][] byModel, Options options) {
        int periods = byModel[0].length;
        if (Arrays.stream(byModel).anyMatch(row -> row.length != periods)) {
            throw new IllegalArgumentException("every model needs a loss in every period");
        }
        if (Arrays.stream(byModel).flatMapToDouble(Arrays::stream).anyMatch(v -> !Double.isFinite(v))) {
            throw new IllegalArgumentException("a loss is not a finite number");
        }
        double[] mean = Arrays.stream(byModel)
                .mapToDouble(row -> Arrays.stream(row).sum() / periods)
                .toArray();
        double known = Math.max(0.5, 1 - (double) options.block() / periods);
        double[][] repeated = bootstrap(byModel, options);
        double rounding = Rounding.of(
                Arrays.stream(byModel).flatMapToDouble(Arrays::stream).toArray());
        return eliminate(mean, repeated, new Rule(options.level(), Math.sqrt(known), rounding));
    }

    /**
     * When to eliminate.
     *
     * @param shrinkage of the statistic, as blocks of length b from n periods show only 1 − b/n of the variance of a mean
     * @param rounding differences of mean losses up to this are none
     */
    private record Rule(double level, double shrinkage, double rounding) {
        /** How many standard errors a difference is; 0 where there is none, infinite where it is always the same. */
        double ratio(double value, double variance) {
            if (Math.abs(value) <= rounding) {
                return 0;
            }
            return value / (variance <= rounding * rounding ? 0 : Math.sqrt(variance));
        }
    }

    private static ModelConfidenceSet eliminate(double[] mean, double[][] repeated, Rule rule) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < mean.length; i++) {
            left.add(i);
        }
        List<Integer> order = new ArrayList<>();
        double[] pValues = new double[mean.length];
        double p = 0;
        while (left.size() > 1) {
            double[] t = new double[left.size()];
            p = Math.max(p, equality(left, mean, repeated, t, rule));
            int worst = 0;
            for (int i = 1; i < t.length; i++) {
                worst = t[i] > t[worst] ? i : worst;
            }
            int out = left.remove(worst);
            pValues[out] = p;
            order.add(out);
        }
        pValues[left.get(0)] = 1;
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < mean.length; i++) {
            if (pValues[i] >= 1 - rule.level()) {
                kept.add(i);
            }
        }
        order.removeAll(kept);
        return new ModelConfidenceSet(kept, order, pValues);
    }

    /** The p value of equal losses; puts into t how far each model's loss is above the mean, in standard errors. */
    private static double equality(List<Integer> left, double[] mean, double[][] repeated, double[] t, Rule rule) {
        int k = left.size();
        double[] excess = excess(left, mean);
        double[][] deviations = new double[repeated.length][];
        double[] variance = new double[k];
        for (int b = 0; b < repeated.length; b++) {
            double[] drawn = excess(left, repeated[b]);
            deviations[b] = drawn;
            for (int i = 0; i < k; i++) {
                drawn[i] -= excess[i];
                variance[i] += drawn[i] * drawn[i] / repeated.length;
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            t[i] = rule.ratio(excess[i], variance[i]) * rule.shrinkage();
            largest = Math.max(largest, t[i]);
        }
        int above = 0;
        for (double[] drawn : deviations) {
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < k; i++) {
                top = Math.max(top, rule.ratio(drawn[i], variance[i]));
            }
            above += top >= largest ? 1 : 0;
        }
        return (above + 1.0) / (repeated.length + 1);
    }

    private static double[] excess(List<Integer> left, double[] mean) {
        double sum = 0;
        for (int i : left) {
            sum += mean[i];
        }
        double[] excess = new double[left.size()];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = mean[left.get(i)] - sum / excess.length;
        }
        return excess;
    }

    /** Mean loss by sample and model; all models share the drawn periods. */
    private static double[][] bootstrap(double[][] byModel, Options options) {
        Purpose purpose = Draws.keyed(options.seed()).purpose("blocks of a model confidence set");
        int periods = byModel[0].length;
        double[][] means = new double[options.bootstraps()][byModel.length];
        for (int b = 0; b < means.length; b++) {
            int start = 0;
            for (int t = 0; t < periods; t++) {
                int within = t % options.block();
                if (within == 0) {
                    start = (int) (purpose.uniform(t, b) * periods);
                }
                int period = (start + within) % periods;
                for (int i = 0; i < byModel.length; i++) {
                    means[b][i] += byModel[i][period] / periods;
                }
            }
        }
        return means;
    }

    /**
     * How a model confidence set is found.
     *
     * @param level probability with which the best models are to be in the set
     * @param block length of the blocks of the bootstrap, in periods: as long as losses are correlated
     * @param bootstraps samples
     */
    public record Options(double level, int block, int bootstraps, long seed) {

        public Options {
            if (!(level > 0 && level < 1) || block < 1 || bootstraps < 1) {
                throw new IllegalArgumentException("no model confidence set with level %s, block %d, %d samples"
                        .formatted(level, block, bootstraps));
            }
        }

        /** 90%, 1,000 samples of blocks of so many periods. */
        public static Options usual(int block, long seed) {
            return new Options(0.9, block, 1_000, seed);
        }
    }
}
