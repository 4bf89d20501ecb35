package detente.parameters;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A map of a YAML file with known keys. Unknown and missing keys are reported when it is opened; each accessor reports a
 * value of the wrong type and then answers as if the key were absent, so that the rest can be checked too.
 */
final class Section {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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

    /** @param missingAt line at which missing keys are reported; 0 for those of a whole file */
    Section(Yaml.Mapping mapping, Keys keys, Position missingAt, Problems problems) {
        this.mapping = mapping;
        this.file = missingAt.file();
        this.problems = problems;
        List<String> misspelt = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (!keys.all().contains(key)) {
                Optional<String> maybe = Nearest.to(key, keys.all()).filter(k -> !has(k));
                maybe.ifPresent(misspelt::add);
                problems.add(new Position(file, entry.line()), "unknown key '" + key + "'.", maybe);
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
            Optional<LocalDate> date = date(s.text());
            if (date.isEmpty()) {
                problems.add(at(s), name + " '" + s.text() + "' is not a date (year-month-day).");
            }
            return date;
        });
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A whole number from 1. */
    OptionalInt count(String key) {
        return scalar(key, "a whole number from 1")
                .map(s -> {
                    if (s.plain() && s.text().matches("[1-9][0-9]{0,8}")) {
                        return OptionalInt.of(Integer.parseInt(s.text()));
                    }
                    boolean number = s.plain() && Numbers.isDecimal(s.text());
                    String was = number ? s.text() : s.shown();
                    problems.add(at(s), "'" + key + "' must be a whole number from 1, was " + was + ".");
                    return OptionalInt.empty();
                })
                .orElse(OptionalInt.empty());
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
