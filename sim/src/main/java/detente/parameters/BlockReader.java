package detente.parameters;

import detente.results.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads one search of a calibration file: a block, or the whole file if it has no blocks. */
final class BlockReader {
    static final Section.Keys TARGET = new Section.Keys(
            "the target",
            List.of(),
            List.of("series", "from", "to", "measure", "observed", "transform", "moment", "discrepancy", "error"));
    static final Section.Keys SEARCH = new Section.Keys("'search'", List.of("budget"), List.of("replications", "seed"));

    static final int LEAST_BUDGET = 10;
    private static final int MOST_BUDGET = 1_000_000;
    private static final int MOST_REPLICATIONS = 100_000;
    private static final double USUAL_DISCREPANCY = 0.1;

    /** Columns of the tables of candidates, data sets and particles. */
    private static final List<String> RESERVED =
            List.of("candidate", "stage", "status", "loss", "rise", "seed", "message", "weight", "distance");

    private final Section file;
    private final Section block;

    /**
     * @param file what a block does not say is said there, but for its name, its free parameters and its targets
     * @param block the file itself if it has no blocks
     */
    BlockReader(Section file, Section block) {
        this.file = file;
        this.block = block;
    }

    /**
     * What the block says, as far as it is right.
     *
     * @param vocabulary of its model; without one no parameters are read
     * @param scenarios names of those that the model has; without any, the name is not checked
     */
    BlockSpec read(String name, Optional<Vocabulary<?>> vocabulary, List<String> scenarios) {
        Section where = with("scenario");
        Optional<Placed> scenario = where.text("scenario").map(s -> new Placed(s, where.at("scenario")));
        scenario.filter(s -> !scenarios.isEmpty() && !scenarios.contains(s.text()))
                .ifPresent(s -> file.problems().unknown(s.at(), "scenario", s.text(), scenarios));
        Section searching = with("search");
        Optional<Section> search =
                searching.find("search").flatMap(y -> Section.inside(y, "search", SEARCH, searching));
        List<Placed> set = set();
        List<Axis> free =
                vocabulary.map(v -> free(block, Definitions.of(v.parameters()))).orElse(List.of());
        for (Axis axis : free) {
            set.stream()
                    .filter(s -> s.text().startsWith(axis.name() + "="))
                    .forEach(s -> file.problems().add(s.at(), "'" + axis.name() + "' is free, so it cannot be set."));
        }
        return new BlockSpec(
                name,
                scenario,
                with("periods").count("periods", 1, Loader.MOST_PERIODS),
                with("engine").choice("engine", BlockSpec.Engine.class).orElse(BlockSpec.Engine.HISTORY_MATCHING),
                set,
                free,
                targets(block),
                search.map(s -> s.count("budget", LEAST_BUDGET, MOST_BUDGET).orElse(LEAST_BUDGET))
                        .orElse(LEAST_BUDGET),
                search.map(s -> s.count("replications", 1, MOST_REPLICATIONS).orElse(1))
                        .orElse(1),
                search.map(s -> s.seed("seed")).orElse(1L),
                UncertaintyReader.read(block),
                block.at("free"));
    }

    private Section with(String key) {
        return block.find(key).isPresent() ? block : file;
    }

    /** Those of the file, and those of the block in their place. */
    private List<Placed> set() {
        Map<String, Placed> set = new LinkedHashMap<>();
        (file == block ? List.of(block) : List.of(file, block)).forEach(section -> set(section, set));
        return List.copyOf(set.values());
    }

    private static void set(Section section, Map<String, Placed> set) {
        section.map("set").forEach((name, entry) -> {
            boolean quoted = entry.value() instanceof Yaml.Scalar s && !s.plain() && Written.isDecimal(s.text());
            if (entry.value() instanceof Yaml.Scalar scalar && !scalar.isNothing() && !quoted) {
                set.put(name, new Placed(name + "=" + scalar.text(), section.at(scalar)));
            } else {
                section.wrong(entry.value(), name, quoted ? "a number" : "a single value");
            }
        });
    }

    private static List<Axis> free(Section file, Definitions<?> definitions) {
        Target.Finder finder = new Target.Finder(definitions, Optional.empty());
        List<Axis> axes = new ArrayList<>();
        file.map("free").forEach((name, entry) -> {
            Position at = new Position(file.at("free").file(), entry.line());
            finder.find(name, at, file.problems()).ifPresent(target -> {
                if (!target.definition().isNumber()) {
                    file.problems().add(at, "'" + name + "' is no number; only numbers are calibrated.");
                    return;
                }
                if (RESERVED.contains(name)) {
                    file.problems().add(at, "'" + name + "' cannot be free: the tables have another column called so.");
                }
                Names.checkApart(
                        "parameter", name, axes.stream().map(Axis::name).toList(), at, file.problems());
                new AxisReader(name, target.definition(), file)
                        .read(entry.value())
                        .ifPresent(axes::add);
            });
        });
        return axes;
    }

    private static List<BlockSpec.Goal> targets(Section file) {
        List<BlockSpec.Goal> targets = new ArrayList<>();
        for (Yaml item : file.list("targets")) {
            Section.inside(item, "targets", TARGET, file)
                    .flatMap(t -> target(t, file.at(item)))
                    .ifPresent(targets::add);
        }
        return targets;
    }

    private static Optional<BlockSpec.Goal> target(Section target, Position at) {
        Optional<String> series = target.text("series");
        Optional<String> measure = target.text("measure");
        OptionalDouble observed = target.number("observed", DataTable.OBSERVABLE, DataTable::isObservable);
        if (series.isPresent() == measure.isPresent()) {
            target.problems().add(at, "a target has either 'series' or 'measure'.");
            return Optional.empty();
        }
        if (measure.isPresent() != observed.isPresent()) {
            target.problems()
                    .add(
                            at,
                            measure.isPresent()
                                    ? "a target with 'measure' needs the 'observed' value."
                                    : "the observed values of a series are those of the model's table, not 'observed'.");
            return Optional.empty();
        }
        String key = series.isPresent() ? "series" : "measure";
        Optional<BlockSpec.Moment> moment = target.choice("moment", BlockSpec.Moment.class);
        if (measure.isPresent() && moment.isPresent()) {
            target.problems().add(target.at("moment"), "'moment' is for series only.");
        }
        return Optional.of(new BlockSpec.Goal(
                new Placed(series.or(() -> measure).orElseThrow(), target.at(key)),
                observed,
                target.date("from", "from"),
                target.date("to", "to"),
                target.choice("transform", BlockSpec.Transform.class).orElse(BlockSpec.Transform.NONE),
                moment.orElse(BlockSpec.Moment.EACH),
                spread(target, "discrepancy").orElse(USUAL_DISCREPANCY),
                spread(target, "error").orElse(0)));
    }

    private static OptionalDouble spread(Section target, String key) {
        return target.number(key, "a number from 0 to 1e100", value -> value >= 0 && DataTable.isObservable(value));
    }
}
