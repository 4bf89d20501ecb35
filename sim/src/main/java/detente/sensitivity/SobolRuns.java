package detente.sensitivity;

import detente.experiment.Interval;
import detente.experiment.ParameterSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The design of Sobol' indices, whose points are run elsewhere. */
record SobolRuns(SobolDesign design, SobolOptions options) implements SeededDesign {

    SobolRuns(ParameterSpace space, SobolOptions options) {
        this(SobolDesign.of(space, options), options);
    }

    @Override
    public double[][] points() {
        return design.points(options.pairs());
    }

    @Override
    public List<Effect> effects(double[] outputs) {
        SobolIndices indices = Sobol.indices(design, options, new Outputs(outputs, 0));
        List<Effect> effects = new ArrayList<>();
        indices.first().forEach(i -> effects.add(effect(i, Effect.Index.FIRST)));
        indices.total().forEach(i -> effects.add(effect(i, Effect.Index.TOTAL)));
        indices.second().forEach(i -> effects.add(effect(i, Effect.Index.PAIR)));
        return effects;
    }

    private Effect effect(SobolIndex index, Effect.Index kind) {
        return Effect.of(
                index.name(),
                kind,
                index.value(),
                new Interval(index.low(), index.high()),
                new double[] {index.quarter(), index.half()},
                options.replicates() > 1
                        ? ""
                        : "no interval with fewer than " + SobolOptions.LEAST_FOR_INTERVALS + " base points");
    }

    @Override
    public int size() {
        return options.n();
    }

    @Override
    public int plain() {
        return 2 * options.n();
    }

    @Override
    public List<int[]> blocks() {
        return design.blocks().stream()
                .map(rows -> IntStream.concat(
                                IntStream.of(rows), IntStream.of(rows).map(row -> options.n() + row))
                        .toArray())
                .toList();
    }
}
