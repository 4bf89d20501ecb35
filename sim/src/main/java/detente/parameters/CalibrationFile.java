package detente.parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A calibration file: read once, and checked when it is known which model it is for. */
public final class CalibrationFile {
    static final Section.Keys KEYS = new Section.Keys(
            "",
            List.of("calibration", "model", "engine", "free", "targets", "search"),
            List.of("scenario", "periods", "set"));
    static final Section.Keys TARGET = new Section.Keys(
            "the target",
            List.of(),
            List.of("series", "from", "to", "measure", "observed", "transform", "moment", "discrepancy", "error"));
    static final Section.Keys SEARCH = new Section.Keys("'search'", List.of("budget"), List.of("replications", "seed"));

    private static final int LEAST_BUDGET = 10;
    private static final int MOST_BUDGET = 1_000_000;
    private static final int MOST_REPLICATIONS = 100_000;
    private static final double USUAL_DISCREPANCY = 0.1;

    private final SourceFiles.YamlSource source;

    private CalibrationFile(SourceFiles.YamlSource source) {
        this.source = source;
    }

    /** Opens a file. @throws InvalidInput if it is not there or its syntax is broken */
    public static CalibrationFile open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        SourceFiles.YamlSource source =
                new SourceFiles(file.getParent()).yaml(file.getFileName().toString());
        if (source.root().isEmpty()) {
            throw new InvalidInput(source.problems());
        }
        return new CalibrationFile(source);
    }

    /** Its text. */
    public String text() {
        return source.text();
    }

    /** The model that it names, if it names one. */
    public Optional<Placed> model() {
        Yaml.Entry entry = source.root().orElseThrow().entries().get("model");
        return entry != null && entry.value() instanceof Yaml.Scalar scalar && !scalar.isNothing()
                ? Optional.of(new Placed(scalar.text().strip(), new Position(source.file(), scalar.line())))
                : Optional.empty();
    }

    /**
     * What the file says, as far as it is right.
     *
     * @param vocabulary of its model; without one no parameters are read
     * @param scenarios names of those that the model has; without any, the name is not checked
     * @param problems where mistakes are added
     */
    public CalibrationSpec read(Optional<Vocabulary<?>> vocabulary, List<String> scenarios, Problems problems) {
        problems.addAll(source.problems());
        Section file = new Section(source.root().orElseThrow(), KEYS, new Position(source.file(), 0), problems);
        Optional<String> name = file.text("calibration");
        name.filter(n -> !n.matches(ExperimentReader.NAME))
                .ifPresent(n -> problems.add(
                        file.at("calibration"),
                        "calibration name '" + n + "' must be lower-case letters, digits and hyphens."));
        Optional<Placed> scenario = file.text("scenario").map(s -> new Placed(s, file.at("scenario")));
        scenario.filter(s -> !scenarios.isEmpty() && !scenarios.contains(s.text()))
                .ifPresent(s ->
                        problems.add(s.at(), "unknown scenario '" + s.text() + "'.", Nearest.to(s.text(), scenarios)));
        CalibrationSpec.Engine engine =
                file.choice("engine", CalibrationSpec.Engine.class).orElse(CalibrationSpec.Engine.HISTORY_MATCHING);
        List<Axis> free =
                vocabulary.map(v -> free(file, Definitions.of(v.parameters()))).orElse(List.of());
        List<CalibrationSpec.Goal> targets = targets(file);
        Optional<Section> search = file.find("search").flatMap(y -> Section.inside(y, "search", SEARCH, file));
        return new CalibrationSpec(
                name.orElse(""),
                scenario,
                file.count("periods"),
                engine,
                set(file),
                free,
                targets,
                search.map(s -> count(s, "budget", LEAST_BUDGET, MOST_BUDGET)).orElse(LEAST_BUDGET),
                search.map(s -> count(s, "replications", 1, MOST_REPLICATIONS)).orElse(1),
                search.map(CalibrationFile::seed).orElse(1L),
                file.at("free"));
    }

    private static int count(Section section, String key, int least, int most) {
        int count = section.count(key).orElse(least);
        if (count < least || count > most) {
            section.problems()
                    .add(section.at(key), "'" + key + "' must be in [" + least + ", " + most + "], was " + count + ".");
            return least;
        }
        return count;
    }

    private static long seed(Section search) {
        Optional<Yaml.Scalar> scalar = search.scalar("seed", "a whole number");
        try {
            return scalar.map(s -> Long.parseLong(s.text())).orElse(1L);
        } catch (NumberFormatException e) {
            search.problems()
                    .add(
                            search.at("seed"),
                            "'seed' must be a whole number of 64 bits, was "
                                    + scalar.orElseThrow().shown() + ".");
            return 1;
        }
    }

    private static List<Placed> set(Section file) {
        List<Placed> set = new ArrayList<>();
        for (Map.Entry<String, Yaml.Entry> entry : file.map("set").entrySet()) {
            if (entry.getValue().value() instanceof Yaml.Scalar scalar && !scalar.isNothing()) {
                set.add(new Placed(entry.getKey() + "=" + scalar.text(), file.at(scalar)));
            } else {
                file.wrong(entry.getValue().value(), entry.getKey(), "a single value");
            }
        }
        return set;
    }

    private static List<Axis> free(Section file, Definitions<?> definitions) {
        Target.Finder finder = new Target.Finder(definitions, Optional.empty());
        List<Axis> axes = new ArrayList<>();
        file.map("free").forEach((name, entry) -> {
            Position at = new Position(file.at("free").file(), entry.line());
            finder.find(name, at, file.problems()).ifPresent(target -> {
                Definition.Kind kind = target.definition().kind();
                if (kind != Definition.Kind.NUMBER && kind != Definition.Kind.INTEGER) {
                    file.problems().add(at, "'" + name + "' is no number; only numbers are calibrated.");
                    return;
                }
                new AxisReader(name, target.definition(), file)
                        .read(entry.value())
                        .ifPresent(axes::add);
            });
        });
        return axes;
    }

    private static List<CalibrationSpec.Goal> targets(Section file) {
        List<CalibrationSpec.Goal> targets = new ArrayList<>();
        for (Yaml item : file.list("targets")) {
            Section.inside(item, "targets", TARGET, file)
                    .flatMap(t -> target(t, file.at(item)))
                    .ifPresent(targets::add);
        }
        return targets;
    }

    private static Optional<CalibrationSpec.Goal> target(Section target, Position at) {
        Optional<String> series = target.text("series");
        Optional<String> measure = target.text("measure");
        OptionalDouble observed = number(target, "observed", false);
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
        Optional<CalibrationSpec.Moment> moment = target.choice("moment", CalibrationSpec.Moment.class);
        if (measure.isPresent() && moment.isPresent()) {
            target.problems().add(target.at("moment"), "'moment' is for series only.");
        }
        return Optional.of(new CalibrationSpec.Goal(
                new Placed(series.or(() -> measure).orElseThrow(), target.at(key)),
                observed,
                target.date("from", "from"),
                target.date("to", "to"),
                target.choice("transform", CalibrationSpec.Transform.class).orElse(CalibrationSpec.Transform.NONE),
                moment.orElse(CalibrationSpec.Moment.EACH),
                number(target, "discrepancy", true).orElse(USUAL_DISCREPANCY),
                number(target, "error", true).orElse(0)));
    }

    /** A number, if it is stated and right. */
    private static OptionalDouble number(Section target, String key, boolean nonNegative) {
        Optional<Yaml.Scalar> scalar = target.scalar(key, "a number");
        if (scalar.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = Numbers.parse(scalar.get().text());
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble()) || (nonNegative && value.getAsDouble() < 0)) {
            String expected = nonNegative ? "a number from 0" : "a number";
            target.problems()
                    .add(
                            target.at(key),
                            "'" + key + "' must be " + expected + ", was "
                                    + scalar.get().text() + ".");
            return OptionalDouble.empty();
        }
        return value;
    }
}
