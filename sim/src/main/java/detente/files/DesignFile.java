package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.input.Names;
import detente.input.Placed;
import detente.input.Position;
import detente.parameters.Axis;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code design:} of an experiment as written: one of its keys.
 *
 * @param points path of a table
 * @param isRight whether nothing in it is wrong, as far as can be told without the model
 */
@Keys(one = true)
record DesignFile(
        @Key(each = Key.Each.VALUES) Map<String, Node> grid,

        @Key(filled = true, each = Key.Each.VALUE, says = "a list of maps from parameters to values")
        List<Map<String, Node>> list,

        Optional<Placed> points,
        Optional<Spread> latinHypercube,
        Optional<Sobol> sobol,
        Optional<Morris> morris,
        @Key.At Map<String, Position> places,
        @Key.At boolean isRight) {
    static final int MOST_POINTS = 10_000_000;
    static final String GROUP = "group '%s' must be called by lower-case letters, digits and hyphens, at most 60.";
    static final String MEMBERS = "a list of parameters";

    /** A Latin hypercube. */
    record Spread(
            @Key(min = 1, max = MOST_POINTS) int points,
            @Key(required = true, each = Key.Each.AXIS) Map<String, Axis> over) {}

    /** A Sobol' sequence. */
    record Sobol(
            @Key(min = 1, max = MOST_POINTS) int points,
            @Key(required = true, each = Key.Each.AXIS) Map<String, Axis> over,
            @Key(otherwise = "false") boolean pairs,

            @Key(keys = Names.SLUG, refusal = GROUP, says = MEMBERS, filled = true, unique = "parameter")
            Map<String, List<Placed>> groups,

            @Key.At Map<String, Position> places) {}

    /** Paths of Morris. */
    record Morris(
            @Key(min = 1, max = MOST_POINTS) int trajectories,
            @Key(min = 2, max = 1000) int levels,
            @Key(required = true, each = Key.Each.AXIS) Map<String, Axis> over,

            @Key(keys = Names.SLUG, refusal = GROUP, says = MEMBERS, filled = true, unique = "parameter")
            Map<String, List<Placed>> groups,

            @Key.At Map<String, Position> places)
            implements Keys.Checked {
        @Override
        public void check(Node node) {
            if (levels % 2 != 0) {
                node.refuse("levels", "'levels' must be even, was " + levels + ".");
            }
        }
    }
}
