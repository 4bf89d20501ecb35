package detente.sensitivity;

import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Screening by elementary effects: each trajectory starts at a random point of a grid and moves one parameter after the
 * other, in random order, by half the grid and a bit, so that every level is equally likely.
 *
 * <p>Sources: M. Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991),
 * 161–174; muStar, F. Campolongo and others, Environmental Modelling and Software 22 (2007), 1509–1518. Groups are
 * those of the latter: their parameters move in one step, each up or down as its level allows.
 */
public final class Morris {
    private static final int BOOTSTRAPS = 1_000;

    private Morris() {}

    /**
     * Effects from trajectories x (d + 1) runs, d being the number of groups.
     *
     * @param f answers the values of the parameters with one output; may fail in up to 5% of the runs
     * @param trajectories at least 2; 20 to 50 will do
     * @param levels of the grid, even; 4 is usual
     * @throws TooManyFailures if more than 5% of the runs fail
     */
    public static MorrisEffects effects(
            ToDoubleFunction<double[]> f, ParameterSpace space, int trajectories, int levels, long seed) {
        return effects(f, space, MorrisOptions.of(trajectories, levels, seed));
    }

    /** The same on several threads; no figure depends on them. @throws TooManyFailures if more than 5% of the runs fail */
    public static MorrisEffects effects(ToDoubleFunction<double[]> f, ParameterSpace space, MorrisOptions options) {
        requireBounds(space);
        MorrisDesign design = MorrisDesign.of(space, options);
        return effects(design, options, Outputs.of(f, space, design.points(), options.threads()));
    }

    /** From the outputs at the points of the design. */
    static MorrisEffects effects(MorrisDesign design, MorrisOptions options, Outputs outputs) {
        return summary(design, outputs, options.seed());
    }

    /**
     * All effects of the grid, so without chance: levels to the power of d runs. Sigma divides by the number of effects, as
     * these are all there are.
     */
    public static MorrisEffects exhaustive(ToDoubleFunction<double[]> f, ParameterSpace space, int levels) {
        int d = space.dimension();
        requireBounds(space);
        int count = (int) Math.round(Math.pow(levels, d));
        double[][] points = new double[count][];
        for (int code = 0; code < count; code++) {
            int[] level = new int[d];
            for (int i = 0, rest = code; i < d; i++, rest /= levels) {
                level[i] = rest % levels;
            }
            points[code] = MorrisDesign.units(level, levels);
        }
        Outputs outputs = Outputs.of(f, space, points, 1);
        List<MorrisEffect> effects = new ArrayList<>();
        for (int i = 0, weight = 1; i < d; i++, weight *= levels) {
            List<Double> all = new ArrayList<>();
            for (int code = 0; code < count; code++) {
                int level = code / weight % levels;
                int other = MorrisDesign.opposite(level, levels);
                if (other > level) {
                    int to = code + (other - level) * weight;
                    all.add((outputs.values()[to] - outputs.values()[code]) / (points[to][i] - points[code][i]));
                }
            }
            double[] values = all.stream().mapToDouble(e -> e).toArray();
            double mu = mean(values);
            double star = muStar(values);
            double sigma = deviation(values, values.length);
            effects.add(new MorrisEffect(
                    space.names().get(i),
                    mu,
                    star,
                    sigma,
                    star,
                    star,
                    new Interval(mu, mu),
                    new Interval(sigma, sigma)));
        }
        return new MorrisEffects(effects, count, outputs.imputed());
    }

    private static MorrisEffects summary(MorrisDesign design, Outputs outputs, long seed) {
        double[][] effects = design.effects(outputs.values());
        Purpose purpose = Draws.keyed(seed).purpose("bootstrap of Morris effects");
        List<MorrisEffect> all = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            double[][] repeated = bootstrap(effects[i], purpose);
            boolean signed = design.groups().isSingle(i);
            all.add(new MorrisEffect(
                    design.groups().names().get(i),
                    signed ? mean(effects[i]) : Double.NaN,
                    muStar(effects[i]),
                    signed ? sigma(effects[i]) : Double.NaN,
                    Quantiles.of(repeated[0], 0.025),
                    Quantiles.of(repeated[0], 0.975),
                    signed ? interval(repeated[1]) : new Interval(Double.NaN, Double.NaN),
                    signed ? interval(repeated[2]) : new Interval(Double.NaN, Double.NaN)));
        }
        return new MorrisEffects(all, outputs.values().length, outputs.imputed());
    }

    /** Mean size, mean and deviation of trajectories drawn with replacement, again and again. */
    private static double[][] bootstrap(double[] effects, Purpose purpose) {
        double[][] repeated = new double[3][BOOTSTRAPS];
        double[] drawn = new double[effects.length];
        for (int time = 0; time < BOOTSTRAPS; time++) {
            for (int r = 0; r < drawn.length; r++) {
                drawn[r] = effects[(int) (purpose.uniform(r, time) * drawn.length)];
            }
            repeated[0][time] = muStar(drawn);
            repeated[1][time] = mean(drawn);
            repeated[2][time] = sigma(drawn);
        }
        return repeated;
    }

    private static Interval interval(double[] values) {
        return new Interval(Quantiles.of(values, 0.025), Quantiles.of(values, 0.975));
    }

    private static void requireBounds(ParameterSpace space) {
        if (!space.isBounded()) {
            throw new IllegalArgumentException("elementary effects need bounds for every parameter");
        }
    }

    static double muStar(double[] effects) {
        return mean(Arrays.stream(effects).map(Math::abs).toArray());
    }

    static double sigma(double[] effects) {
        return deviation(effects, effects.length - 1);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values, int divisor) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / divisor);
    }
}
