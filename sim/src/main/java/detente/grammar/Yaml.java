package detente.grammar;

import detente.results.Written;
import java.util.List;
import java.util.Map;

/** What a YAML file says, with the line of everything. Keys and scalars are kept as written. */
public sealed interface Yaml {

    /** Line on which it starts, from 1. */
    int line();

    /** How messages call it: {@code 'abc'}, {@code 3}, {@code a list} or {@code a map}. */
    String shown();

    /**
     * A single value.
     *
     * @param plain whether it was written without quotes
     */
    record Scalar(String text, boolean plain, int line) implements Yaml {

        /** Whether nothing was written, or only blanks, or {@code null}. */
        public boolean isNothing() {
            return text.isBlank()
                    || (plain && List.of("~", "null", "Null", "NULL").contains(text));
        }

        @Override
        public String shown() {
            if (plain && Written.isDecimal(text)) {
                return text;
            }
            return plain ? "'" + text + "'" + Written.hint(text) : "'" + text + "' in quotes";
        }
    }

    /** A list. */
    record Sequence(List<Yaml> items, int line) implements Yaml {

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Keys and values, in the order of the file. */
    record Mapping(Map<String, Entry> entries, int line) implements Yaml {

        @Override
        public String shown() {
            return "a map";
        }
    }

    /**
     * A value and the line of its key.
     *
     * @param line line of the key
     */
    record Entry(Yaml value, int line) {}
}
