package detente.output;

import detente.parameters.Axis;
import detente.parameters.Definition;
import detente.parameters.DesignSpec;
import detente.results.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** The design of a sensitivity analysis as an experiment file states it. */
final class DesignText {
    private DesignText() {}

    static String of(DesignSpec design) {
        if (design instanceof DesignSpec.Trajectories morris) {
            return "design:\n  morris:\n    trajectories: " + morris.count() + "\n    levels: " + morris.levels() + "\n"
                    + over(morris.over()) + groups(design);
        }
        DesignSpec.Spread sobol = (DesignSpec.Spread) design;
        return "design:\n  sobol:\n    points: " + sobol.count() + "\n" + (sobol.pairs() ? "    pairs: true\n" : "")
                + over(sobol.over()) + groups(design);
    }

    private static String groups(DesignSpec design) {
        String entries = design.groups().entrySet().stream()
                .map(g ->
                        "      " + ExperimentText.quoted(g.getKey()) + ": " + ExperimentText.list(g.getValue()) + "\n")
                .collect(Collectors.joining());
        return entries.isEmpty() ? "" : "    groups:\n" + entries;
    }

    private static String over(List<Axis> axes) {
        return axes.stream()
                .map(a -> "      " + ExperimentText.quoted(a.name()) + ": " + values(a) + "\n")
                .collect(Collectors.joining("", "    over:\n", ""));
    }

    private static String values(Axis axis) {
        if (axis.words().isEmpty()) {
            String scale = axis.scale() == Axis.Scale.LINEAR
                    ? ""
                    : ", scale: " + (axis.scale() == Axis.Scale.LOG ? "log" : "logit");
            return "{min: " + Numbers.exact(axis.min()) + ", max: " + Numbers.exact(axis.max()) + scale + "}";
        }
        return axis.words().stream()
                .map(w -> axis.kind() == Definition.Kind.CHOICE ? ExperimentText.text(w) : w)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
