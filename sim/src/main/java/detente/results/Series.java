package detente.results;

import java.util.regex.Pattern;

/**
 * One recorded variable: a value for every period of the run, taken at the end of the period.
 *
 * <p>Names read {@code measure.good.origin.destination} in lower case.
 */
public final class Series {
    /** How a series is called, as the end of a sentence. */
    public static final String NAME_RULE =
            "must be words like measure.good.origin.destination of lower-case letters, digits,"
                    + " - and _ with points between them, at most 200 characters";

    private static final Pattern NAME = Pattern.compile("(?=.{1,200}$)[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

    private final String name;
    private final Quantity quantity;
    private final String about;
    private final double[] values;

    public Series(String name, Quantity quantity, String about, double[] values) {
        this.name = requireName(name);
        this.quantity = quantity;
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

    /** Whether it is a level or a flow, and in which unit. */
    public Quantity quantity() {
        return quantity;
    }

    public String unit() {
        return quantity.unit();
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
        return quantity.isFlow();
    }
}
