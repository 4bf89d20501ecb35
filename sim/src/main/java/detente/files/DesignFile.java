package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.input.Placed;
import detente.input.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        Optional<DesignSpec.Hypercube> latinHypercube,
        Optional<DesignSpec.Sobol> sobol,
        Optional<DesignSpec.Trajectories> morris,
        @Key.At Map<String, Position> places,
        @Key.At boolean isRight) {
    static final int MOST_POINTS = 10_000_000;
    static final String GROUP = "group '%s' must be called by lower-case letters, digits and hyphens, at most 60.";
    static final String MEMBERS = "a list of parameters";

    /** Points that follow from axes, if that is what is written. */
    Optional<DesignSpec.Along> along() {
        return Stream.of(latinHypercube, sobol, morris)
                .flatMap(Optional::stream)
                .map(DesignSpec.Along.class::cast)
                .findFirst();
    }
}
