package detente.grammar;

import detente.input.Nearest;
import detente.parameters.Definition;
import detente.parameters.ParameterValues;
import detente.results.Numbers;
import detente.results.Written;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns what is written into a value of a definition: a Double, Integer, Boolean or, for a choice, the word. */
public final class ValueReader {
    private final Definition definition;
    private final String shown;
    private final Node node;

    private ValueReader(Definition definition, String shown, Node node) {
        this.definition = definition;
        this.shown = shown;
        this.node = node;
    }

    /**
     * The value, or empty and one problem more.
     *
     * @param shown how a message calls it, for example {@code 'firms.cover'}
     */
    public static Optional<Object> read(Definition definition, String shown, Node node) {
        ValueReader reader = new ValueReader(definition, shown, node);
        if (!(node.yaml() instanceof Yaml.Scalar scalar)) {
            return reader.wrong("a single value", node.yaml().shown());
        }
        return switch (definition.kind()) {
            case NUMBER, INTEGER -> reader.number(scalar);
            case BOOLEAN -> reader.truth(scalar);
            case CHOICE -> reader.choice(scalar);
        };
    }

    /** The same under the name of the parameter, as text that reads back as the same value. */
    public static Optional<String> text(Definition definition, Node node) {
        return read(definition, "'" + node.name() + "'", node).map(ParameterValues::print);
    }

    private Optional<Object> number(Yaml.Scalar scalar) {
        boolean whole = definition.kind() == Definition.Kind.INTEGER;
        String expected = whole ? "a whole number" : "a number";
        OptionalDouble parsed = scalar.plain() ? Written.number(scalar.text()) : OptionalDouble.empty();
        if (parsed.isEmpty()) {
            return wrong(expected, scalar.shown());
        }
        double value = parsed.getAsDouble();
        if (whole && !Written.isWhole(scalar.text())) {
            return wrong(expected, scalar.text());
        }
        if (!whole && Double.isInfinite(value) && Written.isDecimal(scalar.text())) {
            return refuse(shown + " is beyond the range of numbers, was " + scalar.text() + ".");
        }
        if (!definition.admits(value)) {
            return wrong("in " + definition.bounds(), whole ? scalar.text() : Numbers.exact(value));
        }
        return Optional.of(whole ? (Object) (int) value : (Object) value);
    }

    private Optional<Object> truth(Yaml.Scalar scalar) {
        boolean right = scalar.plain() && List.of("true", "false").contains(scalar.text());
        return right ? Optional.of(scalar.text().equals("true")) : wrong("true or false", scalar.shown());
    }

    private Optional<Object> choice(Yaml.Scalar scalar) {
        List<String> choices = definition.choices();
        if (choices.contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        node.problems()
                .add(
                        node.here(),
                        shown + " must be one of " + String.join(", ", choices) + ", was " + scalar.shown() + ".",
                        Nearest.to(scalar.text(), choices));
        return Optional.empty();
    }

    private Optional<Object> wrong(String expected, String was) {
        return refuse(shown + " must be " + expected + ", was " + was + ".");
    }

    private Optional<Object> refuse(String message) {
        node.problems().add(node.here(), message);
        return Optional.empty();
    }
}
