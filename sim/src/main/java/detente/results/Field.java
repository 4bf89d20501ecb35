package detente.results;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of a table in a file. It decides how its cells are written, so that every reader that guesses types from the text
 * (DuckDB, Arrow, pandas, R) finds the type of the column.
 *
 * @param unit of the numbers in it; empty where there is none or it differs from row to row
 * @param about what it holds, a phrase
 */
public record Field(String name, Kind kind, String unit, String about) {
    /** What readers take for a truth value; the unit tonne is among them. */
    private static final Set<String> TRUTHS = Set.of("t", "f", "true", "false", "yes", "no");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** What the cells of a column are. */
    public enum Kind {
        /** Names and words. */
        TEXT("VARCHAR"),
        /** Units of measurement. */
        UNIT("VARCHAR"),
        /** Whole numbers. */
        WHOLE("BIGINT"),
        /** Floating-point numbers. */
        NUMBER("DOUBLE"),
        /** True or false. */
        FLAG("BOOLEAN"),
        /** Days. */
        DAY("DATE");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** As DuckDB and Parquet know it. */
        public String type() {
            return type;
        }
    }

    public static Field text(String name, String about) {
        return new Field(name, Kind.TEXT, "", about);
    }

    public static Field unit(String about) {
        return new Field("unit", Kind.UNIT, "", about);
    }

    public static Field whole(String name, String about) {
        return new Field(name, Kind.WHOLE, "", about);
    }

    /** A column of floating-point numbers without a unit of their own. */
    public static Field number(String name, String about) {
        return new Field(name, Kind.NUMBER, "", about);
    }

    public static Field flag(String name, String about) {
        return new Field(name, Kind.FLAG, "", about);
    }

    public static Field day(String name, String about) {
        return new Field(name, Kind.DAY, "", about);
    }

    /** A column of labels, of the kind that readers take it for: labels may all be numbers, truth values or days. */
    public static Field labels(String name, String about, Collection<String> labels) {
        Kind kind = Kind.TEXT;
        if (!labels.isEmpty()) {
            kind = labels.stream().allMatch(Field::isNumeral)
                    ? Kind.NUMBER
                    : labels.stream().allMatch(l -> l.equals("true") || l.equals("false"))
                            ? Kind.FLAG
                            : labels.stream().allMatch(Field::isDay) ? Kind.DAY : Kind.TEXT;
        }
        return new Field(name, kind, "", about);
    }

    /**
     * A cell as files have it. A number always has a point: a table that begins with many whole ones is else read as one of
     * whole numbers, and the others are rounded or refused. Infinity is 1E309, which every reader rounds to it; the word
     * {@code inf} is a day to DuckDB. A unit that looks like a number or a truth value stands in brackets: {@code [1]}.
     *
     * @param value empty text for what is not there
     * @throws IllegalArgumentException if the column cannot hold it
     */
    public String cell(Object value) {
        String text = value.toString();
        return switch (kind) {
            case TEXT -> text;
            case UNIT -> isNumeral(text) || TRUTHS.contains(text.toLowerCase(Locale.ROOT)) ? "[" + text + "]" : text;
            case NUMBER -> text.isEmpty() ? text : decimal(text);
            case WHOLE -> checked(text, text.isEmpty() || (isNumeral(text) && text.indexOf('.') < 0));
            case FLAG -> checked(text, text.isEmpty() || text.equals("true") || text.equals("false"));
            case DAY -> checked(text, text.isEmpty() || isDay(text));
        };
    }

    private String decimal(String text) {
        if (text.endsWith("inf")) {
            return text.replace("inf", "1E309");
        }
        checked(text, isNumeral(text));
        if (text.indexOf('.') >= 0) {
            return text;
        }
        int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
        return exponent < 0 ? text + ".0" : text.substring(0, exponent) + ".0" + text.substring(exponent);
    }

    private static boolean isNumeral(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if ("-+.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return digits;
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private String checked(String text, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "column '" + name + "' holds " + kind.type() + " and cannot hold '" + text + "'");
        }
        return text;
    }
}
