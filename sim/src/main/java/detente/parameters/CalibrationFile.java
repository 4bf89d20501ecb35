package detente.parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A calibration file: read once, and checked when it is known which model it is for. */
public final class CalibrationFile {
    static final String BLOCKS = "blocks";

    static final Section.Keys WHOLE = new Section.Keys(
            "",
            List.of("calibration", "model", "engine", "free", "targets", "search"),
            List.of("scenario", "periods", "set", "uncertainty"));
    static final Section.Keys IN_BLOCKS = new Section.Keys(
            "", List.of("calibration", "model", BLOCKS), List.of("engine", "scenario", "periods", "set", "search"));
    static final Section.Keys BLOCK = new Section.Keys(
            "the block",
            List.of("block", "free", "targets"),
            List.of("engine", "scenario", "periods", "set", "search", "uncertainty"));

    private final Path folder;
    private final SourceFiles.YamlSource source;

    private CalibrationFile(Path folder, SourceFiles.YamlSource source) {
        this.folder = folder;
        this.source = source;
    }

    /** Opens a file. @throws InvalidInput if it is not there or its syntax is broken */
    public static CalibrationFile open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        SourceFiles.YamlSource source = SourceFiles.one(file);
        if (source.root().isEmpty()) {
            throw new InvalidInput(source.problems());
        }
        return new CalibrationFile(file.getParent(), source);
    }

    /** Its text with another name of the model. @throws InvalidInput if that does not stand on a line of its own */
    public String text(String model) {
        return ModelLine.replaced(source.text(), model).orElseThrow(() -> {
            Problems problems = new Problems();
            problems.add(new Position(source.file(), 1), "'model: NAME' must stand once, on a line of its own.");
            return new InvalidInput(problems.list());
        });
    }

    /** The folder in which it is: paths in it count from there. */
    public Path folder() {
        return folder;
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
     * @param scenarios names of those that the model has; without any, names are not checked
     * @param problems where mistakes are added
     */
    public CalibrationSpec read(Optional<Vocabulary<?>> vocabulary, List<String> scenarios, Problems problems) {
        problems.addAll(source.problems());
        Yaml.Mapping root = source.root().orElseThrow();
        boolean inBlocks = root.entries().containsKey(BLOCKS);
        Section file = new Section(root, inBlocks ? IN_BLOCKS : WHOLE, new Position(source.file(), 0), problems);
        String name = name(file, "calibration").orElse("");
        file.text("model"); // whoever opened the file has looked for it, but not at what is wrong with it
        if (!inBlocks) {
            return new CalibrationSpec(name, List.of(new BlockReader(file, file).read("", vocabulary, scenarios)));
        }
        List<BlockSpec> blocks = new ArrayList<>();
        for (Yaml item : file.list(BLOCKS)) {
            Section.inside(item, BLOCKS, BLOCK, file).ifPresent(block -> {
                String own = name(block, "block").orElse("");
                for (String key : List.of("engine", "search")) {
                    if (block.find(key).or(() -> file.find(key)).isEmpty()) {
                        problems.add(file.at(item), "neither the block nor the file has '" + key + "'.");
                    }
                }
                if (blocks.stream().anyMatch(b -> !own.isEmpty() && b.name().equals(own))) {
                    problems.add(block.at("block"), "there is another block '" + own + "' above.");
                }
                blocks.add(new BlockReader(file, block).read(own, vocabulary, scenarios));
            });
        }
        if (blocks.isEmpty() && problems.isEmpty()) {
            problems.add(file.at(BLOCKS), "'" + BLOCKS + "' is empty.");
        }
        freeOnce(blocks, problems);
        return new CalibrationSpec(name, blocks);
    }

    private static Optional<String> name(Section section, String key) {
        Optional<String> name = section.text(key);
        name.filter(n -> !n.matches(ExperimentReader.NAME))
                .ifPresent(n -> section.problems()
                        .add(
                                section.at(key),
                                key + " name '" + n + "' must be lower-case letters, digits and hyphens, at most 60."));
        return name;
    }

    /** What one block has found no other block looks for again. */
    private static void freeOnce(List<BlockSpec> blocks, Problems problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (BlockSpec block : blocks) {
            for (Axis axis : block.free()) {
                String owner = owners.putIfAbsent(axis.name(), block.name());
                if (owner != null) {
                    problems.add(block.freeAt(), "'" + axis.name() + "' is free in block '" + owner + "' too.");
                }
            }
        }
    }
}
