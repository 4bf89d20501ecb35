package detente.parameters;

import java.util.List;

/** Which values of parameters an experiment tries. */
public sealed interface DesignSpec {

    /** Where the file states it. */
    Position at();

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
    record Spread(Method method, int count, List<Axis> over, boolean pairs, Position at) implements DesignSpec {
        public Spread {
            over = List.copyOf(over);
        }
    }

    /** How points fill a space. */
    enum Method {
        LATIN_HYPERCUBE,
        SOBOL
    }

    /**
     * Paths that move one parameter at a time (Morris 1991).
     *
     * @param levels of each parameter
     */
    record Trajectories(int count, int levels, List<Axis> over, Position at) implements DesignSpec {
        public Trajectories {
            over = List.copyOf(over);
        }
    }
}
