package detente.files;

import detente.grammar.Node;
import detente.grammar.ValueReader;
import detente.input.Placed;
import detente.input.Problems;
import detente.parameters.Definition;
import detente.parameters.Instrument;
import detente.parameters.Vocabulary;
import detente.results.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Reads the events of a scenario with the actors and instruments of its model. */
final class EventReader {
    private final Vocabulary<?> vocabulary;
    private final boolean complete;
    private final Problems problems;

    /** @param complete whether there are no actors and instruments but those of the vocabulary; else others are passed over */
    EventReader(Vocabulary<?> vocabulary, boolean complete, Problems problems) {
        this.vocabulary = vocabulary;
        this.complete = complete;
        this.problems = problems;
    }

    /** An event and whether it holds although the states decide. */
    record Dated(Event event, boolean imposed) {}

    /** The events that are right, in the order of the file. */
    List<Dated> read(List<ScenarioFile.Happening> happenings) {
        List<Dated> events = new ArrayList<>();
        happenings.forEach(h -> event(h).ifPresent(event -> events.add(new Dated(event, h.imposed()))));
        return events;
    }

    /**
     * What is scripted for the time in which states decide would be overruled, so it is refused unless it is imposed; what
     * is imposed when the script holds anyway is refused as well.
     *
     * @param from date from which on the states decide, if they do
     */
    void refuseVain(Optional<LocalDate> from, List<ScenarioFile.Happening> happenings) {
        Set<String> decided = decided(vocabulary);
        for (ScenarioFile.Happening h : happenings) {
            String instrument = h.instrument().map(Placed::text).orElse("");
            boolean overruled = decided.contains(instrument)
                    && h.date().isPresent()
                    && from.isPresent()
                    && h.date().get().isAfter(from.get());
            if (overruled && !h.imposed()) {
                problems.add(
                        h.dateAt(),
                        "'%s' cannot be scripted on %s: from %s on the states decide it."
                                .formatted(instrument, h.date().get(), from.get()));
            } else if (h.imposed() && h.date().isPresent() && !overruled) {
                problems.add(
                        h.dateAt(),
                        "'imposed' is for what the states decide by then; on %s no state decides '%s'."
                                .formatted(h.date().get(), instrument));
            }
        }
    }

    /** Names of what states set once they decide. */
    static Set<String> decided(Vocabulary<?> vocabulary) {
        Set<String> names = new TreeSet<>();
        vocabulary.instruments().stream().filter(Instrument::decided).forEach(i -> names.add(i.name()));
        return names;
    }

    private Optional<Event> event(ScenarioFile.Happening h) {
        Optional<Placed> actor = h.actor().filter(a -> known("actor", a, vocabulary.actors()));
        Set<String> names = new TreeSet<>(Set.of(Instrument.NOTE));
        vocabulary.instruments().forEach(i -> names.add(i.name()));
        Optional<Placed> instrument = h.instrument().filter(i -> known("instrument", i, names));
        if (actor.isPresent() && instrument.isPresent()) {
            checkActor(actor.get(), instrument.get().text());
        }
        OptionalDouble level = instrument.map(i -> level(i, h.level())).orElse(OptionalDouble.empty());
        return h.date().isEmpty() || actor.isEmpty() || instrument.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(
                        h.date().get(),
                        actor.get().text(),
                        instrument.get().text(),
                        level,
                        h.label(),
                        h.source().orElse(""),
                        false,
                        h.headline()));
    }

    private boolean known(String what, Placed name, Set<String> names) {
        return complete ? name.isKnown(what, names, problems) : names.contains(name.text());
    }

    /** An instrument in the wrong hands would have no effect, so it is refused. */
    private void checkActor(Placed actor, String instrument) {
        find(instrument)
                .map(Instrument::actors)
                .filter(actors -> !actors.isEmpty() && !actors.contains(actor.text()))
                .ifPresent(actors -> problems.add(
                        actor.at(),
                        "'%s' cannot set '%s'; that is for %s."
                                .formatted(actor.text(), instrument, String.join(", ", actors))));
    }

    private Optional<Instrument> find(String name) {
        return vocabulary.instruments().stream()
                .filter(i -> i.name().equals(name))
                .findFirst();
    }

    private OptionalDouble level(Placed name, Optional<Node> level) {
        Optional<Definition> levels = find(name.text()).map(Instrument::levels);
        if (levels.isEmpty()) {
            level.ifPresent(node -> node.refuse("instrument '" + name.text() + "' has no level."));
            return OptionalDouble.empty();
        }
        if (level.isEmpty()) {
            problems.add(
                    name.at(),
                    "instrument '" + name.text() + "' needs a level in "
                            + levels.get().bounds() + ".");
        }
        return level.flatMap(node -> ValueReader.read(levels.get(), "level of '" + name.text() + "'", node))
                .map(v -> OptionalDouble.of((Double) v))
                .orElse(OptionalDouble.empty());
    }
}
