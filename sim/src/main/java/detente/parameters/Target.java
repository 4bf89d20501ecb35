package detente.parameters;

import detente.input.Position;
import detente.input.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a name such as {@code production.cover.magnet} addresses.
 *
 * @param key one key of a {@link Keyed} parameter; empty for the whole parameter
 */
public record Target(Definition definition, Optional<String> key) {
    /** The key that stands for all keys without a value of their own. */
    public static final String DEFAULT = "default";

    /** As settings call it: the name of the parameter, and of the key unless that is the default. */
    public String name() {
        return key.filter(k -> !k.equals(DEFAULT))
                .map(k -> definition.name() + "." + k)
                .orElse(definition.name());
    }

    /** Whether it is all of a parameter with a value per key. */
    public boolean isWholeKeyed() {
        return definition.per().isPresent() && key.isEmpty();
    }

    /**
     * Finds what names address.
     *
     * @param keys key sets by name; empty if the tables that they come from cannot be used
     */
    public record Finder(Definitions<?> definitions, Optional<Map<String, Set<String>>> keys) {

        /** The target, or empty and one problem more. */
        public Optional<Target> find(String name, Position at, Problems problems) {
            Optional<Definition> exact = definitions.find(name);
            if (exact.isPresent()) {
                return exact.map(d -> new Target(d, Optional.empty()));
            }
            Optional<Definition> keyed = keyed(name);
            if (keyed.isPresent()) {
                String key = name.substring(keyed.get().name().length() + 1);
                return find(keyed.get(), key, at, problems);
            }
            problems.unknown(at, "parameter", name, definitions.names());
            return Optional.empty();
        }

        /** The keyed parameter that a dotted name starts with. */
        public Optional<Definition> keyed(String name) {
            return definitions.list().stream()
                    .filter(d -> d.per().isPresent() && name.startsWith(d.name() + "."))
                    .findFirst();
        }

        /** The target of one key, or empty and one problem more. */
        public Optional<Target> find(Definition definition, String key, Position at, Problems problems) {
            Target target = new Target(definition, Optional.of(key));
            String per = definition.per().orElseThrow();
            Optional<Set<String>> valid = keys.map(sets -> set(sets, per));
            if (key.equals(DEFAULT) || valid.isEmpty() || valid.get().contains(key)) {
                return Optional.of(target);
            }
            problems.unknown(at, per, key, " of '" + definition.name() + "'", valid.get());
            return Optional.empty();
        }

        private static Set<String> set(Map<String, Set<String>> sets, String per) {
            return Optional.ofNullable(sets.get(per))
                    .orElseThrow(() -> new IllegalStateException(
                            "the vocabulary has no key set '" + per + "', only " + List.copyOf(sets.keySet())));
        }
    }
}
