package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Node;
import detente.grammar.SourceFiles;
import detente.input.Placed;
import detente.input.Problems;
import detente.parameters.Instrument;
import detente.parameters.Vocabulary;
import detente.results.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads a scenario and those that it extends. */
final class ScenarioReader {
    private final SourceFiles files;
    private final List<String> names;
    private final Vocabulary<?> vocabulary;
    private final Problems problems;
    /** Whether the vocabulary has all instruments. */
    private boolean complete = true;

    /** One file of the chain. */
    record Part(String name, ScenarioFile file, List<EventReader.Dated> events) {}

    ScenarioReader(SourceFiles files, List<String> names, Vocabulary<?> vocabulary, Problems problems) {
        this.files = files;
        this.names = names;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The same when a table that declares instruments cannot be read: what it may have declared is passed over. */
    ScenarioReader incomplete() {
        complete = false;
        return this;
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
        ScenarioFile file =
                Grammar.read(Node.of(source, source.root().get(), new Node.Context(problems)), ScenarioFile.class);
        List<String> path = Stream.concat(extending.stream(), Stream.of(name)).toList();
        List<Part> chain = new ArrayList<>(file.base()
                .filter(b -> exists(b, path))
                .map(b -> chain(b.text(), path))
                .orElse(List.of()));
        EventReader reader = new EventReader(vocabulary, complete, problems);
        chain.add(new Part(name, file, reader.read(file.events())));
        if (file.endogenousFrom().isPresent() && EventReader.decided(vocabulary).isEmpty()) {
            problems.add(file.endogenousAt(), "no state decides anything in this model.");
        }
        reader.refuseVain(endogenous(chain), file.events());
        return chain;
    }

    /** Date from which on states decide: what the last part of a chain that says something says. */
    private static Optional<LocalDate> endogenous(List<Part> chain) {
        return chain.stream()
                .flatMap(part -> part.file().endogenousFrom().stream())
                .reduce((first, second) -> second);
    }

    /** Whether what a scenario extends is there and does not lead back to it. */
    private boolean exists(Placed base, List<String> path) {
        String name = base.text();
        if (path.contains(name)) {
            String circle = String.join(" -> ", path.subList(path.indexOf(name), path.size())) + " -> " + name;
            problems.add(base.at(), "scenarios extend each other in a circle: " + circle + ".");
            return false;
        }
        return base.isKnown("scenario", names, problems);
    }

    /** What states decide by then is left out, and what others noted of those days, which now go otherwise. */
    private boolean isLeftOut(String instrument, boolean own) {
        return EventReader.decided(vocabulary).contains(instrument) || (instrument.equals(Instrument.NOTE) && !own);
    }

    /** The scenario that a chain amounts to: what others scripted for the time in which states decide is left out. */
    Scenario join(List<Part> chain) {
        Part last = chain.get(chain.size() - 1);
        OptionalInt periods = chain.stream()
                .map(part -> part.file().periods())
                .filter(OptionalInt::isPresent)
                .reduce((first, second) -> second)
                .orElse(OptionalInt.empty());
        Optional<LocalDate> endogenous = endogenous(chain);
        List<Event> events = chain.stream()
                .flatMap(part -> part.events().stream()
                        .filter(dated -> endogenous.isEmpty()
                                || dated.imposed()
                                || !dated.event().date().isAfter(endogenous.get())
                                || !isLeftOut(
                                        dated.event().instrument(), part.name().equals(last.name())))
                        .map(EventReader.Dated::event))
                .sorted(Comparator.comparing(Event::date))
                .toList();
        return new Scenario(
                last.name(),
                last.file().description(),
                chain.stream().map(Part::name).toList(),
                periods,
                events,
                endogenous);
    }
}
