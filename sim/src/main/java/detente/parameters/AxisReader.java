package detente.parameters;

import detente.results.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads over which values of a parameter a design is spread: {@code [min, max]} or {@code {min, max, scale}} for numbers, a
 * list of words for choices. What is left out is that of the parameter's declaration.
 */
final class AxisReader {
    static final Section.Keys KEYS = new Section.Keys("", List.of(), List.of("min", "max", "scale"));

    private final String name;
    private final Definition definition;
    private final Section parent;
    private final Problems problems;

    AxisReader(String name, Definition definition, Section parent) {
        this.name = name;
        this.definition = definition;
        this.parent = parent;
        this.problems = parent.problems();
    }

    Optional<Axis> read(Yaml yaml) {
        boolean nothing = yaml instanceof Yaml.Scalar scalar && scalar.isNothing();
        return switch (definition.kind()) {
            case NUMBER, INTEGER ->
                nothing ? range(definition.min(), definition.max(), Axis.Scale.LINEAR, parent.at(yaml)) : numbers(yaml);
            case BOOLEAN -> words(yaml, nothing, List.of("false", "true"));
            case CHOICE -> words(yaml, nothing, definition.choices());
        };
    }

    private Optional<Axis> numbers(Yaml yaml) {
        if (yaml instanceof Yaml.Sequence ends && ends.items().size() == 2) {
            Optional<Double> min = number(ends.items().get(0));
            Optional<Double> max = number(ends.items().get(1));
            return min.isPresent() && max.isPresent()
                    ? range(min.get(), max.get(), Axis.Scale.LINEAR, parent.at(yaml))
                    : Optional.empty();
        }
        if (!(yaml instanceof Yaml.Mapping)) {
            parent.wrong(yaml, name, "[min, max] or a map of min, max and scale");
            return Optional.empty();
        }
        return Section.inside(yaml, name, KEYS, parent).flatMap(section -> {
            Optional<Double> min = end(section, "min", definition.min());
            Optional<Double> max = end(section, "max", definition.max());
            Axis.Scale scale = section.choice("scale", Axis.Scale.class).orElse(Axis.Scale.LINEAR);
            return min.isPresent() && max.isPresent()
                    ? range(min.get(), max.get(), scale, parent.at(yaml))
                    : Optional.empty();
        });
    }

    private Optional<Double> end(Section section, String key, double declared) {
        return section.find(key).map(this::number).orElse(Optional.of(declared));
    }

    private Optional<Double> number(Yaml yaml) {
        if (!(yaml instanceof Yaml.Scalar scalar)) {
            parent.wrong(yaml, name, "[min, max] or a map of min, max and scale");
            return Optional.empty();
        }
        return new ValueReader(definition, problems)
                .read("'" + name + "'", scalar, parent.at(yaml))
                .map(v -> ((Number) v).doubleValue());
    }

    private Optional<Axis> range(double min, double max, Axis.Scale scale, Position at) {
        String ends = Numbers.exact(min) + " to " + Numbers.exact(max);
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            return refuse(at, "'" + name + "' must be spread over finite values, was " + ends + ".");
        }
        if (min >= max) {
            return refuse(at, "'" + name + "' must be spread from less to more, was " + ends + ".");
        }
        if (scale != Axis.Scale.LINEAR && definition.kind() == Definition.Kind.INTEGER) {
            return refuse(at, "'" + name + "' is a whole number and has a linear scale only.");
        }
        if (scale == Axis.Scale.LOG && min <= 0) {
            return refuse(at, "'" + name + "' must lie above 0 on a log scale, was " + ends + ".");
        }
        if (scale == Axis.Scale.LOGIT && (min <= 0 || max >= 1)) {
            return refuse(at, "'" + name + "' must lie between 0 and 1 on a logit scale, was " + ends + ".");
        }
        return Optional.of(new Axis(name, definition.kind(), min, max, scale, List.of()));
    }

    private Optional<Axis> words(Yaml yaml, boolean nothing, List<String> all) {
        if (nothing) {
            return Optional.of(axis(all));
        }
        if (!(yaml instanceof Yaml.Sequence sequence) || sequence.items().size() < 2) {
            parent.wrong(yaml, name, "a list of two values at least");
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (Yaml item : sequence.items()) {
            if (item instanceof Yaml.Scalar scalar) {
                new ValueReader(definition, problems)
                        .read("'" + name + "'", scalar, parent.at(item))
                        .ifPresent(v -> words.add(v.toString()));
            } else {
                parent.wrong(item, name, "a list of two values at least");
            }
        }
        if (words.stream().distinct().count() < words.size()) {
            return refuse(parent.at(yaml), "'" + name + "' has a value twice.");
        }
        return words.size() == sequence.items().size() ? Optional.of(axis(words)) : Optional.empty();
    }

    private Axis axis(List<String> words) {
        return Axis.words(name, definition.kind(), words);
    }

    private Optional<Axis> refuse(Position at, String message) {
        problems.add(at, message);
        return Optional.empty();
    }
}
