package detente.grammar;

import detente.parameters.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value is written: from it follow what is read, what is refused and the schema.
 *
 * @param reader what a value says; empty, and at least one problem more, if it is wrong
 * @param standIn what takes the place of a value that is absent or wrong
 * @param isOptional whether the value may be absent
 */
record Rule(
        Function<Node, Optional<?>> reader,
        Object standIn,
        boolean isOptional,
        Function<Vocabulary<?>, Map<String, Object>> schema) {

    /** A value that must be there. */
    Rule(Function<Node, Optional<?>> reader, Object standIn, Function<Vocabulary<?>, Map<String, Object>> schema) {
        this(reader, standIn, false, schema);
    }

    /** The same of a value that may be absent. */
    Rule or(Object other) {
        return or(other, value -> value);
    }

    /** The same of a value that is wrapped if it is there. */
    Rule or(Object other, Function<Object, Object> wrap) {
        return new Rule(node -> reader.apply(node).map(wrap), other, true, schema);
    }

    /** Whether the stand-in is an empty text, list or map, or nothing: no rule can be broken by it. */
    boolean isHarmless() {
        return standIn instanceof String
                || standIn instanceof Iterable
                || standIn instanceof Map
                || standIn instanceof Optional;
    }
}
