package detente.grammar;

import detente.input.Nearest;
import detente.input.Placed;
import detente.input.Position;
import detente.results.Band;
import detente.results.KebabCase;
import detente.results.Numbers;
import detente.results.Written;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Values that are written as a word or a number. */
final class SingleRules {
    private SingleRules() {}

    /** @param placed whether its place is kept with it */
    static Rule text(Key key, boolean placed) {
        Predicate<String> right = matching(key.pattern());
        return new Rule(
                node -> {
                    Optional<String> text = node.text();
                    if (text.isEmpty()) {
                        node.wrong(key.says().isEmpty() ? "text" : key.says());
                    }
                    text.filter(right.negate())
                            .ifPresent(t -> node.refuse(key.refusal().formatted(t)));
                    return text.filter(right).map(t -> placed ? new Placed(t, node.at()) : t);
                },
                placed ? new Placed("", Position.COMMAND_LINE) : "",
                v -> key.pattern().isEmpty()
                        ? Schema.of("type", key.likeNumber() ? List.of("string", "number", "boolean") : "string")
                        : pattern(key.pattern()));
    }

    /** Whether a word is like a pattern; without one every word is. */
    static Predicate<String> matching(String pattern) {
        return pattern.isEmpty() ? word -> true : Pattern.compile(pattern).asMatchPredicate();
    }

    static Map<String, Object> pattern(String pattern) {
        return Schema.of("type", "string", "pattern", "^" + pattern + "$");
    }

    /** @param called what messages call the day */
    static Rule day(String called) {
        return single(
                "a date (year-month-day)", LocalDate.EPOCH, pattern("[1-9]\\d{3}-\\d{2}-\\d{2}"), (scalar, node) -> {
                    Optional<LocalDate> date = Written.date(scalar.text());
                    if (date.isEmpty()) {
                        node.problems().add(node.here(), Written.notDate(called, scalar.text()));
                    }
                    return date;
                });
    }

    /** A whole number within the bounds of its key. */
    static Rule whole(Key key) {
        long min = (long) key.min();
        long max = (long) key.max();
        return plain(
                key.says().isEmpty() ? "a whole number from " + min + " to " + max : key.says(),
                (int) min,
                Schema.of("type", "integer", "minimum", min, "maximum", max),
                text -> Written.whole(text).stream()
                        .filter(n -> n >= min && n <= max)
                        .mapToObj(n -> (int) n)
                        .findFirst());
    }

    /** Any whole number of 64 bits. */
    static Rule seed() {
        return plain(
                "a whole number of 64 bits",
                1L,
                Schema.of("type", "integer"),
                text -> Written.whole(text).stream().boxed().findFirst());
    }

    /** A number within the bounds of its key. */
    static Rule real(Key key) {
        // An exponent as people type it.
        String from =
                ("a number from " + Numbers.exact(key.min()) + " to " + Numbers.exact(key.max())).replace('E', 'e');
        Map<String, Object> schema = ParameterSchema.number(key.min(), key.max());
        schema.values().remove(Double.MAX_VALUE);
        if (key.above()) {
            schema.put("exclusiveMinimum", schema.remove("minimum"));
        }
        return plain(
                key.says().isEmpty() ? from : key.says(),
                0.0,
                schema,
                text -> Written.number(text).stream()
                        .filter(n -> n <= key.max() && (key.above() ? n > key.min() : n >= key.min()))
                        .boxed()
                        .findFirst());
    }

    /** Two numbers, the first not above the second; either may be infinite. */
    static Rule band() {
        String expected = "two numbers, [min, max]";
        Map<String, Object> ends = Schema.of(
                "type", "array", "items", ParameterSchema.number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        ends.putAll(Schema.of("minItems", 2, "maxItems", 2));
        return new Rule(
                node -> {
                    if (!(node.yaml() instanceof Yaml.Sequence list)
                            || list.items().size() != 2) {
                        node.refuse("'" + node.name() + "' must be " + expected + ".");
                        return Optional.empty();
                    }
                    Optional<?> min = end(node.item(list.items().get(0)), expected);
                    Optional<?> max = end(node.item(list.items().get(1)), expected);
                    return min.flatMap(from -> max.flatMap(to -> band(node, (double) from, (double) to)));
                },
                Optional.empty(),
                v -> ends);
    }

    private static Optional<?> end(Node node, String expected) {
        return plain(
                        expected,
                        0.0,
                        Map.of(),
                        text -> Written.number(text).stream().boxed().findFirst())
                .reader()
                .apply(node);
    }

    private static Optional<Band> band(Node node, double min, double max) {
        if (min > max) {
            node.refuse("'" + node.name() + "' ends before it begins: " + Numbers.exact(min) + " to "
                    + Numbers.exact(max) + ".");
            return Optional.empty();
        }
        return Optional.of(new Band(min, max));
    }

    static Rule truth() {
        return plain(
                "true or false",
                false,
                Schema.of("type", "boolean"),
                text -> Optional.of(text)
                        .filter(List.of("true", "false")::contains)
                        .map("true"::equals));
    }

    /** One of the words of an enum, in lower case with hyphens. */
    static Rule choice(Enum<?>... constants) {
        List<String> words = Arrays.stream(constants).map(KebabCase::ofConstant).toList();
        String expected = "one of " + String.join(", ", words);
        return single(expected, constants[0], Schema.of("enum", words), (scalar, node) -> {
            if (!words.contains(scalar.text())) {
                String message = "'" + node.name() + "' must be " + expected + ", was " + scalar.shown() + ".";
                node.problems().add(node.here(), message, Nearest.to(scalar.text(), words));
                return Optional.empty();
            }
            return Optional.of(constants[words.indexOf(scalar.text())]);
        });
    }

    /** What is written without quotes. */
    private static Rule plain(
            String expected, Object standIn, Map<String, Object> schema, Function<String, Optional<?>> value) {
        return single(expected, standIn, schema, (scalar, node) -> {
            Optional<?> right = scalar.plain() ? value.apply(scalar.text()) : Optional.empty();
            if (right.isEmpty()) {
                node.wrong(expected);
            }
            return right;
        });
    }

    private static Rule single(
            String expected,
            Object standIn,
            Map<String, Object> schema,
            BiFunction<Yaml.Scalar, Node, Optional<?>> value) {
        return new Rule(
                node -> {
                    if (node.yaml() instanceof Yaml.Scalar scalar && !scalar.isNothing()) {
                        return value.apply(scalar, node);
                    }
                    node.wrong(expected);
                    return Optional.empty();
                },
                standIn,
                v -> schema);
    }
}
