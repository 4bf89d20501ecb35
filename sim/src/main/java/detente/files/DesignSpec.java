package detente.files;

import static detente.files.DesignFile.GROUP;
import static detente.files.DesignFile.MEMBERS;
import static detente.input.Names.SLUG;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.input.Placed;
import detente.input.Position;
import detente.parameters.Axis;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which values of parameters an experiment tries. */
public sealed interface DesignSpec {

    /** Where the file states it. */
    Position at();

    /** Names of the parameters that are varied. */
    List<String> names();

    /** Parameters that a sensitivity analysis takes as one, by the group's name in the order of the file. */
    default Map<String, List<String>> groups() {
        return Map.of();
    }

    /**
     * Points that the file states one by one or as a grid.
     *
     * @param names of the parameters, in the order of the file
     * @param points a value for each name, as set on the command line; one empty list if no parameter is varied
     */
    record Listed(List<String> names, List<List<String>> points, Position at) implements DesignSpec {
        public Listed {
            names = List.copyOf(names);
            points = List.copyOf(points);
        }
    }

    /** Points that follow from axes. */
    sealed interface Along extends DesignSpec {
        /** How many: points, base points of a Sobol' analysis, trajectories. */
        int count();

        /** By name, in the order of the file. */
        Map<String, Axis> axes();

        /** The groups as written. */
        default Map<String, List<Placed>> stated() {
            return Map.of();
        }

        /** Where keys stand. */
        default Map<String, Position> places() {
            return Map.of();
        }

        default List<Axis> over() {
            return List.copyOf(axes().values());
        }

        @Override
        default List<String> names() {
            return List.copyOf(axes().keySet());
        }

        @Override
        default Map<String, List<String>> groups() {
            Map<String, List<String>> groups = new LinkedHashMap<>();
            stated().forEach((name, members) ->
                    groups.put(name, members.stream().map(Placed::text).toList()));
            return Collections.unmodifiableMap(groups);
        }
    }

    /** Points that fill a space. */
    sealed interface Spread extends Along {}

    /** A Latin hypercube. */
    record Hypercube(
            @Key(name = "points", min = 1, max = DesignFile.MOST_POINTS)
            int count,

            @Key(name = "over", required = true, each = Key.Each.AXIS)
            Map<String, Axis> axes,

            @Key.At Position at)
            implements Spread {}

    /**
     * A Sobol' sequence.
     *
     * @param pairs whether a Sobol' analysis looks at interactions of two too
     */
    record Sobol(
            @Key(name = "points", min = 1, max = DesignFile.MOST_POINTS)
            int count,

            @Key(name = "over", required = true, each = Key.Each.AXIS)
            Map<String, Axis> axes,

            @Key(otherwise = "false") boolean pairs,

            @Key(name = "groups", keys = SLUG, refusal = GROUP, says = MEMBERS, filled = true, unique = "parameter")
            Map<String, List<Placed>> stated,

            @Key.At Map<String, Position> places,
            @Key.At Position at)
            implements Spread {}

    /**
     * Paths that move one parameter or group at a time (Morris 1991).
     *
     * @param levels of each parameter
     */
    record Trajectories(
            @Key(name = "trajectories", min = 1, max = DesignFile.MOST_POINTS)
            int count,

            @Key(min = 2, max = 1000) int levels,

            @Key(name = "over", required = true, each = Key.Each.AXIS)
            Map<String, Axis> axes,

            @Key(name = "groups", keys = SLUG, refusal = GROUP, says = MEMBERS, filled = true, unique = "parameter")
            Map<String, List<Placed>> stated,

            @Key.At Map<String, Position> places,
            @Key.At Position at)
            implements Along, Keys.Checked {
        @Override
        public void check(Node node) {
            if (levels % 2 != 0) {
                node.refuse("levels", "'levels' must be even, was " + levels + ".");
            }
        }
    }
}
