package detente.order;

import detente.experiment.Plan;
import detente.input.Nearest;
import detente.input.Position;
import detente.input.Problems;
import detente.results.KebabCase;
import detente.results.Numbers;
import detente.results.Written;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A value of an option as it is typed: by the same rules as in files. */
final class OrderValue {
    private OrderValue() {}

    /** The value that a text means; empty with a problem if it means none. */
    static Optional<Object> read(OrderField field, String text, Problems problems) {
        Class<?> type = field.type();
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == Path.class) {
            return path(field, text, problems);
        }
        if (type == LocalDate.class) {
            return said(day(text), field, "must be a day such as 2025-04-01", text, "", problems);
        }
        if (type.isEnum()) {
            return word(field, text, problems);
        }
        if (type == Plan.Share.class) {
            Optional<Plan.Share> share = Plan.Share.read(text);
            return said(share, field, "must be i/N, such as 2/4, with i from 1 to N", text, "", problems);
        }
        if (type == Double.class || type == double.class) {
            OptionalDouble value = Written.decimal(text);
            Optional<Double> finite = value.isEmpty() || Double.isInfinite(value.getAsDouble())
                    ? Optional.empty()
                    : Optional.of(value.getAsDouble());
            return said(finite, field, "must be a number", text, Written.hint(text), problems);
        }
        return whole(field, text, problems);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> whole(OrderField field, String text, Problems problems) {
        boolean small = field.type() == int.class || field.type() == Integer.class;
        OptionalLong value = Written.whole(text);
        boolean fits = value.isPresent() && (!small || value.getAsLong() == (int) value.getAsLong());
        String bits = "must be a whole number of " + (small ? 32 : 64) + " bits";
        Optional<Object> number = fits
                ? Optional.of(small ? (Object) (int) value.getAsLong() : (Object) value.getAsLong())
                : Optional.empty();
        return said(number, field, bits, text, Written.hint(text), problems);
    }

    private static Optional<Object> word(OrderField field, String text, Problems problems) {
        List<String> words = words(field.type());
        int place = words.indexOf(text.toLowerCase(Locale.ROOT));
        if (place < 0) {
            problems.add(
                    Position.COMMAND_LINE,
                    "'" + field.name() + "' must be one of " + String.join(", ", words) + ", was '" + text + "'.",
                    Nearest.to(text, words));
            return Optional.empty();
        }
        return Optional.of(field.type().getEnumConstants()[place]);
    }

    private static Optional<Object> path(OrderField field, String text, Problems problems) {
        if (text.isBlank()) {
            problems.add(Position.COMMAND_LINE, "'" + field.name() + "' must be a path, was empty.");
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            problems.add(Position.COMMAND_LINE, "'" + field.name() + "': no file can be called '" + text + "'.");
            return Optional.empty();
        }
    }

    private static Optional<Object> said(
            Optional<?> value, OrderField field, String rule, String text, String hint, Problems problems) {
        if (value.isEmpty()) {
            problems.add(Position.COMMAND_LINE, "'" + field.name() + "' " + rule + ", was '" + text + "'" + hint + ".");
        }
        return value.map(v -> v);
    }

    /** The words of a choice, as they are typed. */
    static List<String> words(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants()).map(OrderValue::text).toList();
    }

    /** A value as it is typed. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Numbers.exact(number);
        }
        return value instanceof Enum<?> word ? KebabCase.ofConstant(word) : value.toString();
    }
}
