package detente.sensitivity;

import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import detente.experiment.Student;
import detente.results.Rounding;
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
 *
 * <p>Intervals are at 95% over trajectories: Student's t of mu and muStar, Bonett's of sigma. Of very skewed
 * effects and few trajectories sigma's holds less: .83 at ten in one case ({@code sim/docs/studies.md}).
 */
public final class Morris {
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
        return effects(design, Outputs.of(f, space, design.points(), options.threads()));
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
            double mu = Moments.mean(values);
            double star = muStar(values);
            double sigma = Math.sqrt(Moments.variance(values) * (values.length - 1) / values.length);
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

    /** From the outputs at the points of the design. */
    static MorrisEffects effects(MorrisDesign design, Outputs outputs) {
        double[][] effects = design.effects(outputs.values());
        Interval unknown = new Interval(Double.NaN, Double.NaN);
        List<MorrisEffect> all = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            double[] each = effects[i];
            boolean signed = design.groups().isSingle(i);
            Interval star = interval(sizes(each));
            all.add(new MorrisEffect(
                    design.groups().names().get(i),
                    signed ? Moments.mean(each) : Double.NaN,
                    muStar(each),
                    signed ? sigma(each) : Double.NaN,
                    Math.max(0, star.low()),
                    star.high(),
                    signed ? interval(each) : unknown,
                    signed ? SigmaInterval.of(each) : unknown));
        }
        return new MorrisEffects(all, outputs.values().length, outputs.imputed());
    }

    /** Of the mean over trajectories, which are independent. */
    private static Interval interval(double[] values) {
        return new Student(0.95).interval(Moments.mean(values), Moments.variance(values), values.length);
    }

    private static void requireBounds(ParameterSpace space) {
        if (!space.isBounded()) {
            throw new IllegalArgumentException("elementary effects need bounds for every parameter");
        }
    }

    static double muStar(double[] effects) {
        return Moments.mean(sizes(effects));
    }

    /** 0 where effects differ by rounding only. */
    static double sigma(double[] effects) {
        boolean equal = effects.length > 1 && Rounding.isConstant(effects);
        return equal ? 0 : Math.sqrt(Moments.variance(effects));
    }

    private static double[] sizes(double[] effects) {
        return Arrays.stream(effects).map(Math::abs).toArray();
    }
}
