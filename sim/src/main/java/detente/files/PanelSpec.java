package detente.files;

import detente.grammar.Key;
import detente.grammar.Keys;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One panel of a chart.
 *
 * @param unit what the axis calls the unit, if not the unit of the series
 * @param lines label to name of series, in the order of the file
 */
@Keys(called = "the panel")
public record PanelSpec(
        String title,
        Optional<String> unit,
        @Key(otherwise = "line") Style style,

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
