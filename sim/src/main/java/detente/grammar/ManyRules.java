package detente.grammar;

import detente.input.Names;
import detente.input.Placed;
import detente.parameters.Axis;
import detente.parameters.Definition;
import detente.parameters.Target;
import detente.results.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lists and maps, which nobody can change. What is wrong in them is left out. */
final class ManyRules {

    private ManyRules() {}

    static Rule list(Rule inner, Key key) {
        return new Rule(node -> items(node, inner, key), List.of(), v -> {
            Map<String, Object> schema =
                    Schema.of("type", "array", "items", inner.schema().apply(v));
            if (key.filled() || key.exactly() > 0) {
                schema.put("minItems", Math.max(1, key.exactly()));
            }
            if (key.exactly() > 0) {
                schema.put("maxItems", key.exactly());
            }
            if (!key.unique().isEmpty()) {
                schema.put("uniqueItems", true);
            }
            return schema;
        });
    }

    private static Optional<List<?>> items(Node node, Rule inner, Key key) {
        String expected = key.says().isEmpty() ? "a list" : key.says();
        if (!(node.yaml() instanceof Yaml.Sequence list)) {
            node.wrong(expected);
            return Optional.empty();
        }
        List<Object> items = new ArrayList<>();
        Set<Optional<String>> words = new HashSet<>();
        for (Yaml yaml : list.items()) {
            Node item = node.item(yaml);
            if (key.unique().isEmpty() || item.text().isEmpty() || words.add(item.text())) {
                inner.reader().apply(item).ifPresent(items::add);
            } else {
                item.refuse(key.unique() + " '" + item.text().get() + "' is listed twice.");
            }
        }
        checkFilled(node, list.items().isEmpty(), key.filled());
        long different = list.items().stream()
                .map(item -> node.item(item).text())
                .distinct()
                .count();
        boolean wrong = key.exactly() > 0 && (list.items().size() != key.exactly() || different < key.exactly());
        if (wrong) {
            node.refuse("'" + node.name() + "' must be " + expected + ".");
        }
        return wrong ? Optional.empty() : Optional.of(List.copyOf(items));
    }

    private static void checkFilled(Node node, boolean empty, boolean filled) {
        if (empty && filled) {
            node.refuse("'" + node.name() + "' is empty.");
        }
    }

    /** A map whose keys are free. */
    static Rule map(Rule inner, Key key) {
        Predicate<String> right = SingleRules.matching(key.keys());
        boolean filled = key.filled() && !(inner.standIn() instanceof List);
        return new Rule(
                node -> entries(node).map(entries -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    entries.forEach((name, entry) -> {
                        if (!right.test(name)) {
                            entry.refuse(key.refusal().formatted(name));
                        }
                        inner.reader().apply(entry).ifPresent(value -> values.put(name, value));
                    });
                    checkFilled(node, entries.isEmpty(), filled);
                    return Collections.unmodifiableMap(values);
                }),
                Map.of(),
                v -> {
                    Map<String, Object> schema =
                            mapSchema(key.keys(), inner.schema().apply(v));
                    if (filled) {
                        schema.put("minProperties", 1);
                    }
                    return schema;
                });
    }

    private static Map<String, Object> mapSchema(String keys, Map<String, Object> values) {
        Map<String, Object> schema = Schema.of("type", "object");
        if (!keys.isEmpty()) {
            schema.put("propertyNames", Schema.of("pattern", "^" + keys + "$"));
        }
        schema.put("additionalProperties", values);
        return schema;
    }

    /**
     * What is said of parameters, by their names.
     *
     * @param type of the values: {@link Axis}; {@link Placed} for an assignment {@code name=value}; {@link Node} for what
     *     stands there as written, to be read later
     */
    static Rule parameters(Class<?> type, Key key) {
        return new Rule(
                node -> entries(node, key.says()).map(entries -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    entries.forEach((name, entry) -> parameter(entry.called(name), type, key.each())
                            .ifPresent(value -> values.put(name, value)));
                    return Collections.unmodifiableMap(values);
                }),
                Map.of(),
                v -> new ParameterSchema(v).of(key.each()));
    }

    private static Optional<?> parameter(Node node, Class<?> type, Key.Each each) {
        if (type == Node.class) {
            return Optional.of(node);
        }
        if (type == Placed.class) {
            boolean quoted = node.yaml() instanceof Yaml.Scalar s && !s.plain() && Written.isDecimal(s.text());
            if (node.yaml() instanceof Yaml.Scalar scalar && !node.isNothing() && !quoted) {
                return Optional.of(new Placed(node.name() + "=" + scalar.text(), node.here()));
            }
            node.wrong(quoted ? "a number" : "a single value");
            return Optional.empty();
        }
        Optional<Definition> definition = node.context()
                .parameters()
                .flatMap(finder -> finder.find(node.name(), node.at(), node.problems()))
                .map(Target::definition);
        if (each == Key.Each.NUMBER_AXIS
                && definition.filter(d -> !d.isNumber()).isPresent()) {
            node.refuse("'" + node.name() + "' is no number; only numbers are calibrated.");
            return Optional.empty();
        }
        return definition.flatMap(d -> AxisReader.read(d, node));
    }

    /** Records that stand in a map under their names, in the order of the file. */
    static Rule named(RecordRule<?> record, Key name) {
        Predicate<String> right = SingleRules.matching(name.pattern());
        return new Rule(
                node -> entries(node).map(entries -> {
                    List<Object> records = new ArrayList<>();
                    List<String> before = new ArrayList<>();
                    entries.forEach((id, entry) -> {
                        if (RecordRule.isTorn(id)) {
                            entry.refuse("unknown " + name.unique() + " '" + id + "'" + RecordRule.TORN);
                            return;
                        }
                        if (right.test(id)) {
                            Names.checkWord(name.unique(), id, entry.at(), entry.problems());
                            Names.checkApart(name.unique(), id, before, entry.at(), entry.problems());
                        } else {
                            entry.refuse(name.refusal().formatted(id));
                        }
                        before.add(id);
                        record.read(entry, id).ifPresent(records::add);
                    });
                    return List.copyOf(records);
                }),
                List.of(),
                v -> mapSchema(name.pattern(), record.schema(v)));
    }

    private static Optional<Map<String, Node>> entries(Node node) {
        return entries(node, "");
    }

    /** @param says what must stand there, if it is more than a map */
    private static Optional<Map<String, Node>> entries(Node node, String says) {
        if (!(node.yaml() instanceof Yaml.Mapping map)) {
            node.wrong(says.isEmpty() ? "a map of keys and values" : says);
            return Optional.empty();
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> entries.put(name, node.entry(entry, node.name() + "." + name)));
        return Optional.of(entries);
    }
}
