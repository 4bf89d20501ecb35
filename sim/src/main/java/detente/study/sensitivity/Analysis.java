package detente.study.sensitivity;

import detente.files.DesignSpec;
import detente.files.ExperimentSpec;
import detente.parameters.Axis;
import detente.sensitivity.MorrisOptions;
import detente.sensitivity.SeededDesign;
import detente.sensitivity.SobolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The design of a sensitivity analysis: unit coordinates for the method, values for the model.
 *
 * @param spec as the experiment file has it
 * @param over what the parameters are spread over
 */
record Analysis(DesignSpec spec, List<Axis> over, SeededDesign design) {

    /** Of an experiment without mistakes. */
    static Analysis of(ExperimentSpec experiment) {
        long seed = experiment.firstSeed();
        DesignSpec spec = experiment.design().orElseThrow();
        if (spec instanceof DesignSpec.Trajectories morris) {
            MorrisOptions options =
                    MorrisOptions.of(morris.count(), morris.levels(), seed).withGroups(morris.groups());
            return new Analysis(spec, morris.over(), SeededDesign.morris(names(morris.over()), options));
        }
        DesignSpec.Sobol sobol = (DesignSpec.Sobol) spec;
        SobolOptions options = SobolOptions.of(sobol.count(), seed).withGroups(sobol.groups());
        return new Analysis(
                spec,
                sobol.over(),
                SeededDesign.sobol(names(sobol.over()), sobol.pairs() ? options.withPairs() : options));
    }

    /** Number of points that a design will have, without making them. */
    static long size(DesignSpec design) {
        if (design instanceof DesignSpec.Trajectories morris) {
            return morris.count() * (groups(morris.over(), morris) + 1L);
        }
        if (design instanceof DesignSpec.Listed listed) {
            return listed.points().size();
        }
        DesignSpec.Sobol sobol = (DesignSpec.Sobol) design;
        long d = groups(sobol.over(), sobol);
        return sobol.count() * (sobol.pairs() ? 2 * d + 2 : d + 2);
    }

    /** How many there are; a parameter of no group counts as one. */
    private static int groups(List<Axis> over, DesignSpec design) {
        int grouped = design.groups().values().stream().mapToInt(List::size).sum();
        return over.size() - grouped + design.groups().size();
    }

    /** Which parameters the groups of a design have, a sentence; empty without groups. */
    static String groupWords(DesignSpec design) {
        if (design.groups().isEmpty()) {
            return "";
        }
        String groups = design.groups().entrySet().stream()
                .map(g -> g.getKey() + " (" + String.join(", ", g.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return design instanceof DesignSpec.Trajectories
                ? "Groups, whose parameters move in one step, up or down, so that only the size of their effect means"
                        + " something: " + groups + "."
                : "Groups, whose parameters are exchanged together and count as one: " + groups + ".";
    }

    /** What a design should be told of, a sentence each. */
    static List<String> notes(DesignSpec design) {
        int count = design instanceof DesignSpec.Sobol sobol ? sobol.count() : 0;
        if (Integer.bitCount(count) < 2) {
            return List.of();
        }
        int below = Integer.highestOneBit(count);
        return List.of(count + " base points are no power of two: " + below + " or " + 2L * below
                + " fill the space more evenly, so the figures come nearer the truth.");
    }

    /** How the intervals of a design are made, a sentence or two. */
    static String intervalWords(DesignSpec design) {
        if (design instanceof DesignSpec.Trajectories) {
            return "Intervals are over the trajectories at 95%: Student's t for mu-star and mu, Bonett's for sigma.";
        }
        return ((DesignSpec.Sobol) design).count() < SobolOptions.LEAST_FOR_INTERVALS
                ? "There are no intervals: they need " + SobolOptions.LEAST_FOR_INTERVALS + " base points."
                : "Intervals are Student's t at 95% from " + SobolOptions.REPLICATES
                        + " replicates: parts of the Sobol'"
                        + " points, each under a random digital shift of its own (Owen 1998). They say how far the points"
                        + " are from enough, for the seeds that were run.";
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
