package detente.grammar;

import detente.parameters.Axis;
import detente.parameters.Definition;
import detente.results.Numbers;
import java.util.List;
import java.util.Optional;

/**
 * Reads over which values of a parameter a design is spread: {@code [min, max]} or {@code {min, max, scale}} for numbers, a
 * list of words for choices. What is left out is that of the parameter's declaration.
 */
final class AxisReader {
    private final Definition definition;
    private final Node node;

    /** Ends and scale of a number; the schema puts the parameter's bounds in place of the ends. */
    record Range(
            Optional<Node> min,
            Optional<Node> max,
            @Key(otherwise = "linear") Axis.Scale scale) {}

    private AxisReader(Definition definition, Node node) {
        this.definition = definition;
        this.node = node;
    }

    /** @param node the value under the name of the parameter */
    static Optional<Axis> read(Definition definition, Node node) {
        AxisReader reader = new AxisReader(definition, node);
        return switch (definition.kind()) {
            case NUMBER, INTEGER -> reader.numbers();
            case BOOLEAN -> reader.words(List.of("false", "true"));
            case CHOICE -> reader.words(definition.choices());
        };
    }

    private Optional<Axis> numbers() {
        if (node.isNothing()) {
            return range(Optional.of(definition.min()), Optional.of(definition.max()), Axis.Scale.LINEAR);
        }
        if (node.yaml() instanceof Yaml.Sequence ends && ends.items().size() == 2) {
            Optional<Double> min = number(node.item(ends.items().get(0)));
            return range(min, number(node.item(ends.items().get(1))), Axis.Scale.LINEAR);
        }
        if (!(node.yaml() instanceof Yaml.Mapping)) {
            node.wrong("[min, max] or a map of min, max and scale");
            return Optional.empty();
        }
        Range range = Grammar.read(node, Range.class);
        return range(
                range.min().map(this::number).orElse(Optional.of(definition.min())),
                range.max().map(this::number).orElse(Optional.of(definition.max())),
                range.scale());
    }

    private Optional<Double> number(Node end) {
        return ValueReader.read(definition, "'" + node.name() + "'", end).map(v -> ((Number) v).doubleValue());
    }

    private Optional<Axis> range(Optional<Double> from, Optional<Double> to, Axis.Scale scale) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        double min = from.get();
        double max = to.get();
        String ends = ", was " + Numbers.exact(min) + " to " + Numbers.exact(max) + ".";
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            return refuse("must be spread over finite values" + ends);
        }
        if (min >= max) {
            return refuse("must be spread from less to more" + ends);
        }
        if (scale != Axis.Scale.LINEAR && definition.kind() == Definition.Kind.INTEGER) {
            return refuse("is a whole number and has a linear scale only.");
        }
        if (scale == Axis.Scale.LOG && min <= 0) {
            return refuse("must lie above 0 on a log scale" + ends);
        }
        if (scale == Axis.Scale.LOGIT && (min <= 0 || max >= 1)) {
            return refuse("must lie between 0 and 1 on a logit scale" + ends);
        }
        return Optional.of(new Axis(node.name(), definition.kind(), min, max, scale, List.of()));
    }

    private Optional<Axis> words(List<String> all) {
        if (node.isNothing()) {
            return Optional.of(Axis.words(node.name(), definition.kind(), all));
        }
        if (!(node.yaml() instanceof Yaml.Sequence list) || list.items().size() < 2) {
            node.wrong("a list of two values at least");
            return Optional.empty();
        }
        List<String> words = list.items().stream()
                .flatMap(item -> ValueReader.text(definition, node.item(item)).stream())
                .toList();
        if (words.stream().distinct().count() < words.size()) {
            return refuse("has a value twice.");
        }
        return words.size() == list.items().size()
                ? Optional.of(Axis.words(node.name(), definition.kind(), words))
                : Optional.empty();
    }

    private Optional<Axis> refuse(String message) {
        node.problems().add(node.here(), "'" + node.name() + "' " + message);
        return Optional.empty();
    }
}
