package detente.files;

import detente.grammar.Node;
import detente.grammar.ValueReader;
import detente.grammar.Yaml;
import detente.input.Folders;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.DataTable;
import detente.parameters.Definition;
import detente.parameters.Definitions;
import detente.parameters.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the {@code design:} of an experiment; every value is checked as one of its parameter. */
final class DesignReader {
    private static final String OVER = "over.";

    private final DesignFile design;
    private final Target.Finder finder;
    private final Path folder;
    private final Problems problems;
    private final int before;

    /** @param folder in which the file of the experiment lies */
    DesignReader(DesignFile design, Definitions<?> definitions, Path folder, Problems problems) {
        this.design = design;
        // keys of tables are checked when the runs are loaded
        this.finder = new Target.Finder(definitions, Optional.empty());
        this.folder = folder;
        this.problems = problems;
        this.before = problems.list().size();
    }

    /** The design; empty if anything in it is wrong. */
    Optional<DesignSpec> read() {
        Map<String, Position> places = design.places();
        Optional<DesignSpec> read = Optional.empty();
        if (places.containsKey("grid")) {
            read = grid(design.grid(), places.get("grid"));
        } else if (places.containsKey("list")) {
            read = list(design.list(), places.get("list"));
        } else if (design.points().isPresent()) {
            read = points(design.points().get());
        } else if (design.along().isPresent()) {
            DesignSpec.Along along = design.along().get();
            checkGroups(along);
            read = Optional.of(along);
        }
        return isRight() ? read : Optional.empty();
    }

    /** Whether no mistake has been found in the design. */
    private boolean isRight() {
        return design.isRight() && problems.list().size() == before;
    }

    /** Checks the groups against all axes that are written: one with a mistake is an axis too. */
    private void checkGroups(DesignSpec.Along along) {
        Set<String> over = along.places().keySet().stream()
                .filter(place -> place.startsWith(OVER))
                .map(place -> place.substring(OVER.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        new GroupCheck(over, problems).check(along.stated(), along.places());
    }

    private Optional<Definition> target(Node node) {
        return finder.find(node.name(), node.at(), problems).map(Target::definition);
    }

    /** All combinations; the parameter that is named first changes last. */
    private Optional<DesignSpec> grid(Map<String, Node> grid, Position at) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        grid.values().forEach(node -> target(node).ifPresent(d -> values.put(node.name(), values(d, node))));
        long size = values.values().stream().mapToLong(List::size).reduce(1, DesignReader::product);
        if (size > DesignFile.MOST_POINTS) {
            problems.add(at, "the design has " + size + " points, more than " + DesignFile.MOST_POINTS + ".");
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
        return listed(List.copyOf(values.keySet()), points, at);
    }

    private static long product(long a, long b) {
        return Math.min(Integer.MAX_VALUE, a * b); // both below 2^31
    }

    private List<String> values(Definition definition, Node node) {
        if (!(node.yaml() instanceof Yaml.Sequence list)) {
            node.wrong("a list of values");
            return List.of();
        }
        if (list.items().isEmpty()) {
            problems.add(node.here(), "the list of values of '" + node.name() + "' is empty.");
        }
        List<String> values = new ArrayList<>();
        for (Yaml yaml : list.items()) {
            Node item = node.item(yaml);
            ValueReader.text(definition, item).ifPresent(value -> {
                if (values.contains(value)) {
                    item.refuse("'" + node.name() + "' has the value " + value + " twice.");
                }
                values.add(value);
            });
        }
        return values;
    }

    private Optional<DesignSpec> list(List<Map<String, Node>> list, Position at) {
        List<String> names =
                list.isEmpty() ? List.of() : List.copyOf(list.get(0).keySet());
        List<List<String>> points = new ArrayList<>();
        for (Map<String, Node> point : list) {
            if (Set.copyOf(names).equals(point.keySet())) {
                points.add(names.stream().map(name -> value(point.get(name))).toList());
            } else {
                problems.add(
                        point.isEmpty() ? at : point.values().iterator().next().at(),
                        "every point must set the same parameters: " + String.join(", ", names) + "; this one sets "
                                + String.join(", ", point.keySet()) + ".");
            }
        }
        return listed(names, points, at);
    }

    /** A value as text; empty text, and a problem more, if it is wrong. */
    private String value(Node node) {
        return target(node).flatMap(d -> ValueReader.text(d, node)).orElse("");
    }

    private Optional<DesignSpec> points(Placed file) {
        Optional<Path> path = Folders.resolve(folder, file.text());
        if (path.isEmpty()) {
            problems.add(file.at(), "no file can be called '" + file.text() + "'.");
        }
        return path.flatMap(p -> DataTable.read(p, problems)).flatMap(table -> points(table, file.at()));
    }

    private Optional<DesignSpec> points(DataTable table, Position at) {
        List<Optional<Definition>> definitions = table.header().stream()
                .map(name -> finder.find(name, new Position(table.file(), 1), problems)
                        .map(Target::definition))
                .toList();
        List<List<String>> points = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> point = new ArrayList<>();
            for (int column = 0; column < definitions.size(); column++) {
                Yaml.Scalar cell = new Yaml.Scalar(
                        table.text(row, column), true, table.at(row).line());
                Node node = new Node(cell, table.header().get(column), table.at(row), new Node.Context(problems));
                point.add(definitions
                        .get(column)
                        .flatMap(d -> ValueReader.text(d, node))
                        .orElse(""));
            }
            points.add(List.copyOf(point));
        }
        return listed(table.header(), points, at);
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
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + "=" + point.get(i))
                .collect(Collectors.joining(" "));
    }
}
