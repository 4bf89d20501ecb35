package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.input.Names;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.DataTable;
import detente.results.Band;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stylised fact as a facts file states it.
 *
 * @param measure the expression, not yet read
 * @param band values that count as right, if the file says
 * @param discrepancy standard deviation of the logarithm of what the model cannot know of this figure, if the file says; that of the
 *     monthly figures in it is said in the model's file
 * @param source where the observed figure and the band were read
 * @param scenario in which it is looked for; that of the file unless said
 * @param measureAt where the expression stands
 */
@Keys(called = "the fact")
public record FactSpec(
        @Key(
                pattern = "(?=.{1,60}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*",
                refusal = "fact '%s' must be called by letters, digits and hyphens, at most 60.",
                unique = "fact")
        String id,

        String title,
        @Key(likeNumber = true) String unit,
        String measure,
        @Key(min = -DataTable.MOST, max = DataTable.MOST) OptionalDouble observed,
        Optional<Band> band,
        @Key(min = 0, above = true, max = 1) OptionalDouble discrepancy,
        String source,
        Optional<Placed> scenario,
        @Key.At("measure") Position measureAt)
        implements Keys.Checked {
    /** Columns of the table of runs. */
    private static final List<String> RESERVED = List.of("scenario", "seed", "status");

    @Override
    public void check(Node node) {
        if (!id.isEmpty()) {
            Names.checkWord("fact", id, node.at("id"), node.problems());
        }
        if (Names.alike(id, RESERVED).isPresent()) {
            node.refuse("id", "fact '" + id + "' must not be called like another column of the runs.");
        }
    }

    /**
     * The same with a scenario that there is; a problem more if the file names another.
     *
     * @param usual the scenario of a fact that names none
     */
    FactSpec settled(Optional<Placed> usual, List<String> scenarios, Problems problems) {
        Optional<Placed> own =
                scenario.filter(s -> s.isKnown("scenario", scenarios, problems)).or(() -> usual);
        return new FactSpec(id, title, unit, measure, observed, band, discrepancy, source, own, measureAt);
    }
}
