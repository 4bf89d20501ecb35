package detente.chart;

import java.util.Map;

/**
 * What a chart says in words.
 *
 * @param title the measure, in sentence case; a finding that the data give may stand after it
 * @param subtitle which runs are shown, how many, and what was set; unit and period are put before it
 * @param caption what stands below the chart on a page, may be empty
 * @param footer sources, software and run; may be empty
 */
public record Words(String title, String subtitle, String caption, String footer) {

    private static final Map<String, String> MANY = Map.ofEntries(
            Map.entry("t", "tonnes"),
            Map.entry("M$", "million dollars"),
            Map.entry("$", "dollars"),
            Map.entry("dollar", "dollars"),
            Map.entry("week", "weeks"),
            Map.entry("case", "cases"),
            Map.entry("firm", "firms"),
            Map.entry("project", "projects"),
            Map.entry("project week", "project weeks"),
            Map.entry("point", "points"),
            Map.entry("%", "percent"),
            Map.entry("pp", "percentage points"),
            Map.entry("1", ""));
    private static final Map<String, String> ONE = Map.of("t", "tonne", "kg", "kilogram", "M$", "million dollars");

    /** A title alone. */
    public static Words of(String title) {
        return new Words(title, "", "", "");
    }

    /** The same words under another title. */
    public Words titled(String other) {
        return new Words(other, subtitle, caption, footer);
    }

    /** A unit in words; empty for a pure number, and as it is if it is not known. */
    static String unit(String unit) {
        int slash = unit.indexOf('/');
        if (slash < 0 || unit.indexOf('(') >= 0 || unit.indexOf('^') >= 0) {
            return MANY.getOrDefault(unit, unit);
        }
        String amount = unit.substring(0, slash);
        String per = unit.substring(slash + 1);
        String many = MANY.getOrDefault(amount, amount);
        return (many.isEmpty() ? "number" : many) + " a " + ONE.getOrDefault(per, per);
    }
}
