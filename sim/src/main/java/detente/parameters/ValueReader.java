package detente.parameters;

import detente.results.Numbers;
import detente.results.Written;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns text into a value of a definition: a Double, Integer, Boolean or, for a choice, the word. */
final class ValueReader {
    private final Definition definition;
    private final Problems problems;

    ValueReader(Definition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    /**
     * The value, or empty and one problem more.
     *
     * @param shown how a message calls it, for example {@code 'firms.cover'}
     */
    Optional<Object> read(String shown, Yaml.Scalar scalar, Position at) {
        return switch (definition.kind()) {
            case NUMBER -> number(shown, scalar, at);
            case INTEGER -> integer(shown, scalar, at);
            case BOOLEAN -> truth(shown, scalar, at);
            case CHOICE -> choice(shown, scalar, at);
        };
    }

    /** A value as text that reads back as the same value. */
    static String print(Object value) {
        return value instanceof Double number ? Numbers.exact(number) : value.toString();
    }

    private Optional<Object> number(String shown, Yaml.Scalar scalar, Position at) {
        OptionalDouble parsed = scalar.plain() ? Written.number(scalar.text()) : OptionalDouble.empty();
        if (parsed.isEmpty()) {
            return wrong(shown + " must be a number, was " + scalar.shown() + ".", at);
        }
        double value = parsed.getAsDouble();
        if (Double.isInfinite(value) && Written.isDecimal(scalar.text())) {
            return wrong(shown + " is beyond the range of numbers, was " + scalar.text() + ".", at);
        }
        return definition.admits(value) ? Optional.of(value) : outside(shown, Numbers.exact(value), at);
    }

    private Optional<Object> integer(String shown, Yaml.Scalar scalar, Position at) {
        OptionalDouble parsed = scalar.plain() ? Written.number(scalar.text()) : OptionalDouble.empty();
        if (parsed.isEmpty()) {
            return wrong(shown + " must be a whole number, was " + scalar.shown() + ".", at);
        }
        if (!Written.isWhole(scalar.text())) {
            return wrong(shown + " must be a whole number, was " + scalar.text() + ".", at);
        }
        return definition.admits(parsed.getAsDouble())
                ? Optional.of((int) parsed.getAsDouble())
                : outside(shown, scalar.text(), at);
    }

    private Optional<Object> truth(String shown, Yaml.Scalar scalar, Position at) {
        return switch (scalar.plain() ? scalar.text() : "") {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> wrong(shown + " must be true or false, was " + scalar.shown() + ".", at);
        };
    }

    private Optional<Object> choice(String shown, Yaml.Scalar scalar, Position at) {
        if (definition.choices().contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        problems.add(
                at,
                shown + " must be one of " + String.join(", ", definition.choices()) + ", was " + scalar.shown() + ".",
                Nearest.to(scalar.text(), definition.choices()));
        return Optional.empty();
    }

    private Optional<Object> outside(String shown, String value, Position at) {
        return wrong(shown + " must be in " + definition.bounds() + ", was " + value + ".", at);
    }

    private Optional<Object> wrong(String message, Position at) {
        problems.add(at, message);
        return Optional.empty();
    }
}
