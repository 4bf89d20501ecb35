package detente.parameters;

import detente.results.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Reads the {@code events:} of a scenario. */
final class EventReader {
    static final Section.Keys KEYS =
            new Section.Keys("the event", List.of("date", "actor", "instrument", "label"), List.of("level", "source"));

    private final Vocabulary<?> vocabulary;
    private final Section scenario;
    private final Problems problems;
    private final List<Event> events = new ArrayList<>();
    private final List<Position> places = new ArrayList<>();

    EventReader(Vocabulary<?> vocabulary, Section scenario) {
        this.vocabulary = vocabulary;
        this.scenario = scenario;
        this.problems = scenario.problems();
    }

    /** The events that are right, in the order of the file. */
    List<Event> read() {
        for (Yaml item : scenario.list("events")) {
            Section.inside(item, "events", KEYS, scenario)
                    .ifPresent(section -> event(section).ifPresent(event -> {
                        events.add(event);
                        places.add(section.at("date"));
                    }));
        }
        return List.copyOf(events);
    }

    /** What is scripted for the time in which states decide would be overruled, so it is refused. */
    void refuseAfter(LocalDate from) {
        Set<String> decided = decided(vocabulary);
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.date().isAfter(from) && decided.contains(event.instrument())) {
                problems.add(
                        places.get(i),
                        "'%s' cannot be scripted on %s: from %s on the states decide it."
                                .formatted(event.instrument(), event.date(), from));
            }
        }
    }

    /** Names of what states set once they decide. */
    static Set<String> decided(Vocabulary<?> vocabulary) {
        Set<String> names = new TreeSet<>();
        vocabulary.instruments().stream().filter(Instrument::decided).forEach(i -> names.add(i.name()));
        return names;
    }

    private Optional<Event> event(Section event) {
        Optional<LocalDate> date = event.date("date", "event date");
        Optional<String> actor = known(event, "actor", vocabulary.actors());
        Optional<String> instrument = known(event, "instrument", instruments());
        if (actor.isPresent() && instrument.isPresent()) {
            checkActor(event, actor.get(), instrument.get());
        }
        OptionalDouble level = instrument.map(i -> level(event, i)).orElse(OptionalDouble.empty());
        Optional<String> label = event.text("label");
        Optional<String> source = event.text("source");
        if (date.isEmpty() || actor.isEmpty() || instrument.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Event(
                date.get(), actor.get(), instrument.get(), level, label.orElse(""), source.orElse(""), false));
    }

    /** An instrument in the wrong hands would have no effect, so it is refused. */
    private void checkActor(Section event, String actor, String instrument) {
        find(instrument)
                .map(Instrument::actors)
                .filter(actors -> !actors.isEmpty() && !actors.contains(actor))
                .ifPresent(actors -> problems.add(
                        event.at("actor"),
                        "'%s' cannot set '%s'; that is for %s."
                                .formatted(actor, instrument, String.join(", ", actors))));
    }

    private Optional<Instrument> find(String name) {
        return vocabulary.instruments().stream()
                .filter(i -> i.name().equals(name))
                .findFirst();
    }

    private Set<String> instruments() {
        Set<String> names = new TreeSet<>(Set.of(Instrument.NOTE));
        vocabulary.instruments().forEach(i -> names.add(i.name()));
        return names;
    }

    private Optional<String> known(Section event, String key, Set<String> names) {
        return event.text(key).filter(name -> {
            if (!names.contains(name)) {
                problems.unknown(event.at(key), key, name, names);
            }
            return names.contains(name);
        });
    }

    private OptionalDouble level(Section event, String name) {
        Optional<Instrument> instrument = find(name);
        if (instrument.isEmpty()) {
            if (event.find("level").isPresent()) {
                problems.add(event.at("level"), "instrument '" + name + "' has no level.");
            }
            return OptionalDouble.empty();
        }
        Definition definition = definition(instrument.get());
        if (event.find("level").isEmpty()) {
            problems.add(
                    event.at("instrument"), "instrument '" + name + "' needs a level in " + definition.bounds() + ".");
        }
        return event.scalar("level", "a number")
                .flatMap(s -> new ValueReader(definition, problems).read("level of '" + name + "'", s, event.at(s)))
                .map(v -> OptionalDouble.of((Double) v))
                .orElse(OptionalDouble.empty());
    }

    private static Definition definition(Instrument i) {
        return new Definition(
                i.name(),
                Definition.Kind.NUMBER,
                i.unit(),
                i.min(),
                i.max(),
                i.about(),
                false,
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
