package detente.grammar;

import detente.input.Names;
import detente.input.Nearest;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Vocabulary;
import detente.results.KebabCase;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A map with known keys, as a record. Unknown and missing keys are listed first; then each value is read, and where one is
 * wrong a stand-in takes its place, so that the rest can be checked too.
 */
final class RecordRule<R extends Record> {
    static final String TORN = ": a comma inside {...} ends a value; put the measure in quotes.";

    private final Constructor<R> constructor;
    private final Keys keys;
    private final List<Part> parts;
    private final List<Stated> stated;

    /** A component of the record. */
    private sealed interface Part {}

    /** The value of a key. */
    private record Stated(String key, Key how, Rule rule) implements Part {}

    /** The name under which the record stands in a map. */
    private record Name(Key how) implements Part {}

    /** Where a key stands; the record itself without one. */
    private record Place(String key) implements Part {}

    /** Where all keys stand whose values are right, and the entries of maps. */
    private record Places() implements Part {}

    /** Whether nothing before it is wrong. */
    private record Right() implements Part {}

    private RecordRule(Constructor<R> constructor, Keys keys, List<Part> parts) {
        this.constructor = constructor;
        this.keys = keys;
        this.parts = parts;
        this.stated = parts.stream()
                .filter(Stated.class::isInstance)
                .map(Stated.class::cast)
                .toList();
    }

    static <R extends Record> RecordRule<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            Keys keys = Optional.ofNullable(type.getAnnotation(Keys.class)).orElse(Grammar.usualKeys());
            List<Part> parts = Arrays.stream(components).map(RecordRule::part).toList();
            return new RecordRule<>(constructor, keys, parts);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every record has a canonical constructor", e);
        }
    }

    private static Part part(RecordComponent component) {
        Key.At at = component.getAnnotation(Key.At.class);
        if (at != null) {
            Class<?> type = component.getType();
            return type == Map.class ? new Places() : type == boolean.class ? new Right() : new Place(at.value());
        }
        Key how = Optional.ofNullable(component.getAnnotation(Key.class)).orElse(Grammar.usualKey());
        String key = how.name().isEmpty() ? KebabCase.ofComponent(component.getName()) : how.name();
        return how.isName() ? new Name(how) : new Stated(key, how, Grammar.rule(component.getGenericType(), how, key));
    }

    /** The rule of a record that has to be there, unless it needs no key. */
    Rule rule() {
        Node nothing =
                new Node(new Yaml.Mapping(Map.of(), 0), "", Position.COMMAND_LINE, new Node.Context(new Problems()));
        return new Rule(node -> read(node, ""), record(nothing, ""), keys(true).isEmpty(), this::schema);
    }

    /** The name under which such records stand in a map, if they do. */
    Optional<Key> name() {
        return parts.stream()
                .filter(Name.class::isInstance)
                .map(p -> ((Name) p).how())
                .findFirst();
    }

    /** All keys, those that are required first. */
    List<String> all() {
        List<String> all = new ArrayList<>(keys(true));
        all.addAll(keys(false));
        return all;
    }

    private List<String> keys(boolean required) {
        return stated.stream()
                .filter(s -> s.rule().isOptional() != required)
                .map(Stated::key)
                .toList();
    }

    /**
     * The record that a value states; empty, and a problem more, if it cannot be one.
     *
     * @param name under which it stands, if it has one
     */
    Optional<R> read(Node node, String name) {
        return map(node).map(map -> record(map, name));
    }

    /** The node as a map of keys; empty, and a problem more, if it cannot be one. */
    private Optional<Node> map(Node node) {
        Optional<Stated> alone = stated.stream().filter(s -> s.how().alone()).findFirst();
        if (alone.isPresent() && node.text().isPresent()) {
            Map<String, Yaml.Entry> only = new LinkedHashMap<>();
            only.put(alone.get().key(), new Yaml.Entry(node.yaml(), node.yaml().line()));
            return Optional.of(
                    new Node(new Yaml.Mapping(only, node.yaml().line()), node.name(), node.at(), node.context()));
        }
        if (node.yaml() instanceof Yaml.Mapping) {
            return Optional.of(node);
        }
        node.wrong(keys.says());
        return Optional.empty();
    }

    private R record(Node map, String name) {
        int before = map.problems().list().size();
        checkKeys(map);
        Map<String, Position> places = new HashMap<>();
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        for (Part part : parts) {
            if (part instanceof Stated s) {
                Optional<Node> node = map.find(s.key());
                Optional<?> value = node.flatMap(s.rule().reader());
                value.ifPresent(v -> place(node.get(), s.key(), places));
                whole &= value.isPresent() || s.rule().isOptional() || s.rule().isHarmless();
                values.add(value.isPresent() ? value.get() : s.rule().standIn());
            } else if (part instanceof Place place) {
                values.add(place.key().isEmpty() ? map.at() : map.at(place.key()));
            } else if (part instanceof Right) {
                values.add(map.problems().list().size() == before);
            } else {
                values.add(part instanceof Name ? name : Collections.unmodifiableMap(places));
            }
        }
        R record = build(values);
        if (whole && record instanceof Keys.Checked checked) {
            checked.check(map);
        }
        return record;
    }

    private static void place(Node node, String key, Map<String, Position> places) {
        places.put(key, node.at());
        if (node.yaml() instanceof Yaml.Mapping map) {
            map.entries().keySet().forEach(name -> places.put(key + "." + name, node.at(name)));
        }
    }

    private R build(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getDeclaringClass() + " cannot be put together", e);
        }
    }

    private void checkKeys(Node map) {
        List<String> there = List.copyOf(((Yaml.Mapping) map.yaml()).entries().keySet());
        List<String> all = all();
        List<String> found = all.stream().filter(k -> map.find(k).isPresent()).toList();
        List<String> misspelt = new ArrayList<>(found);
        for (String key : there) {
            if (isTorn(key)) {
                map.refuse(key, "unknown key '" + key + "'" + TORN);
            } else if (!all.contains(key)) {
                List<String> free = all.stream().filter(k -> !found.contains(k)).toList();
                Optional<String> maybe = Nearest.to(key, free);
                maybe.ifPresent(misspelt::add);
                String known = maybe.isPresent() ? "" : Nearest.list(key, all);
                map.problems().add(map.at(key), "unknown key '" + key + "'" + known + ".", maybe);
            }
        }
        for (String key : keys(true)) {
            if (!misspelt.contains(key)) {
                String owner = keys.called().isEmpty() ? "'" + map.name() + "'" : keys.called();
                map.problems()
                        .add(
                                there.contains(key) ? map.at(key) : map.at(),
                                map.name().isEmpty()
                                        ? "missing value of '" + key + "'."
                                        : "missing " + key + " of " + owner + ".");
            }
        }
        if (keys.one() && found.size() != 1) {
            String has = found.isEmpty() ? "none" : String.join(" and ", found);
            map.refuse("'" + map.name() + "' must have one of " + String.join(", ", all) + ", has " + has + ".");
        }
    }

    /** Whether what stands as a key is the rest of a measure that a comma has torn. */
    static boolean isTorn(String key) {
        return key.contains("=") || key.contains("(") || key.contains(")");
    }

    /** Refuses records of a list that are called alike. */
    void checkUnique(Node list) {
        for (Stated s : stated) {
            Predicate<String> right = SingleRules.matching(s.how().pattern());
            List<String> before = new ArrayList<>();
            for (Yaml item :
                    list.yaml() instanceof Yaml.Sequence l && !s.how().unique().isEmpty()
                            ? l.items()
                            : List.<Yaml>of()) {
                list.item(item)
                        .find(s.key())
                        .ifPresent(name -> name.text().filter(right).ifPresent(text -> {
                            if (before.contains(text)) {
                                name.refuse("duplicate " + s.how().unique() + " '" + text + "'.");
                            } else {
                                Names.checkApart(s.how().unique(), text, before, name.at(), name.problems());
                            }
                            before.add(text);
                        }));
            }
        }
    }

    /** The schema of the map. */
    Map<String, Object> schema(Vocabulary<?> vocabulary) {
        Map<String, Object> properties = new LinkedHashMap<>();
        stated.forEach(s -> properties.put(s.key(), s.rule().schema().apply(vocabulary)));
        Map<String, Object> schema = Schema.object(keys(true), properties);
        if (keys.one()) {
            schema.put("minProperties", 1);
            schema.put("maxProperties", 1);
        }
        Map<String, Object> full = Grammar.more(keys).of(schema, vocabulary);
        return stated.stream()
                .filter(s -> s.how().alone())
                .findFirst()
                .map(s -> Schema.of("anyOf", List.of(properties.get(s.key()), full)))
                .orElse(full);
    }
}
