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
 * 161–174; muStar, F. Campolongo and others, Environmental Modelling and Software 22 (2007), 1509–1518.
 */
public final class Morris {
    private static final int BOOTSTRAPS = 1_000;

    private Morris() {}

    /**
     * Effects from trajectories x (d + 1) runs.
     *
     * @param f answers the values of the parameters with one output; may fail in up to 5% of the runs
     * @param trajectories at least 2; 20 to 50 will do
     * @param levels of the grid, even; 4 is usual
     * @throws TooManyFailures if more than 5% of the runs fail
     */
    public static MorrisEffects effects(
            ToDoubleFunction<double[]> f, ParameterSpace space, int trajectories, int levels, long seed) {
        return effects(f, space, new MorrisOptions(trajectories, levels, seed, 1));
    }

    /** The same on several threads; no figure depends on them. @throws TooManyFailures if more than 5% of the runs fail */
    public static MorrisEffects effects(ToDoubleFunction<double[]> f, ParameterSpace space, MorrisOptions options) {
        requireBounds(space);
        MorrisDesign design = MorrisDesign.of(space.dimension(), options);
        return effects(space, design, options, Outputs.of(f, space, design.points(), options.threads()));
    }

    /** From the outputs at the points of the design. */
    static MorrisEffects effects(ParameterSpace space, MorrisDesign design, MorrisOptions options, Outputs outputs) {
        return summary(space, design.effects(outputs.values()), outputs, options.seed());
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
            double star = mean(sizes(values));
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

    private static MorrisEffects summary(ParameterSpace space, double[][] effects, Outputs outputs, long seed) {
        Purpose purpose = Draws.keyed(seed).purpose("bootstrap of Morris effects");
        List<MorrisEffect> all = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            double[][] repeated = bootstrap(effects[i], purpose);
            all.add(new MorrisEffect(
                    space.names().get(i),
                    mean(effects[i]),
                    mean(sizes(effects[i])),
                    deviation(effects[i], effects[i].length - 1),
                    Quantiles.of(repeated[0], 0.025),
                    Quantiles.of(repeated[0], 0.975),
                    interval(repeated[1]),
                    interval(repeated[2])));
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
            repeated[0][time] = mean(sizes(drawn));
            repeated[1][time] = mean(drawn);
            repeated[2][time] = deviation(drawn, drawn.length - 1);
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

    private static double[] sizes(double[] effects) {
        return Arrays.stream(effects).map(Math::abs).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values, int divisor) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / divisor);
    }
}
