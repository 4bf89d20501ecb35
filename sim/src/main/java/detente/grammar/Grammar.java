package detente.grammar;

import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Vocabulary;
import detente.results.Band;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The files of a model as records: their components say which keys there are and what may stand there ({@link Key}), and from
 * them follow what is read, the messages about what is wrong, and the schema for editors.
 */
public final class Grammar {
    private static final ClassValue<RecordRule<?>> RULES = new ClassValue<>() {
        @Override
        protected RecordRule<?> computeValue(Class<?> type) {
            return RecordRule.of(type.asSubclass(Record.class));
        }
    };

    /** Has the annotations as they are if nothing is stated. */
    @Keys
    private record Usual(@Key String key) {}

    static Keys usualKeys() {
        return Usual.class.getAnnotation(Keys.class);
    }

    static Key usualKey() {
        return Usual.class.getRecordComponents()[0].getAnnotation(Key.class);
    }

    private Grammar() {}

    /**
     * What a file, or a map in it, says. Where a value is missing or wrong a stand-in takes its place, and there is a problem
     * more.
     */
    public static <R extends Record> R read(Node map, Class<R> type) {
        return of(type).read(map, "").orElseThrow();
    }

    /** The schema of a file, or of a map in it. */
    public static Map<String, Object> schema(Class<? extends Record> type, Vocabulary<?> vocabulary) {
        return of(type).schema(vocabulary);
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> RecordRule<R> of(Class<R> type) {
        return (RecordRule<R>) RULES.get(type);
    }

    /** The rule for the values of a component. */
    static Rule rule(Type type, Key key, String name) {
        Rule rule = type instanceof ParameterizedType p ? rule(p, key, name) : single((Class<?>) type, key, name);
        if (!key.otherwise().isEmpty()) {
            Yaml.Scalar usual = new Yaml.Scalar(key.otherwise(), true, 0);
            Node node = new Node(usual, name, Position.COMMAND_LINE, new Node.Context(new Problems()));
            return rule.or(single((Class<?>) type, usualKey(), name)
                    .reader()
                    .apply(node)
                    .orElseThrow());
        }
        return type instanceof ParameterizedType
                ? new Rule(rule.reader(), rule.standIn(), !key.required(), rule.schema())
                : rule;
    }

    private static Rule rule(ParameterizedType type, Key key, String name) {
        Type inner = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return rule(inner, key, name).or(Optional.empty(), Optional::of);
        }
        if (key.each() != Key.Each.NONE && type.getRawType() == Map.class) {
            return ManyRules.parameters((Class<?>) inner, key);
        }
        if (type.getRawType() == Map.class) {
            return ManyRules.map(rule(inner, key, name), key);
        }
        Rule list = ManyRules.list(rule(inner, key, name), key);
        if (!(inner instanceof Class<?> c && c.isRecord() && c != Placed.class)) {
            return list;
        }
        RecordRule<?> record = RULES.get(c);
        return record.name()
                .map(n -> ManyRules.named(record, n))
                .orElseGet(() -> new Rule(
                        node -> {
                            record.checkUnique(node);
                            return list.reader().apply(node);
                        },
                        list.standIn(),
                        list.schema()));
    }

    private static Rule single(Class<?> type, Key key, String name) {
        if (type == String.class || type == Placed.class) {
            return SingleRules.text(key, type == Placed.class);
        }
        if (type == LocalDate.class) {
            return SingleRules.day(key.says().isEmpty() ? name : key.says());
        }
        if (type == OptionalInt.class) {
            return SingleRules.whole(key).or(OptionalInt.empty(), n -> OptionalInt.of((int) n));
        }
        if (type == OptionalDouble.class) {
            return SingleRules.real(key).or(OptionalDouble.empty(), n -> OptionalDouble.of((double) n));
        }
        if (type == int.class) {
            return SingleRules.whole(key);
        }
        if (type == long.class) {
            return SingleRules.seed();
        }
        if (type == double.class || type == Double.class) {
            return SingleRules.real(key);
        }
        if (type == Band.class) {
            return SingleRules.band();
        }
        if (type == boolean.class) {
            return SingleRules.truth();
        }
        if (type == Node.class) {
            return new Rule(Optional::of, Optional.empty(), v -> Schema.of());
        }
        if (type.isEnum()) {
            return SingleRules.choice((Enum<?>[]) type.getEnumConstants());
        }
        return RULES.get(type).rule();
    }

    /** What the schema of a record says besides its keys. */
    static Keys.Schema more(Keys keys) {
        try {
            Constructor<? extends Keys.Schema> constructor = keys.schema().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(keys.schema() + " has no constructor without arguments", e);
        }
    }
}
