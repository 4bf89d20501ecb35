package detente.parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An experiment file: read once, and checked when it is known which model it is for. */
public final class ExperimentFile {
    static final Section.Keys KEYS = new Section.Keys(
            "",
            List.of("experiment", "model", "kind"),
            List.of("scenarios", "periods", "seeds", "design", "outcomes", "keep", "time-limit"));

    private final Path path;
    private final SourceFiles.YamlSource source;

    private ExperimentFile(Path path, SourceFiles.YamlSource source) {
        this.path = path;
        this.source = source;
    }

    /** Opens a file. @throws InvalidInput if it is not there or its syntax is broken */
    public static ExperimentFile open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        SourceFiles.YamlSource source = SourceFiles.one(file);
        if (source.root().isEmpty()) {
            throw new InvalidInput(source.problems());
        }
        return new ExperimentFile(file, source);
    }

    /** The folder in which it is: paths in it count from there. */
    public Path folder() {
        return path.getParent();
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
     * @param vocabulary of its model; without one no design is read
     * @param scenarios names of those that the model has; without any, names are not checked
     * @param problems where mistakes are added
     */
    public ExperimentSpec read(Optional<Vocabulary<?>> vocabulary, List<String> scenarios, Problems problems) {
        problems.addAll(source.problems());
        Section section = new Section(source.root().orElseThrow(), KEYS, new Position(source.file(), 0), problems);
        Optional<DesignSpec> design = vocabulary
                .map(v -> Definitions.of(v.parameters()))
                .flatMap(d -> new DesignReader(d, path.getParent(), section).read());
        return new ExperimentReader(section, scenarios).read(design);
    }
}
