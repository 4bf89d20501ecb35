package detente.grammar;

import detente.input.Nearest;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Definition;
import detente.parameters.ParameterValues;
import detente.parameters.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code parameters:} of a model file and of scenarios into the values in force. */
public final class ParameterReader {
    private final Target.Finder finder;
    private final ParameterValues values;
    private final Problems problems;

    /** What a file says of a parameter, if not its value alone. */
    sealed interface Entry {
        Optional<Node> value();

        Optional<Placed> unit();

        Optional<String> source();
    }

    /** In a model file. */
    record Complete(
            @Key(required = true) Optional<Node> value,
            @Key(required = true) Optional<Placed> unit,
            @Key(required = true) Optional<String> source)
            implements Entry {}

    /** In a scenario. */
    record Difference(@Key(required = true) Optional<Node> value, Optional<Placed> unit, Optional<String> source)
            implements Entry {}

    /**
     * Who states a value.
     *
     * @param source what is printed as the source of a value that names none
     */
    private record Speaker(String source, int layer) {}

    /** Reads into these values. */
    public ParameterReader(Target.Finder finder, ParameterValues values, Problems problems) {
        this.finder = finder;
        this.values = values;
        this.problems = problems;
    }

    /**
     * Every parameter with value, unit and source.
     *
     * @param at where they stand
     * @param derived values of those that the file may leave out
     */
    public void model(Map<String, Node> stated, Position at, Map<String, ParameterValues.Stated> derived) {
        derived.forEach((name, value) ->
                values.state(finder.find(name, value.at(), problems).orElseThrow(), value));
        List<String> addressed = new ArrayList<>();
        for (Node node : wholeFirst(stated)) {
            addressed.add(node.name());
            Optional<Target> target = finder.find(node.name(), node.at(), problems);
            if (target.isEmpty()) {
                Nearest.to(node.name(), finder.definitions().names()).ifPresent(addressed::add);
            } else if (node.yaml() instanceof Yaml.Mapping) {
                entry(target.get(), Grammar.read(node, Complete.class), new Speaker("", 0));
            } else {
                node.refuse("'" + node.name() + "' must be {value: ..., unit: ..., source: ...}, was "
                        + node.yaml().shown() + ".");
                values.spoil(target.get().definition());
            }
        }
        for (String name : finder.definitions().names()) {
            if (!addressed.contains(name) && !derived.containsKey(name)) {
                problems.add(at, "missing value of '" + name + "'.");
            }
        }
    }

    /** Only what differs. */
    public void scenario(String name, int layer, Map<String, Node> stated) {
        Speaker speaker = new Speaker("scenario '" + name + "'", layer);
        for (Node node : wholeFirst(stated)) {
            finder.find(node.name(), node.at(), problems).ifPresent(target -> {
                if (node.yaml() instanceof Yaml.Mapping map && !isByKey(target, map)) {
                    entry(target, Grammar.read(node, Difference.class), speaker);
                } else {
                    value(target, node, speaker);
                }
            });
        }
    }

    /** A value per key written without {@code value:}. */
    private static boolean isByKey(Target target, Yaml.Mapping map) {
        return target.isWholeKeyed()
                && Grammar.of(Difference.class).all().stream().noneMatch(map.entries()::containsKey);
    }

    /** So that {@code cover: 6} does not undo {@code cover.magnet: 7}, whichever is written first. */
    private List<Node> wholeFirst(Map<String, Node> stated) {
        List<Node> sorted = new ArrayList<>();
        stated.values().stream().filter(node -> !addressesKey(node.name())).forEach(sorted::add);
        stated.values().stream().filter(node -> addressesKey(node.name())).forEach(sorted::add);
        return sorted;
    }

    private boolean addressesKey(String name) {
        return finder.definitions().find(name).isEmpty() && finder.keyed(name).isPresent();
    }

    private void entry(Target target, Entry entry, Speaker speaker) {
        Definition definition = target.definition();
        entry.unit()
                .filter(u -> !finder.definitions().admitsUnit(definition.name(), u.text()))
                .ifPresent(u -> problems.add(
                        u.at(), "'" + target.name() + "' is in " + definition.unit() + ", not '" + u.text() + "'."));
        Speaker own = new Speaker(entry.source().orElse(speaker.source()), speaker.layer());
        entry.value().ifPresentOrElse(node -> value(target, node, own), () -> values.spoil(definition));
    }

    private void value(Target target, Node node, Speaker speaker) {
        if (target.isWholeKeyed() && node.yaml() instanceof Yaml.Mapping map) {
            byKey(target.definition(), node, map, speaker);
            return;
        }
        String shown = "'" + target.name() + "'";
        if (node.isNothing()) {
            problems.add(node.here(), "missing value of " + shown + ".");
            values.spoil(target.definition());
        } else {
            ValueReader.read(target.definition(), shown, node)
                    .ifPresentOrElse(
                            v -> values.state(
                                    target,
                                    new ParameterValues.Stated(v, speaker.source(), node.here(), speaker.layer())),
                            () -> values.spoil(target.definition()));
        }
    }

    private void byKey(Definition definition, Node node, Yaml.Mapping map, Speaker speaker) {
        if (speaker.layer() == 0 && !map.entries().containsKey(Target.DEFAULT)) {
            problems.add(node.here(), "missing default of '" + definition.name() + "'.");
            values.spoil(definition);
        }
        map.entries().forEach((key, entry) -> {
            Node own = node.entry(entry, key);
            finder.find(definition, key, own.at(), problems).ifPresent(t -> value(t, own, speaker));
        });
    }
}
