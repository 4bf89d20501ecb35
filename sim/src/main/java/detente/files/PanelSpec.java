package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One panel of a chart.
 *
 * @param unit what the axis calls the unit, if not the unit of the series
 * @param span what the axis spans at least, in its unit, so that what is too small to matter looks small
 * @param lines label to name of series, in the order of the file
 */
@Keys(called = "the panel")
public record PanelSpec(
        String title,
        Optional<String> unit,
        @Key(otherwise = "line") Style style,

        @Key(min = 0, above = true, max = Double.MAX_VALUE, says = "a number above 0")
        OptionalDouble span,

        @Key(required = true, filled = true, says = "the name of a series")
        Map<String, String> lines) {

    /** How the panel draws its series. */
    public enum Style {
        LINE,
        STEP,
        /** Filled down to zero. */
        AREA,
        /** On top of one another: parts of a whole. */
        STACK
    }

    public PanelSpec {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }
}
