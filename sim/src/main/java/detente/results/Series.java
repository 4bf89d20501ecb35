package detente.results;

import java.util.regex.Pattern;

/**
 * One recorded variable: a value for every period of the run, taken at the end of the period.
 *
 * <p>Names read {@code measure.good.origin.destination} in lower case. A unit that ends in {@code /week} (or another
 * period) says that the value is a flow over the period; every other unit is a level.
 */
public final class Series {
    /** How a series is called, as the end of a sentence. */
    public static final String NAME_RULE =
            "must be words like measure.good.origin.destination of lower-case letters, digits,"
                    + " - and _ with points between them, at most 200 characters";

    private static final Pattern NAME = Pattern.compile("(?=.{1,200}$)[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern FLOW = Pattern.compile(".*/(week|month|quarter|year)");

    private final String name;
    private final String unit;
    private final String about;
    private final double[] values;

    public Series(String name, String unit, String about, double[] values) {
        this.name = requireName(name);
        this.unit = unit;
        this.about = about;
        this.values = values.clone();
    }

    /** The name itself. @throws IllegalArgumentException if a series cannot be called so */
    public static String requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("series name '" + name + "' " + NAME_RULE);
        }
        return name;
    }

    /** Whether a series can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    /** One line of meaning. */
    public String about() {
        return about;
    }

    /** Number of periods. */
    public int length() {
        return values.length;
    }

    /** Value at the end of a period, or over it if {@link #isFlow()}. */
    public double value(int period) {
        return values[period];
    }

    /** A copy of all values, by period. */
    public double[] values() {
        return values.clone();
    }

    public boolean isFlow() {
        return isFlow(unit);
    }

    /** Whether a unit is that of a flow. */
    public static boolean isFlow(String unit) {
        return FLOW.matcher(unit).matches();
    }
}
