package detente.parameters;

import detente.results.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a scenario and those that it extends. */
final class ScenarioReader {
    static final Section.Keys KEYS = new Section.Keys(
            "", List.of("description"), List.of("extends", "periods", "endogenous-from", "parameters", "events"));

    private final SourceFiles files;
    private final List<String> names;
    private final Vocabulary<?> vocabulary;
    private final Problems problems;

    /** One file of the chain. */
    record Part(
            String name,
            Section section,
            String description,
            OptionalInt periods,
            Optional<LocalDate> endogenousFrom,
            List<Event> events) {}

    ScenarioReader(SourceFiles files, List<String> names, Vocabulary<?> vocabulary, Problems problems) {
        this.files = files;
        this.names = names;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    static String path(String scenario) {
        return "scenarios/" + scenario + ".yaml";
    }

    /** The files of an existing scenario that can be followed, the most basic first. */
    List<Part> chain(String name) {
        return chain(name, List.of());
    }

    private List<Part> chain(String name, List<String> extending) {
        SourceFiles.YamlSource source = files.yaml(path(name));
        problems.addAll(source.problems());
        if (source.root().isEmpty()) {
            return List.of();
        }
        Section section = new Section(source.root().get(), KEYS, new Position(source.file(), 0), problems);
        List<String> path = Stream.concat(extending.stream(), Stream.of(name)).toList();
        List<Part> chain = new ArrayList<>(
                base(section, path).map(base -> chain(base, path)).orElse(List.of()));
        Optional<LocalDate> endogenous = endogenous(section);
        EventReader reader = new EventReader(vocabulary, section);
        List<Event> events = reader.read();
        endogenous.or(() -> last(chain, Part::endogenousFrom)).ifPresent(from -> reader.refuseAfter(from));
        chain.add(new Part(
                name,
                section,
                description(section),
                section.count("periods", 1, Loader.MOST_PERIODS),
                endogenous,
                events));
        return chain;
    }

    /** Date from which on states decide; models without such states have no use for it. */
    private Optional<LocalDate> endogenous(Section section) {
        Optional<LocalDate> date = section.date("endogenous-from", "'endogenous-from'");
        if (date.isPresent() && vocabulary.instruments().stream().noneMatch(Instrument::decided)) {
            problems.add(section.at("endogenous-from"), "no state decides anything in this model.");
            return Optional.empty();
        }
        return date;
    }

    /** What the last part of a chain that says something says. */
    private static <T> Optional<T> last(List<Part> chain, Function<Part, Optional<T>> said) {
        return chain.stream().map(said).flatMap(Optional::stream).reduce((first, second) -> second);
    }

    private Optional<String> base(Section section, List<String> path) {
        return section.text("extends").filter(base -> {
            if (path.contains(base)) {
                String circle = String.join(" -> ", path.subList(path.indexOf(base), path.size())) + " -> " + base;
                problems.add(section.at("extends"), "scenarios extend each other in a circle: " + circle + ".");
                return false;
            }
            if (!names.contains(base)) {
                problems.unknown(section.at("extends"), "scenario", base, names);
                return false;
            }
            return true;
        });
    }

    /** The description of one file. */
    static String description(Section section) {
        Optional<String> text = section.text("description");
        if (text.filter(t -> t.contains("\n")).isPresent()) {
            section.problems().add(section.at("description"), "'description' must be one line.");
        }
        return text.orElse("");
    }

    /** The scenario that a chain amounts to: what others scripted for the time in which states decide is left out. */
    Scenario join(List<Part> chain) {
        Part last = chain.get(chain.size() - 1);
        OptionalInt periods = chain.stream()
                .map(Part::periods)
                .filter(OptionalInt::isPresent)
                .reduce((first, second) -> second)
                .orElse(OptionalInt.empty());
        Optional<LocalDate> endogenous = last(chain, Part::endogenousFrom);
        Set<String> decided = EventReader.decided(vocabulary);
        List<Event> events = chain.stream()
                .flatMap(p -> p.events().stream())
                .filter(event -> endogenous.isEmpty()
                        || !event.date().isAfter(endogenous.get())
                        || !decided.contains(event.instrument()))
                .sorted(Comparator.comparing(Event::date))
                .toList();
        return new Scenario(
                last.name(), last.description(), chain.stream().map(Part::name).toList(), periods, events, endogenous);
    }
}
