package detente.sensitivity;

import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The design of elementary effects, whose points are run elsewhere. */
record MorrisRuns(MorrisDesign design, MorrisOptions options) implements SeededDesign {

    MorrisRuns(ParameterSpace space, MorrisOptions options) {
        this(MorrisDesign.of(space, options), options);
    }

    @Override
    public double[][] points() {
        return design.points();
    }

    @Override
    public List<Effect> effects(double[] outputs) {
        List<MorrisEffect> figures =
                Morris.effects(design, new Outputs(outputs, 0)).effects();
        double[][] each = design.effects(outputs);
        List<Effect> effects = new ArrayList<>();
        for (int g = 0; g < figures.size(); g++) {
            MorrisEffect e = figures.get(g);
            Interval star = new Interval(e.low(), e.high());
            effects.add(effect(e.name(), Effect.Index.MU_STAR, Morris::muStar, star, each[g]));
            if (design.groups().isSingle(g)) {
                effects.add(effect(e.name(), Effect.Index.MU, Moments::mean, e.muInterval(), each[g]));
                effects.add(effect(e.name(), Effect.Index.SIGMA, Morris::sigma, e.sigmaInterval(), each[g]));
            }
        }
        return effects;
    }

    private static Effect effect(
            String name, Effect.Index index, ToDoubleFunction<double[]> figure, Interval interval, double[] effects) {
        return Effect.of(
                name,
                index,
                figure.applyAsDouble(effects),
                interval,
                new double[] {early(figure, effects, effects.length / 4), early(figure, effects, effects.length / 2)},
                Double.isNaN(interval.low())
                        ? "no interval with fewer than " + SigmaInterval.FEWEST + " trajectories"
                        : "");
    }

    /** A figure from the first trajectories; NaN if they are not enough for it. */
    private static double early(ToDoubleFunction<double[]> figure, double[] effects, int trajectories) {
        return trajectories == 0 ? Double.NaN : figure.applyAsDouble(Arrays.copyOf(effects, trajectories));
    }

    @Override
    public int size() {
        return options.trajectories();
    }

    @Override
    public int plain() {
        return design.points().length;
    }

    @Override
    public List<int[]> blocks() {
        int length = design.groups().count() + 1;
        return IntStream.range(0, options.trajectories())
                .mapToObj(r -> IntStream.range(r * length, (r + 1) * length).toArray())
                .toList();
    }
}
