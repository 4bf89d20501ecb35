package detente.grammar;

import detente.parameters.Definition;
import detente.parameters.Definitions;
import detente.parameters.PeriodUnit;
import detente.parameters.Vocabulary;
import detente.results.Calendar;
import detente.results.Quantity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The parts of the schema in which parameters are named: what follows from their declarations. */
public final class ParameterSchema {
    private final Vocabulary<?> vocabulary;
    private final Definitions<?> definitions;

    ParameterSchema(Vocabulary<?> vocabulary) {
        this.vocabulary = vocabulary;
        this.definitions = Definitions.of(vocabulary.parameters());
    }

    /** A map from parameters to what a file says of each. */
    Map<String, Object> of(Key.Each each) {
        List<Definition> all = definitions.list();
        return switch (each) {
            case COMPLETE -> complete();
            case DIFFERENCE -> map(all, List.of(), this::either);
            case NONE, VALUE -> each(all, value -> value);
            case VALUES -> each(all, value -> Schema.of("type", "array", "items", value, "minItems", 1));
            case AXIS -> each(all, this::axis);
            case NUMBER_AXIS -> each(all.stream().filter(Definition::isNumber).toList(), this::axis);
        };
    }

    private Map<String, Object> complete() {
        Set<String> optional = definitions.optional();
        List<String> required =
                definitions.names().stream().filter(n -> !optional.contains(n)).toList();
        return map(definitions.list(), required, (d, byKey) -> entry(d, ParameterReader.Complete.class, byKey));
    }

    /** All of a parameter's values, some of them, or a range with a scale. */
    private Map<String, Object> axis(Map<String, Object> value) {
        Map<String, Object> range = Grammar.of(AxisReader.Range.class).schema(vocabulary);
        Schema.inside(range, "properties").put("min", value);
        Schema.inside(range, "properties").put("max", value);
        return Schema.of(
                "anyOf",
                List.of(Schema.of("type", "null"), Schema.of("type", "array", "items", value, "minItems", 2), range));
    }

    /**
     * A map from some parameters, and from their keys where they have a value for each.
     *
     * @param entry schema of a parameter; of one of its keys, if not by key
     */
    private static Map<String, Object> map(
            List<Definition> some, List<String> required, BiFunction<Definition, Boolean, Map<String, Object>> entry) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> patterns = new LinkedHashMap<>();
        for (Definition d : some) {
            properties.put(d.name(), entry.apply(d, true));
            if (d.per().isPresent()) {
                patterns.put("^" + d.name().replace(".", "\\.") + "\\.", entry.apply(d, false));
            }
        }
        Map<String, Object> schema = Schema.object(required, properties);
        schema.put("patternProperties", patterns);
        return schema;
    }

    private static Map<String, Object> each(List<Definition> some, UnaryOperator<Map<String, Object>> entry) {
        return map(some, List.of(), (d, byKey) -> described(new LinkedHashMap<>(entry.apply(value(d, false))), d));
    }

    private static Map<String, Object> described(Map<String, Object> schema, Definition d) {
        schema.put("description", Quantity.named(d.about(), d.unit()));
        return schema;
    }

    private Map<String, Object> either(Definition d, boolean byKey) {
        Map<String, Object> entry = entry(d, ParameterReader.Difference.class, byKey);
        return described(Schema.of("anyOf", List.of(value(d, byKey), entry)), d);
    }

    private Map<String, Object> entry(Definition d, Class<? extends ParameterReader.Entry> type, boolean byKey) {
        Map<String, Object> entry = Grammar.of(type.asSubclass(Record.class)).schema(vocabulary);
        // YAML reads the unit 1 as a number
        Object unit = d.unit().equals("1") ? Schema.of("enum", List.of(1, "1")) : unit(d.unit());
        Schema.inside(entry, "properties").put("value", value(d, byKey));
        Schema.inside(entry, "properties").put("unit", unit);
        return described(entry, d);
    }

    /** A unit, in which periods may be called by each of their lengths. */
    private static Map<String, Object> unit(String declared) {
        List<String> spellings = Stream.concat(
                        Stream.of(declared),
                        Arrays.stream(Calendar.Step.values()).map(p -> PeriodUnit.in(declared, p)))
                .distinct()
                .toList();
        return spellings.size() == 1 ? Schema.of("const", declared) : Schema.of("enum", spellings);
    }

    private static Map<String, Object> value(Definition d, boolean byKey) {
        Map<String, Object> single = switch (d.kind()) {
            case NUMBER -> number(d.min(), d.max());
            case INTEGER -> Schema.of("type", "integer", "minimum", (long) d.min(), "maximum", (long) d.max());
            case BOOLEAN -> Schema.of("type", "boolean");
            case CHOICE -> Schema.of("enum", d.choices());
        };
        if (d.per().isEmpty() || !byKey) {
            return single;
        }
        return Schema.of("anyOf", List.of(single, Schema.of("type", "object", "additionalProperties", single)));
    }

    /** A number within bounds; the words {@code inf} and {@code -inf} where they allow it. */
    public static Map<String, Object> number(double min, double max) {
        Map<String, Object> number = Schema.of("type", "number");
        if (Double.isFinite(min)) {
            number.put("minimum", min);
        }
        if (Double.isFinite(max)) {
            number.put("maximum", max);
        }
        if (Double.isFinite(min) && Double.isFinite(max)) {
            return number;
        }
        List<String> words =
                Double.isFinite(min) ? List.of("inf") : Double.isFinite(max) ? List.of("-inf") : List.of("inf", "-inf");
        return Schema.of("anyOf", List.of(number, Schema.of("enum", words)));
    }
}
