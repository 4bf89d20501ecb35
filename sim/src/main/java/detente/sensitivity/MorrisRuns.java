package detente.sensitivity;

import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import java.util.ArrayList;
import java.util.List;

/** The design of elementary effects, whose points are run elsewhere. */
record MorrisRuns(ParameterSpace space, MorrisDesign design, MorrisOptions options) implements SeededDesign {

    MorrisRuns(ParameterSpace space, MorrisOptions options) {
        this(space, MorrisDesign.of(space.dimension(), options), options);
    }

    @Override
    public double[][] points() {
        return design.points();
    }

    @Override
    public List<Effect> effects(double[] outputs) {
        List<Effect> effects = new ArrayList<>();
        for (MorrisEffect e :
                Morris.effects(space, design, options, new Outputs(outputs, 0)).effects()) {
            effects.add(Effect.of(e.name(), Effect.Index.MU_STAR, e.muStar(), new Interval(e.low(), e.high())));
            effects.add(Effect.of(e.name(), Effect.Index.MU, e.mu(), e.muInterval()));
            effects.add(Effect.of(e.name(), Effect.Index.SIGMA, e.sigma(), e.sigmaInterval()));
        }
        return effects;
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
    public long seed() {
        return options.seed();
    }
}
