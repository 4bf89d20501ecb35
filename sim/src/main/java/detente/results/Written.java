package detente.results;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Numbers and dates as people write them: the only place where what a user wrote is read as one, whether in a file, in a
 * table or on the command line. Digits are 0 to 9, the decimal mark is a point, nothing stands around or between, and no
 * number starts with a 0 that says nothing: {@code 010} is eight to some and ten to others.
 */
public final class Written {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]*+)");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?((0|[1-9][0-9]*+)(\\.[0-9]*+)?|\\.[0-9]++)([eE][+-]?[0-9]++)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1000;

    private Written() {}

    /** Whether the text is a decimal number such as {@code -3}, {@code .5} or {@code 1e-6}. */
    public static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** The decimal number written, infinite if it is beyond the range of numbers; empty if it is none. */
    public static OptionalDouble decimal(String text) {
        if (!isDecimal(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return OptionalDouble.of(value == 0 ? 0 : value); // no negative zero
    }

    /** A decimal number, or infinity: {@code inf}, {@code -inf} and, as YAML has them, {@code .inf} and {@code -.inf}. */
    public static OptionalDouble number(String text) {
        return switch (text) {
            case "inf", "+inf", ".inf", "+.inf" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-.inf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> decimal(text);
        };
    }

    /** Whether the text is a whole number, written without point and exponent. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** The whole number written; empty if it is none or does not fit in 64 bits. */
    public static OptionalLong whole(String text) {
        try {
            return isWhole(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException beyond) {
            return OptionalLong.empty();
        }
    }

    /** The day written year-month-day, of the years 1000 to 9999; empty if it is none. */
    public static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= FIRST_YEAR)
                    : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Says that a text is not a date. */
    public static String notDate(String name, String text) {
        String years = DATE.matcher(text).matches() && text.startsWith("0") ? " of the years 1000 to 9999" : "";
        return name + " '" + text + "' is not a date (year-month-day)" + years + ".";
    }

    /** What keeps a text from being a number, to be put after a message; empty text if that is plain to see. */
    public static String hint(String text) {
        if (isDecimal(text)) {
            return "";
        }
        if (isDecimal(text.replace(',', '.'))) {
            return "; the decimal mark is a point";
        }
        if (isDecimal(text.replaceAll("[, _'\u00a0\u202f]", ""))) {
            return "; nothing may stand around or between the digits";
        }
        if (isDecimal(text.replaceFirst("^([+-]?)0+(?=[0-9])", "$1"))) {
            return "; a number must not start with 0";
        }
        boolean foreign = text.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c));
        return foreign ? "; digits are 0 to 9" : "";
    }
}
