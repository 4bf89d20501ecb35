package detente.parameters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads an experiment file, but for its design and the expressions of its outcomes. */
final class ExperimentReader {
    static final Section.Keys SEEDS = new Section.Keys("'seeds'", List.of(), List.of("first", "count"));
    /** Of what becomes a file or folder: checked before any path is made of it. */
    static final String NAME = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";
    /** Columns of the tables of runs, which no outcome may be called like. */
    static final List<String> RESERVED = List.of("run", "scenario", "point", "seed", "status", "message", "command");

    private static final List<String> RESERVED_IN_SUMMARY = List.of("period", "date", "series", "unit", "runs", "mean");

    private static final int MOST_SEEDS = 10_000_000;

    private final Section section;
    private final List<String> scenarios;
    private final Problems problems;

    /** @param scenarios names of those that there are; without any, names are not checked */
    ExperimentReader(Section section, List<String> scenarios) {
        this.section = section;
        this.scenarios = scenarios;
        this.problems = section.problems();
    }

    ExperimentSpec read(Optional<DesignSpec> design) {
        Optional<Section> seeds = section.find("seeds").flatMap(yaml -> Section.inside(yaml, "seeds", SEEDS, section));
        long first = seeds.map(s -> s.seed("first")).orElse(1L);
        int count = seeds.map(s -> s.count("count", 1, MOST_SEEDS).orElse(1)).orElse(1);
        if (first > Long.MAX_VALUE - (count - 1)) {
            problems.add(section.at("seeds"), "there are no " + count + " seeds from " + first + " on.");
        }
        section.text("model"); // whoever opened the file has looked for it, but not at what is wrong with it
        return new ExperimentSpec(
                name(),
                section.choice("kind", ExperimentSpec.Kind.class).orElse(ExperimentSpec.Kind.BATCH),
                named("scenarios", "scenario"),
                section.count("periods", 1, Loader.MOST_PERIODS),
                first,
                count,
                design,
                outcomes(design),
                named("keep", "series"),
                timeLimit(),
                section.at("kind"));
    }

    private String name() {
        Optional<String> name = section.text("experiment");
        name.filter(n -> !n.matches(NAME))
                .ifPresent(n -> problems.add(
                        section.at("experiment"),
                        "experiment name '" + n + "' must be lower-case letters, digits and hyphens, at most 60."));
        return name.orElse("");
    }

    /** The words of a list, all different; scenarios must exist. */
    private List<Placed> named(String key, String what) {
        List<Placed> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Yaml item : section.list(key)) {
            if (!(item instanceof Yaml.Scalar scalar) || scalar.isNothing()) {
                section.wrong(item, key, "a list of names");
                continue;
            }
            String name = scalar.text().strip();
            Position at = section.at(item);
            if (!seen.add(name)) {
                problems.add(at, what + " '" + name + "' is listed twice.");
            } else if (what.equals("scenario") && !scenarios.isEmpty() && !scenarios.contains(name)) {
                problems.unknown(at, "scenario", name, scenarios);
            } else {
                names.add(new Placed(name, at));
            }
        }
        return names;
    }

    private List<OutcomeSpec> outcomes(Optional<DesignSpec> design) {
        List<String> varied = design.map(ExperimentReader::names).orElse(List.of());
        List<OutcomeSpec> outcomes = new OutcomeReader(section).read();
        checkVaried(varied, design);
        outcomes.stream()
                .filter(o -> Names.alike(o.id(), RESERVED).isPresent()
                        || Names.alike(o.id(), varied).isPresent())
                .forEach(o -> problems.add(
                        o.at(), "outcome '" + o.id() + "' must not be called like another column of the runs."));
        return outcomes;
    }

    /** Every parameter that is varied is a column of the tables of runs and of the summary. */
    private void checkVaried(List<String> varied, Optional<DesignSpec> design) {
        for (int i = 0; i < varied.size(); i++) {
            String name = varied.get(i);
            Position at = design.orElseThrow().at();
            if (Names.alike(name, RESERVED).isPresent()
                    || Names.alike(name, RESERVED_IN_SUMMARY).isPresent()) {
                problems.add(
                        at, "parameter '" + name + "' cannot be varied: the tables have another column called so.");
            }
            Names.checkApart("parameter", name, varied.subList(0, i), at, problems);
        }
    }

    private static List<String> names(DesignSpec design) {
        if (design instanceof DesignSpec.Listed listed) {
            return listed.names();
        }
        List<Axis> over =
                design instanceof DesignSpec.Spread spread ? spread.over() : ((DesignSpec.Trajectories) design).over();
        return over.stream().map(Axis::name).toList();
    }

    private OptionalDouble timeLimit() {
        return section.number("time-limit", "seconds above 0", s -> s > 0 && Double.isFinite(s));
    }
}
