package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.input.Names;
import detente.input.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A chart that the model's runs draw.
 *
 * @param name of its files: lower-case letters, digits and hyphens
 * @param columns panels side by side
 * @param from first day drawn; the run's start if empty
 * @param to last day drawn; the run's end if empty
 * @param at where the model file lists it
 */
@Keys(called = "the chart")
public record ChartSpec(
        @Key(pattern = Names.SLUG, refusal = "chart name " + Names.NO_SLUG, unique = "chart")
        String name,

        String title,
        String caption,
        @Key(otherwise = "week") Frequency frequency,
        @Key(otherwise = "1", min = 1, max = 4) int columns,
        @Key(says = "chart from") Optional<LocalDate> from,
        @Key(says = "chart to") Optional<LocalDate> to,
        @Key(required = true, filled = true) List<PanelSpec> panels,
        @Key.At Position at)
        implements Keys.Checked {

    /** Whether a point is a week of the run or a calendar month. */
    public enum Frequency {
        WEEK,
        MONTH
    }

    public ChartSpec {
        panels = List.copyOf(panels);
    }

    @Override
    public void check(Node node) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            node.refuse("to", "the chart ends before it begins.");
        }
    }
}
