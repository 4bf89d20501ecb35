package detente.parameters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One panel of a chart.
 *
 * @param lines label to name of series, in the order of the file
 */
public record PanelSpec(String title, Style style, Map<String, String> lines) {

    /** How the panel draws its series. */
    public enum Style {
        LINE,
        STEP,
        AREA
    }

    public PanelSpec {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }
}
