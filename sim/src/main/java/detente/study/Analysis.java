package detente.study;

import detente.parameters.Axis;
import detente.parameters.DesignSpec;
import detente.parameters.ExperimentSpec;
import detente.sensitivity.MorrisOptions;
import detente.sensitivity.SeededDesign;
import detente.sensitivity.SobolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The design of a sensitivity analysis: unit coordinates for the method, values for the model.
 *
 * @param spec as the experiment file has it
 * @param over what the parameters are spread over
 */
record Analysis(DesignSpec spec, List<Axis> over, SeededDesign design) {

    /** Of an experiment without mistakes; empty for a plain batch. */
    static Optional<Analysis> of(ExperimentSpec experiment) {
        long seed = experiment.firstSeed();
        DesignSpec spec = experiment.design().orElseThrow();
        return switch (experiment.kind()) {
            case BATCH -> Optional.empty();
            case SOBOL -> {
                DesignSpec.Spread sobol = (DesignSpec.Spread) spec;
                SobolOptions options = SobolOptions.of(sobol.count(), seed);
                yield Optional.of(new Analysis(
                        spec,
                        sobol.over(),
                        SeededDesign.sobol(names(sobol.over()), sobol.pairs() ? options.withPairs() : options)));
            }
            case MORRIS -> {
                DesignSpec.Trajectories morris = (DesignSpec.Trajectories) spec;
                MorrisOptions options = new MorrisOptions(morris.count(), morris.levels(), seed, 1);
                yield Optional.of(
                        new Analysis(spec, morris.over(), SeededDesign.morris(names(morris.over()), options)));
            }
        };
    }

    /** Number of points that a design will have, without making them. */
    static long points(DesignSpec design) {
        if (design instanceof DesignSpec.Trajectories morris) {
            return morris.count() * (morris.over().size() + 1L);
        }
        DesignSpec.Spread sobol = (DesignSpec.Spread) design;
        long d = sobol.over().size();
        return sobol.count() * (sobol.pairs() ? 2 * d + 2 : d + 2);
    }

    private static List<String> names(List<Axis> axes) {
        return axes.stream().map(Axis::name).toList();
    }

    List<String> names() {
        return names(over);
    }

    /** Values of every point, as they are set on the command line. */
    List<List<String>> points() {
        List<List<String>> points = new ArrayList<>();
        for (double[] point : design.points()) {
            points.add(IntStream.range(0, point.length)
                    .mapToObj(i -> over.get(i).at(point[i]))
                    .toList());
        }
        return points;
    }
}
