package detente.parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code design:} of an experiment; every value is checked as one of its parameter. */
final class DesignReader {
    static final Section.Keys KEYS = new Section.Keys(
            "'design'", List.of(), List.of("grid", "list", "points", "latin-hypercube", "sobol", "morris"));
    static final Section.Keys SPREAD = new Section.Keys("the design", List.of("points", "over"), List.of());
    static final Section.Keys SOBOL =
            new Section.Keys("the design", List.of("points", "over"), List.of("pairs", GroupReader.KEY));
    static final Section.Keys MORRIS =
            new Section.Keys("the design", List.of("trajectories", "levels", "over"), List.of(GroupReader.KEY));

    private static final int MOST_POINTS = 10_000_000;
    private static final int MOST_LEVELS = 1000;

    /** Switches of a design, as YAML writes them. */
    enum YesNo {
        TRUE,
        FALSE
    }

    private final Target.Finder finder;
    private final Path folder;
    private final Section experiment;
    private final Problems problems;
    private final int before;

    /** @param folder in which the file of the experiment lies */
    DesignReader(Definitions<?> definitions, Path folder, Section experiment) {
        // keys of tables are checked when the runs are loaded
        this.finder = new Target.Finder(definitions, Optional.empty());
        this.folder = folder;
        this.experiment = experiment;
        this.problems = experiment.problems();
        this.before = problems.list().size();
    }

    /** The design; one point without values if the file states none, and empty if it is wrong. */
    Optional<DesignSpec> read() {
        Optional<Yaml> yaml = experiment.find("design");
        if (yaml.isEmpty()) {
            return Optional.of(new DesignSpec.Listed(List.of(), List.of(List.of()), experiment.at("design")));
        }
        Optional<DesignSpec> design =
                Section.inside(yaml.get(), "design", KEYS, experiment).flatMap(this::one);
        return isRight() ? design : Optional.empty();
    }

    /** Whether no mistake has been found in the design. */
    private boolean isRight() {
        return problems.list().size() == before;
    }

    private Optional<DesignSpec> one(Section design) {
        List<String> stated =
                KEYS.optional().stream().filter(k -> design.find(k).isPresent()).toList();
        if (stated.size() != 1) {
            problems.add(
                    experiment.at("design"),
                    "'design' must have one of " + String.join(", ", KEYS.optional()) + ", has "
                            + (stated.isEmpty() ? "none" : String.join(" and ", stated)) + ".");
            return Optional.empty();
        }
        String key = stated.get(0);
        return switch (key) {
            case "grid" -> grid(design);
            case "list" -> list(design);
            case "points" -> points(design);
            case "morris" ->
                inner(design, key, MORRIS)
                        .map(s -> new DesignSpec.Trajectories(
                                s.count("trajectories", 1, MOST_POINTS).orElse(1),
                                levels(s),
                                over(s),
                                new GroupReader(s).read(),
                                design.at(key)));
            default ->
                inner(design, key, key.equals("sobol") ? SOBOL : SPREAD)
                        .map(s -> new DesignSpec.Spread(
                                key.equals("sobol") ? DesignSpec.Method.SOBOL : DesignSpec.Method.LATIN_HYPERCUBE,
                                count(s),
                                over(s),
                                new GroupReader(s).read(),
                                s.choice("pairs", YesNo.class)
                                        .filter(YesNo.TRUE::equals)
                                        .isPresent(),
                                design.at(key)));
        };
    }

    private static Optional<Section> inner(Section design, String key, Section.Keys keys) {
        return Section.inside(design.find(key).orElseThrow(), key, keys.of("'" + key + "'"), design);
    }

    private int levels(Section morris) {
        int levels = morris.count("levels", 2, MOST_LEVELS).orElse(2);
        if (levels % 2 != 0) {
            problems.add(morris.at("levels"), "'levels' must be even, was " + levels + ".");
        }
        return levels;
    }

    private int count(Section spread) {
        return spread.count("points", 1, MOST_POINTS).orElse(1);
    }

    private boolean tooMany(long points, Position at) {
        if (points > MOST_POINTS) {
            problems.add(at, "the design has " + points + " points, more than " + MOST_POINTS + ".");
        }
        return points > MOST_POINTS;
    }

    private List<Axis> over(Section spread) {
        List<Axis> axes = new ArrayList<>();
        Map<String, Yaml.Entry> entries = spread.map("over");
        entries.forEach((name, entry) -> target(
                        name, new Position(spread.at("over").file(), entry.line()))
                .flatMap(t -> new AxisReader(name, t.definition(), spread).read(entry.value()))
                .ifPresent(axes::add));
        return axes;
    }

    private Optional<Target> target(String name, Position at) {
        return finder.find(name, at, problems);
    }

    /** All combinations; the parameter that is named first changes last. */
    private Optional<DesignSpec> grid(Section design) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        design.map("grid").forEach((name, entry) -> {
            Position at = new Position(design.at("grid").file(), entry.line());
            target(name, at).ifPresent(t -> values.put(name, values(name, t, entry.value(), design)));
        });
        long size = values.values().stream().mapToLong(List::size).reduce(1, DesignReader::product);
        if (tooMany(size, design.at("grid"))) {
            return Optional.empty();
        }
        List<List<String>> points = List.of(List.of());
        for (List<String> column : values.values()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> point : points) {
                for (String value : column) {
                    List<String> with = new ArrayList<>(point);
                    with.add(value);
                    longer.add(List.copyOf(with));
                }
            }
            points = longer;
        }
        return listed(List.copyOf(values.keySet()), points, design.at("grid"));
    }

    private static long product(long a, long b) {
        return Math.min(Integer.MAX_VALUE, a * b); // both below 2^31
    }

    private List<String> values(String name, Target target, Yaml yaml, Section design) {
        if (!(yaml instanceof Yaml.Sequence sequence)) {
            design.wrong(yaml, name, "a list of values");
            return List.of();
        }
        if (sequence.items().isEmpty()) {
            problems.add(design.at(yaml), "the list of values of '" + name + "' is empty.");
        }
        List<String> values = new ArrayList<>();
        for (Yaml item : sequence.items()) {
            value(name, target, item, design.at(item)).ifPresent(v -> {
                if (values.contains(v)) {
                    problems.add(design.at(item), "'" + name + "' has the value " + v + " twice.");
                }
                values.add(v);
            });
        }
        return values;
    }

    private Optional<String> value(String name, Target target, Yaml yaml, Position at) {
        if (!(yaml instanceof Yaml.Scalar scalar)) {
            problems.add(at, "'" + name + "' must be a single value, was " + yaml.shown() + ".");
            return Optional.empty();
        }
        return new ValueReader(target.definition(), problems)
                .read("'" + name + "'", scalar, at)
                .map(ValueReader::print);
    }

    private Optional<DesignSpec> list(Section design) {
        List<String> names = new ArrayList<>();
        List<List<String>> points = new ArrayList<>();
        for (Yaml item : design.list("list")) {
            if (!(item instanceof Yaml.Mapping mapping)) {
                design.wrong(item, "list", "a list of maps from parameters to values");
                continue;
            }
            if (points.isEmpty() && names.isEmpty()) {
                names.addAll(mapping.entries().keySet());
            }
            if (!Set.copyOf(names).equals(mapping.entries().keySet())) {
                problems.add(
                        design.at(item),
                        "every point must set the same parameters: " + String.join(", ", names) + "; this one sets "
                                + String.join(", ", mapping.entries().keySet()) + ".");
                continue;
            }
            points.add(names.stream()
                    .map(name -> {
                        Yaml value = mapping.entries().get(name).value();
                        return target(name, design.at(value))
                                .flatMap(t -> value(name, t, value, design.at(value)))
                                .orElse("");
                    })
                    .toList());
        }
        return listed(names, points, design.at("list"));
    }

    private Optional<DesignSpec> points(Section design) {
        Optional<String> file = design.text("points");
        Optional<DataTable> table = file.flatMap(f -> Folders.resolve(folder, f)
                .or(() -> {
                    problems.add(design.at("points"), "no file can be called '" + f + "'.");
                    return Optional.empty();
                })
                .flatMap(path -> DataTable.read(path, problems)));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        DataTable read = table.get();
        List<Optional<Target>> targets = read.header().stream()
                .map(name -> target(name, new Position(read.file(), 1)))
                .toList();
        List<List<String>> points = new ArrayList<>();
        for (int row = 0; row < read.rowCount(); row++) {
            List<String> point = new ArrayList<>();
            for (int column = 0; column < targets.size(); column++) {
                Position at = read.at(row);
                Yaml.Scalar cell = new Yaml.Scalar(read.text(row, column), true, at.line());
                String name = read.header().get(column);
                point.add(targets.get(column)
                        .flatMap(t -> value(name, t, cell, at))
                        .orElse(""));
            }
            points.add(List.copyOf(point));
        }
        return listed(read.header(), points, design.at("points"));
    }

    private Optional<DesignSpec> listed(List<String> names, List<List<String>> points, Position at) {
        if (isRight() && (names.isEmpty() || points.isEmpty())) {
            problems.add(at, "the design has no points.");
        }
        if (!isRight()) {
            return Optional.empty();
        }
        Set<List<String>> seen = new HashSet<>();
        for (List<String> point : points) {
            if (!seen.add(point)) {
                problems.add(at, "the design has the point " + named(names, point) + " twice.");
            }
        }
        return Optional.of(new DesignSpec.Listed(names, points, at));
    }

    private static String named(List<String> names, List<String> point) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            pairs.add(names.get(i) + "=" + point.get(i));
        }
        return String.join(" ", pairs);
    }
}
