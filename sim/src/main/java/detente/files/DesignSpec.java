package detente.files;

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

    /**
     * Points that fill a space.
     *
     * @param count number of points; of a Sobol' analysis the base points
     * @param pairs whether a Sobol' analysis looks at interactions of two too
     */
    record Spread(
            Method method, int count, List<Axis> over, Map<String, List<String>> groups, boolean pairs, Position at)
            implements DesignSpec {
        public Spread {
            over = List.copyOf(over);
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }

        @Override
        public List<String> names() {
            return over.stream().map(Axis::name).toList();
        }
    }

    /** How points fill a space. */
    enum Method {
        LATIN_HYPERCUBE,
        SOBOL
    }

    /**
     * Paths that move one parameter or group at a time (Morris 1991).
     *
     * @param levels of each parameter
     */
    record Trajectories(int count, int levels, List<Axis> over, Map<String, List<String>> groups, Position at)
            implements DesignSpec {
        public Trajectories {
            over = List.copyOf(over);
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }

        @Override
        public List<String> names() {
            return over.stream().map(Axis::name).toList();
        }
    }
}
