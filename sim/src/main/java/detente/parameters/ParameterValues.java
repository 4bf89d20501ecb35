package detente.parameters;

import detente.input.Position;
import detente.input.Problems;
import detente.results.Calendar;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The values in force while files are read, each later statement replacing the earlier one. */
public final class ParameterValues {
    private final Definitions<?> definitions;
    private final Map<String, Stated> whole = new HashMap<>();
    private final Map<String, TreeMap<String, Stated>> own = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    /**
     * A value as someone wrote it.
     *
     * @param value Double, Integer, Boolean or the word of a choice
     * @param layer rank of the file: 0 for the model, then its scenarios, then the command line
     */
    public record Stated(Object value, String source, Position at, int layer) {}

    /** No values yet. */
    public ParameterValues(Definitions<?> definitions) {
        this.definitions = definitions;
    }

    /** The same values, to be changed by themselves. */
    public ParameterValues copy() {
        ParameterValues copy = new ParameterValues(definitions);
        copy.whole.putAll(whole);
        own.forEach((name, keys) -> copy.own.put(name, new TreeMap<>(keys)));
        copy.broken.addAll(broken);
        return copy;
    }

    /** Puts a value in force; one for all keys replaces those of single keys. */
    public void state(Target target, Stated stated) {
        String name = target.definition().name();
        if (target.isWholeKeyed()) {
            own.remove(name);
        }
        if (target.name().equals(name)) {
            whole.put(name, stated);
        } else {
            own.computeIfAbsent(name, n -> new TreeMap<>()).put(target.key().orElseThrow(), stated);
        }
    }

    /** Notes that a statement about the parameter was wrong, so that no rule is checked with an older value. */
    public void spoil(Definition definition) {
        broken.add(definition.name());
    }

    /** Puts an admissible value in force wherever there is none or a wrong one. */
    public void complete() {
        Stated first = whole.values().stream().findFirst().orElse(new Stated(0, "", Position.COMMAND_LINE, 0));
        for (Definition d : definitions.list()) {
            if (!whole.containsKey(d.name()) || broken.contains(d.name())) {
                whole.put(d.name(), new Stated(d.anyValue(), "", first.at(), first.layer()));
                own.remove(d.name());
            }
        }
        broken.clear();
    }

    /** Adds a problem for every value in force that contradicts the length of a period. */
    public void checkPerYear(Calendar.Step period, Problems problems) {
        for (String name : definitions.perYear()) {
            if (whole.containsKey(name) && !broken.contains(name)) {
                PeriodUnit.check(name, whole.get(name), period, problems);
            }
        }
    }

    /** All settings in order of declaration. */
    public List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        for (Definition d : definitions.list()) {
            Optional.ofNullable(whole.get(d.name())).ifPresent(s -> settings.add(setting(d, d.name(), s)));
            own.getOrDefault(d.name(), new TreeMap<>())
                    .forEach((key, s) -> settings.add(setting(d, d.name() + "." + key, s)));
        }
        return settings;
    }

    private static Setting setting(Definition definition, String name, Stated stated) {
        return new Setting(definition, name, print(stated.value()), stated.source(), stated.at());
    }

    /** A value as text that reads back as the same value. */
    public static String print(Object value) {
        return value instanceof Double number ? Numbers.exact(number) : value.toString();
    }

    /** The parameters as a record; empty, with the problems listed, if values are missing or break a group's rule. */
    public <P extends Record> Optional<P> bind(Definitions<P> as, Problems problems) {
        Map<String, Object> values = new HashMap<>();
        for (Definition d : as.list()) {
            if (whole.containsKey(d.name()) && !broken.contains(d.name())) {
                values.put(d.name(), value(d));
            }
        }
        return as.bind(values, (group, rule) -> {
            String name = group.isEmpty() ? "the parameters" : "'" + group + "'";
            problems.add(lastWritten(group), name + ": " + rule + (rule.endsWith(".") ? "" : "."));
        });
    }

    private Object value(Definition definition) {
        Object value = whole.get(definition.name()).value();
        if (definition.per().isEmpty()) {
            return value;
        }
        Map<String, Double> keys = new TreeMap<>();
        own.getOrDefault(definition.name(), new TreeMap<>()).forEach((key, s) -> keys.put(key, (Double) s.value()));
        return new Keyed((Double) value, keys);
    }

    /** Where a group's rule was probably broken: its first parameter in the file that was read last. */
    private Position lastWritten(String group) {
        List<Stated> statements = new ArrayList<>();
        for (Definition d : definitions.list()) {
            if (group.isEmpty() || d.name().startsWith(group + ".")) {
                statements.add(whole.get(d.name()));
                statements.addAll(own.getOrDefault(d.name(), new TreeMap<>()).values());
            }
        }
        int last = statements.stream()
                .max(Comparator.comparingInt(Stated::layer))
                .orElseThrow()
                .layer();
        return statements.stream()
                .filter(s -> s.layer() == last)
                .findFirst()
                .orElseThrow()
                .at();
    }
}
