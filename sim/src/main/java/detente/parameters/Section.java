package detente.parameters;

import detente.results.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;

/**
 * A map of a YAML file with known keys. Unknown and missing keys are reported when it is opened; each accessor reports a
 * value of the wrong type and then answers as if the key were absent, so that the rest can be checked too.
 */
final class Section {
    static final String TORN = ": a comma inside {...} ends a value; put the measure in quotes.";

    private final Yaml.Mapping mapping;
    private final String file;
    private final Problems problems;

    /**
     * The keys of a section.
     *
     * @param owner how messages call the section; empty text for a whole file
     */
    record Keys(String owner, List<String> required, List<String> optional) {
        Keys of(String other) {
            return new Keys(other, required, optional);
        }

        List<String> all() {
            List<String> all = new ArrayList<>(required);
            all.addAll(optional);
            return all;
        }
    }

    /** Whether what stands as a key is the rest of a measure that a comma has torn. */
    static boolean isTorn(String key) {
        return key.contains("=") || key.contains("(") || key.contains(")");
    }

    /** @param missingAt line at which missing keys are reported; 0 for those of a whole file */
    Section(Yaml.Mapping mapping, Keys keys, Position missingAt, Problems problems) {
        this.mapping = mapping;
        this.file = missingAt.file();
        this.problems = problems;
        List<String> misspelt = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (!keys.all().contains(key)) {
                if (isTorn(key)) {
                    problems.add(new Position(file, entry.line()), "unknown key '" + key + "'" + TORN);
                    return;
                }
                List<String> free = keys.all().stream().filter(k -> !has(k)).toList();
                Optional<String> maybe = Nearest.to(key, free);
                maybe.ifPresent(misspelt::add);
                String known = maybe.isPresent() ? "" : Nearest.list(key, keys.all());
                problems.add(new Position(file, entry.line()), "unknown key '" + key + "'" + known + ".", maybe);
            }
        });
        for (String key : keys.required()) {
            if (!has(key) && !misspelt.contains(key)) {
                int line = Optional.ofNullable(mapping.entries().get(key))
                        .map(Yaml.Entry::line)
                        .orElse(missingAt.line());
                problems.add(new Position(file, line), missing(key, keys.owner()));
            }
        }
    }

    private static String missing(String key, String owner) {
        return owner.isEmpty() ? "missing value of '" + key + "'." : "missing " + key + " of " + owner + ".";
    }

    /** The section inside a list or map, if it is a map. */
    static Optional<Section> inside(Yaml yaml, String name, Keys keys, Section parent) {
        if (yaml instanceof Yaml.Mapping mapping) {
            return Optional.of(new Section(mapping, keys, parent.at(yaml), parent.problems));
        }
        parent.wrong(yaml, name, "a map of keys and values");
        return Optional.empty();
    }

    Problems problems() {
        return problems;
    }

    Position at(Yaml yaml) {
        return new Position(file, yaml.line());
    }

    /** Where a key stands; the start of the section if it is absent. */
    Position at(String key) {
        Yaml.Entry entry = mapping.entries().get(key);
        return new Position(file, entry == null ? mapping.line() : entry.line());
    }

    /** The value of a key, unless it is absent or empty. */
    Optional<Yaml> find(String key) {
        return Optional.ofNullable(mapping.entries().get(key))
                .map(Yaml.Entry::value)
                .filter(v -> !(v instanceof Yaml.Scalar s && s.isNothing()));
    }

    private boolean has(String key) {
        return find(key).isPresent();
    }

    Optional<Yaml.Scalar> scalar(String key, String expected) {
        return find(key).flatMap(v -> {
            if (v instanceof Yaml.Scalar scalar) {
                return Optional.of(scalar);
            }
            wrong(v, key, expected);
            return Optional.empty();
        });
    }

    Optional<String> text(String key) {
        return scalar(key, "text").map(s -> s.text().strip());
    }

    /** @param name how a message calls it, for example {@code event date} */
    Optional<LocalDate> date(String key, String name) {
        return scalar(key, "a date (year-month-day)").flatMap(s -> {
            Optional<LocalDate> date = Written.date(s.text());
            if (date.isEmpty()) {
                problems.add(at(s), Written.notDate(name, s.text()));
            }
            return date;
        });
    }

    /** A whole number within bounds, both included. */
    OptionalInt count(String key, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        OptionalLong count = whole(key, expected, n -> n >= least && n <= most);
        return count.isPresent() ? OptionalInt.of((int) count.getAsLong()) : OptionalInt.empty();
    }

    /** A seed; 1 if none is stated or it is wrong. */
    long seed(String key) {
        return whole(key, "a whole number of 64 bits", n -> true).orElse(1);
    }

    private OptionalLong whole(String key, String expected, LongPredicate right) {
        Optional<Yaml.Scalar> scalar = scalar(key, expected);
        OptionalLong value = scalar.filter(Yaml.Scalar::plain)
                .map(s -> Written.whole(s.text()))
                .orElse(OptionalLong.empty());
        if (value.isPresent() && right.test(value.getAsLong())) {
            return value;
        }
        scalar.ifPresent(s -> wrong(s, key, expected));
        return OptionalLong.empty();
    }

    /**
     * A number.
     *
     * @param expected what a message says of the right ones
     * @param right which are
     */
    OptionalDouble number(String key, String expected, DoublePredicate right) {
        return scalar(key, expected).map(s -> number(s, key, expected, right)).orElse(OptionalDouble.empty());
    }

    /** The number that a value is; empty, and one problem more, if it is none or not right. */
    OptionalDouble number(Yaml yaml, String name, String expected, DoublePredicate right) {
        OptionalDouble value =
                yaml instanceof Yaml.Scalar s && s.plain() ? Written.number(s.text()) : OptionalDouble.empty();
        if (value.isPresent() && right.test(value.getAsDouble())) {
            return value;
        }
        wrong(yaml, name, expected);
        return OptionalDouble.empty();
    }

    /** One of the words of an enum, in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Words::ofConstant).toList();
        return scalar(key, "one of " + String.join(", ", words)).flatMap(s -> {
            int index = words.indexOf(s.text());
            if (index < 0) {
                problems.add(
                        at(s),
                        "'" + key + "' must be one of " + String.join(", ", words) + ", was " + s.shown() + ".",
                        Nearest.to(s.text(), words));
                return Optional.empty();
            }
            return Optional.of(type.getEnumConstants()[index]);
        });
    }

    /** The items of a list; none if the key is absent. */
    List<Yaml> list(String key) {
        return find(key)
                .map(v -> {
                    if (v instanceof Yaml.Sequence sequence) {
                        return sequence.items();
                    }
                    wrong(v, key, "a list");
                    return List.<Yaml>of();
                })
                .orElse(List.of());
    }

    /** The entries of a map whose keys are free; none if the key is absent. */
    Map<String, Yaml.Entry> map(String key) {
        return find(key)
                .map(v -> {
                    if (v instanceof Yaml.Mapping inner) {
                        return inner.entries();
                    }
                    wrong(v, key, "a map of keys and values");
                    return Map.<String, Yaml.Entry>of();
                })
                .orElse(Map.of());
    }

    void wrong(Yaml value, String name, String expected) {
        problems.add(at(value), "'" + name + "' must be " + expected + ", was " + value.shown() + ".");
    }
}
