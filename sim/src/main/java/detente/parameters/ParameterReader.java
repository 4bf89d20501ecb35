package detente.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code parameters:} of a model file and of scenarios into the values in force. */
final class ParameterReader {
    private static final String FULL = "{value: ..., unit: ..., source: ...}";
    static final Section.Keys COMPLETE = new Section.Keys("", List.of("value", "unit", "source"), List.of());
    static final Section.Keys DIFFERENCE = new Section.Keys("", List.of("value"), List.of("unit", "source"));

    private final Target.Finder finder;
    private final ParameterValues values;
    private final Problems problems;

    /**
     * Who states a value.
     *
     * @param section the file
     * @param source what is printed as the source of a value that names none
     */
    private record Speaker(Section section, String source, int layer) {}

    ParameterReader(Target.Finder finder, ParameterValues values, Problems problems) {
        this.finder = finder;
        this.values = values;
        this.problems = problems;
    }

    /**
     * Every parameter with value, unit and source.
     *
     * @param derived values of those that the file may leave out
     */
    void model(Section file, Map<String, ParameterValues.Stated> derived) {
        Speaker speaker = new Speaker(file, "", 0);
        List<String> addressed = new ArrayList<>();
        for (Map.Entry<String, Yaml.Entry> e : wholeFirst(file.map("parameters"))) {
            String name = e.getKey();
            Yaml value = e.getValue().value();
            Position at = new Position(file.at(value).file(), e.getValue().line());
            addressed.add(name);
            Optional<Target> target = finder.find(name, at, problems);
            if (target.isEmpty()) {
                Nearest.to(name, finder.definitions().names()).ifPresent(addressed::add);
            } else if (value instanceof Yaml.Mapping mapping) {
                complete(target.get(), new Section(mapping, COMPLETE.of("'" + name + "'"), at, problems), speaker);
            } else {
                problems.add(at, "'" + name + "' must be " + FULL + ", was " + value.shown() + ".");
                values.spoil(target.get().definition());
            }
        }
        for (String name : finder.definitions().names()) {
            if (!addressed.contains(name) && derived.containsKey(name)) {
                values.state(finder.find(name, derived.get(name).at(), problems).orElseThrow(), derived.get(name));
            } else if (!addressed.contains(name)) {
                Position at = file.find("parameters").isPresent()
                        ? file.at("parameters")
                        : new Position(file.at("parameters").file(), 0);
                problems.add(at, "missing value of '" + name + "'.");
            }
        }
    }

    /** Only what differs. */
    void scenario(String name, int layer, Section file) {
        Speaker speaker = new Speaker(file, "scenario '" + name + "'", layer);
        for (Map.Entry<String, Yaml.Entry> e : wholeFirst(file.map("parameters"))) {
            Yaml value = e.getValue().value();
            Position at = new Position(file.at(value).file(), e.getValue().line());
            finder.find(e.getKey(), at, problems).ifPresent(target -> {
                if (value instanceof Yaml.Mapping mapping && !isByKey(target, mapping)) {
                    complete(
                            target, new Section(mapping, DIFFERENCE.of("'" + e.getKey() + "'"), at, problems), speaker);
                } else {
                    value(target, value, speaker);
                }
            });
        }
    }

    /** A value per key written without {@code value:}. */
    private static boolean isByKey(Target target, Yaml.Mapping mapping) {
        return target.isWholeKeyed() && DIFFERENCE.all().stream().noneMatch(mapping.entries()::containsKey);
    }

    /** So that {@code cover: 6} does not undo {@code cover.magnet: 7}, whichever is written first. */
    private List<Map.Entry<String, Yaml.Entry>> wholeFirst(Map<String, Yaml.Entry> entries) {
        List<Map.Entry<String, Yaml.Entry>> sorted = new ArrayList<>();
        entries.entrySet().stream().filter(e -> !addressesKey(e.getKey())).forEach(sorted::add);
        entries.entrySet().stream().filter(e -> addressesKey(e.getKey())).forEach(sorted::add);
        return sorted;
    }

    private boolean addressesKey(String name) {
        return finder.definitions().find(name).isEmpty() && finder.keyed(name).isPresent();
    }

    private void complete(Target target, Section entry, Speaker speaker) {
        String unit = target.definition().unit();
        entry.text("unit")
                .filter(u ->
                        !finder.definitions().admitsUnit(target.definition().name(), u))
                .ifPresent(u ->
                        problems.add(entry.at("unit"), "'" + target.name() + "' is in " + unit + ", not '" + u + "'."));
        String source = entry.text("source").orElse(speaker.source());
        entry.find("value")
                .ifPresentOrElse(
                        v -> value(target, v, new Speaker(speaker.section(), source, speaker.layer())),
                        () -> values.spoil(target.definition()));
    }

    private void value(Target target, Yaml value, Speaker speaker) {
        if (target.isWholeKeyed() && value instanceof Yaml.Mapping mapping) {
            byKey(target.definition(), mapping, speaker);
            return;
        }
        Position at = speaker.section().at(value);
        String shown = "'" + target.name() + "'";
        if (!(value instanceof Yaml.Scalar scalar)) {
            problems.add(at, shown + " must be a single value, was " + value.shown() + ".");
            values.spoil(target.definition());
        } else if (scalar.isNothing()) {
            problems.add(at, "missing value of " + shown + ".");
            values.spoil(target.definition());
        } else {
            new ValueReader(target.definition(), problems)
                    .read(shown, scalar, at)
                    .ifPresentOrElse(
                            v -> values.state(
                                    target, new ParameterValues.Stated(v, speaker.source(), at, speaker.layer())),
                            () -> values.spoil(target.definition()));
        }
    }

    private void byKey(Definition definition, Yaml.Mapping mapping, Speaker speaker) {
        if (speaker.layer() == 0 && !mapping.entries().containsKey(Target.DEFAULT)) {
            problems.add(speaker.section().at(mapping), "missing default of '" + definition.name() + "'.");
            values.spoil(definition);
        }
        mapping.entries().forEach((key, entry) -> {
            Position at = new Position(speaker.section().at(mapping).file(), entry.line());
            finder.find(definition, key, at, problems).ifPresent(t -> value(t, entry.value(), speaker));
        });
    }
}
