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
        int d = space.dimension();
        requireBounds(space);
        Purpose start = Draws.keyed(options.seed()).purpose("start of a Morris trajectory");
        Purpose order = Draws.keyed(options.seed()).purpose("order of a Morris trajectory");
        double[][] points = new double[options.trajectories() * (d + 1)][];
        int[][] moved = new int[options.trajectories()][];
        for (int r = 0; r < options.trajectories(); r++) {
            int[] level = new int[d];
            for (int i = 0; i < d; i++) {
                level[i] = (int) (start.uniform(i, r) * options.levels());
            }
            moved[r] = shuffled(d, order, r);
            points[r * (d + 1)] = units(level, options.levels());
            for (int step = 0; step < d; step++) {
                level[moved[r][step]] = opposite(level[moved[r][step]], options.levels());
                points[r * (d + 1) + step + 1] = units(level, options.levels());
            }
        }
        Outputs outputs = Outputs.of(f, space, points, options.threads());
        double[][] effects = new double[d][options.trajectories()];
        for (int r = 0; r < options.trajectories(); r++) {
            for (int step = 0; step < d; step++) {
                int at = r * (d + 1) + step;
                int i = moved[r][step];
                effects[i][r] = (outputs.values()[at + 1] - outputs.values()[at]) / (points[at + 1][i] - points[at][i]);
            }
        }
        return summary(space, effects, outputs, options.seed());
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
            points[code] = units(level, levels);
        }
        Outputs outputs = Outputs.of(f, space, points, 1);
        List<MorrisEffect> effects = new ArrayList<>();
        for (int i = 0, weight = 1; i < d; i++, weight *= levels) {
            List<Double> all = new ArrayList<>();
            for (int code = 0; code < count; code++) {
                int level = code / weight % levels;
                int other = opposite(level, levels);
                if (other > level) {
                    int to = code + (other - level) * weight;
                    all.add((outputs.values()[to] - outputs.values()[code]) / (points[to][i] - points[code][i]));
                }
            }
            double[] values = all.stream().mapToDouble(e -> e).toArray();
            double star = mean(sizes(values));
            effects.add(new MorrisEffect(
                    space.names().get(i), mean(values), star, deviation(values, values.length), star, star));
        }
        return new MorrisEffects(effects, count, outputs.imputed());
    }

    private static MorrisEffects summary(ParameterSpace space, double[][] effects, Outputs outputs, long seed) {
        Purpose purpose = Draws.keyed(seed).purpose("bootstrap of Morris effects");
        List<MorrisEffect> all = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            double[] sizes = sizes(effects[i]);
            double[] repeated = new double[BOOTSTRAPS];
            for (int time = 0; time < BOOTSTRAPS; time++) {
                double sum = 0;
                for (int r = 0; r < sizes.length; r++) {
                    sum += sizes[(int) (purpose.uniform(r, time) * sizes.length)];
                }
                repeated[time] = sum / sizes.length;
            }
            all.add(new MorrisEffect(
                    space.names().get(i),
                    mean(effects[i]),
                    mean(sizes),
                    deviation(effects[i], effects[i].length - 1),
                    Quantiles.of(repeated, 0.025),
                    Quantiles.of(repeated, 0.975)));
        }
        return new MorrisEffects(all, outputs.values().length, outputs.imputed());
    }

    private static void requireBounds(ParameterSpace space) {
        if (!space.isBounded()) {
            throw new IllegalArgumentException("elementary effects need bounds for every parameter");
        }
    }

    /** Half the grid away, in the one direction in which that is still on the grid. */
    private static int opposite(int level, int levels) {
        return level < levels / 2 ? level + levels / 2 : level - levels / 2;
    }

    private static double[] units(int[] level, int levels) {
        return Arrays.stream(level).mapToDouble(l -> l / (levels - 1.0)).toArray();
    }

    private static int[] shuffled(int d, Purpose purpose, int trajectory) {
        int[] order = new int[d];
        Arrays.setAll(order, i -> i);
        for (int i = d - 1; i > 0; i--) {
            int j = (int) (purpose.uniform(i, trajectory) * (i + 1));
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
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
