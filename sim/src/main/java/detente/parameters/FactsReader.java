package detente.parameters;

import detente.results.Band;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads {@code facts.yaml}, but for the expressions of its measures. */
final class FactsReader {
    static final Section.Keys KEYS = new Section.Keys("", List.of("facts"), List.of("scenario"));
    static final Section.Keys FACT = new Section.Keys(
            "the fact", List.of("id", "title", "unit", "measure", "source"), List.of("observed", "band"));
    static final String ID = "(?=.{1,60}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

    /** Columns of the table of runs. */
    private static final List<String> RESERVED = List.of("seed", "status");

    private final SourceFiles.YamlSource file;
    private final List<String> scenarios;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    /** @param scenarios names of those that there are */
    FactsReader(SourceFiles.YamlSource file, List<String> scenarios, Problems problems) {
        this.file = file;
        this.scenarios = scenarios;
        this.problems = problems;
    }

    /** The facts that are right, in the order of the file; empty if its syntax is broken. */
    Optional<FactsFile> read() {
        problems.addAll(file.problems());
        return file.root().map(root -> read(new Section(root, KEYS, new Position(file.file(), 0), problems)));
    }

    private FactsFile read(Section section) {
        Optional<String> scenario = section.text("scenario").filter(name -> {
            if (!scenarios.contains(name)) {
                problems.unknown(section.at("scenario"), "scenario", name, scenarios);
            }
            return scenarios.contains(name);
        });
        List<Yaml> items = section.list("facts");
        if (items.isEmpty()
                && section.find("facts").filter(Yaml.Sequence.class::isInstance).isPresent()) {
            problems.add(section.at("facts"), "'facts' lists no fact.");
        }
        List<FactSpec> facts = new ArrayList<>();
        for (Yaml item : items) {
            Section.inside(item, "facts", FACT, section).flatMap(this::fact).ifPresent(facts::add);
        }
        return new FactsFile(scenario, section.at("scenario"), facts, file.hash());
    }

    private Optional<FactSpec> fact(Section fact) {
        Optional<String> id = id(fact);
        Optional<String> title = fact.text("title");
        Optional<String> unit = fact.text("unit");
        Optional<String> source = fact.text("source");
        OptionalDouble observed = observed(fact);
        Optional<Band> band = band(fact);
        return fact.text("measure")
                .map(measure -> new FactSpec(
                        id.orElse(""),
                        title.orElse(""),
                        unit.orElse(""),
                        measure,
                        observed,
                        band,
                        source.orElse(""),
                        fact.at("measure")));
    }

    private Optional<String> id(Section fact) {
        Optional<String> id = fact.text("id");
        id.ifPresent(text -> {
            if (!text.matches(ID)) {
                problems.add(
                        fact.at("id"),
                        "fact '" + text + "' must be called by letters, digits and hyphens, at most 60.");
            } else if (ids.contains(text)) {
                problems.add(fact.at("id"), "duplicate fact '" + text + "'.");
            } else {
                Names.checkWord("fact", text, fact.at("id"), problems);
                Names.checkApart("fact", text, ids, fact.at("id"), problems);
                ids.add(text);
                if (Names.alike(text, RESERVED).isPresent()) {
                    problems.add(
                            fact.at("id"), "fact '" + text + "' must not be called like another column of the runs.");
                }
            }
        });
        return id;
    }

    private OptionalDouble observed(Section fact) {
        return fact.number("observed", DataTable.OBSERVABLE, DataTable::isObservable);
    }

    private Optional<Band> band(Section fact) {
        Optional<Yaml> yaml = fact.find("band");
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        if (!(yaml.get() instanceof Yaml.Sequence ends) || ends.items().size() != 2) {
            problems.add(fact.at("band"), "'band' must be two numbers, [min, max].");
            return Optional.empty();
        }
        OptionalDouble min = end(fact, ends.items().get(0));
        OptionalDouble max = end(fact, ends.items().get(1));
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (min.getAsDouble() > max.getAsDouble()) {
            problems.add(
                    fact.at("band"),
                    "'band' ends before it begins: " + Numbers.exact(min.getAsDouble()) + " to "
                            + Numbers.exact(max.getAsDouble()) + ".");
            return Optional.empty();
        }
        return Optional.of(new Band(min.getAsDouble(), max.getAsDouble()));
    }

    private static OptionalDouble end(Section fact, Yaml yaml) {
        return fact.number(yaml, "band", "two numbers, [min, max]", value -> true);
    }
}
