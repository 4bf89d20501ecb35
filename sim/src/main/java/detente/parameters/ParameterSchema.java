package detente.parameters;

import detente.results.Calendar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The part of the schema that describes {@code parameters:}. */
final class ParameterSchema {
    private final Definitions<?> definitions;

    ParameterSchema(Definitions<?> definitions) {
        this.definitions = definitions;
    }

    /** As in {@code model.yaml}: every parameter, with value, unit and source. */
    Map<String, Object> complete() {
        Map<String, Object> properties = new LinkedHashMap<>();
        definitions.list().forEach(d -> properties.put(d.name(), entry(d, ParameterReader.COMPLETE, true)));
        List<String> optional = definitions.perYear();
        List<String> required =
                definitions.names().stream().filter(n -> !optional.contains(n)).toList();
        Map<String, Object> schema = Schema.object(new Section.Keys("", required, optional), properties);
        schema.put("patternProperties", perKey(false));
        return schema;
    }

    /** As in a scenario: some parameters, possibly the value alone. */
    Map<String, Object> difference() {
        Map<String, Object> properties = new LinkedHashMap<>();
        definitions.list().forEach(d -> properties.put(d.name(), either(d, true)));
        Map<String, Object> schema = Schema.object(new Section.Keys("", List.of(), definitions.names()), properties);
        schema.put("patternProperties", perKey(true));
        return schema;
    }

    /** A map from some parameters to something made of the schema of a value. */
    Map<String, Object> each(UnaryOperator<Map<String, Object>> entry) {
        return each(definitions.list(), entry);
    }

    /** The same for parameters that are numbers or whole numbers. */
    Map<String, Object> eachNumber(UnaryOperator<Map<String, Object>> entry) {
        return each(definitions.list().stream().filter(Definition::isNumber).toList(), entry);
    }

    private static Map<String, Object> each(List<Definition> some, UnaryOperator<Map<String, Object>> entry) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> patterns = new LinkedHashMap<>();
        for (Definition d : some) {
            Map<String, Object> one = new LinkedHashMap<>(entry.apply(value(d, false)));
            one.put("description", about(d));
            properties.put(d.name(), one);
            if (d.per().isPresent()) {
                patterns.put("^" + d.name().replace(".", "\\.") + "\\.", one);
            }
        }
        Map<String, Object> schema = Schema.object(new Section.Keys("", List.of(), List.of()), properties);
        schema.put("patternProperties", patterns);
        return schema;
    }

    private Map<String, Object> perKey(boolean valueAlone) {
        Map<String, Object> patterns = new LinkedHashMap<>();
        for (Definition d : definitions.list()) {
            if (d.per().isPresent()) {
                String pattern = "^" + d.name().replace(".", "\\.") + "\\.";
                patterns.put(pattern, valueAlone ? either(d, false) : entry(d, ParameterReader.COMPLETE, false));
            }
        }
        return patterns;
    }

    private static Map<String, Object> either(Definition d, boolean byKey) {
        Map<String, Object> either =
                Schema.of("anyOf", List.of(value(d, byKey), entry(d, ParameterReader.DIFFERENCE, byKey)));
        either.put("description", about(d));
        return either;
    }

    private static Map<String, Object> entry(Definition d, Section.Keys keys, boolean byKey) {
        // YAML reads the unit 1 as a number
        Object unit = d.unit().equals("1") ? Schema.of("enum", List.of(1, "1")) : unit(d.unit());
        Map<String, Object> entry = Schema.object(
                keys, Schema.of("value", value(d, byKey), "unit", unit, "source", Schema.of("type", "string")));
        entry.put("description", about(d));
        return entry;
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

    private static String about(Definition d) {
        return d.about() + " [" + d.unit() + "]";
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
    static Map<String, Object> number(double min, double max) {
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
