package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.grammar.SourceFiles;
import detente.input.InvalidInput;
import detente.input.Names;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Axis;
import detente.parameters.Vocabulary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A calibration file: read once, and checked when it is known which model it is for. */
public final class CalibrationFile {
    static final String BLOCKS = "blocks";

    private final StudyFile file;

    /** A file of one search. */
    record Whole(
            @Key(pattern = Names.SLUG, refusal = "calibration name " + Names.NO_SLUG)
            String calibration,

            String model,
            @Key(required = true) Optional<BlockSpec.Engine> engine,

            @Key(required = true, each = Key.Each.NUMBER_AXIS)
            Map<String, Axis> free,

            @Key(required = true) List<BlockSpec.Goal> targets,
            @Key(required = true) Optional<BlockSpec.Search> search,
            Optional<Placed> scenario,
            @Key(min = 1, max = ModelFile.MOST_PERIODS) OptionalInt periods,
            @Key(each = Key.Each.VALUE) Map<String, Placed> set,
            BlockSpec.Uncertainty uncertainty,
            @Key.At("free") Position freeAt)
            implements Keys.Checked {

        @Override
        public void check(Node node) {
            block().check(node);
        }

        BlockSpec block() {
            return new BlockSpec(
                    "", free, targets, engine, scenario, periods, set, search, uncertainty, freeAt, freeAt);
        }
    }

    /** A file of several: what a block does not say is said here, but for its name, its free parameters and its targets. */
    record InBlocks(
            @Key(pattern = Names.SLUG, refusal = "calibration name " + Names.NO_SLUG)
            String calibration,

            String model,
            @Key(required = true, filled = true) List<BlockSpec> blocks,
            Optional<BlockSpec.Engine> engine,
            Optional<Placed> scenario,
            @Key(min = 1, max = ModelFile.MOST_PERIODS) OptionalInt periods,
            @Key(each = Key.Each.VALUE) Map<String, Placed> set,
            Optional<BlockSpec.Search> search) {

        /** A block with what it leaves to the file. */
        BlockSpec filled(BlockSpec block) {
            Map<String, Placed> both = new LinkedHashMap<>(set);
            both.putAll(block.values());
            return new BlockSpec(
                    block.name(),
                    block.axes(),
                    block.targets(),
                    block.statedEngine().or(() -> engine),
                    block.scenario().or(() -> scenario),
                    block.periods().isPresent() ? block.periods() : periods,
                    both,
                    block.search().or(() -> search),
                    block.uncertainty(),
                    block.freeAt(),
                    block.at());
        }
    }

    private CalibrationFile(StudyFile file) {
        this.file = file;
    }

    /** Opens a file. @throws InvalidInput if it is not there or its syntax is broken */
    public static CalibrationFile open(Path path) {
        return new CalibrationFile(StudyFile.open(path));
    }

    /** Its text with another name of the model. @throws InvalidInput if that does not stand on a line of its own */
    public String text(String model) {
        SourceFiles.YamlSource source = file.source();
        return ModelLine.replaced(source.text(), model).orElseThrow(() -> {
            Problems problems = new Problems();
            problems.add(new Position(source.file(), 1), "'model: NAME' must stand once, on a line of its own.");
            return new InvalidInput(problems.list());
        });
    }

    /** The folder in which it is: paths in it count from there. */
    public Path folder() {
        return file.folder();
    }

    /** The model that it names, if it names one. */
    public Optional<Placed> model() {
        return file.model();
    }

    /**
     * What the file says, as far as it is right.
     *
     * @param vocabulary of its model; without one no parameters are read
     * @param scenarios names of those that the model has; without any, names are not checked
     * @param problems where mistakes are added
     */
    public CalibrationSpec read(Optional<Vocabulary<?>> vocabulary, List<String> scenarios, Problems problems) {
        Node root = file.root(vocabulary, problems);
        CalibrationSpec spec;
        if (root.has(BLOCKS)) {
            InBlocks content = Grammar.read(root, InBlocks.class);
            spec = new CalibrationSpec(
                    content.calibration(),
                    content.blocks().stream().map(content::filled).toList());
            spec.blocks().forEach(block -> checkComplete(block, problems));
        } else {
            Whole content = Grammar.read(root, Whole.class);
            spec = new CalibrationSpec(content.calibration(), List.of(content.block()));
        }
        spec.blocks().forEach(block -> checkNames(block, scenarios, problems));
        freeOnce(spec.blocks(), problems);
        return spec;
    }

    private static void checkComplete(BlockSpec block, Problems problems) {
        String neither = "neither the block nor the file has '";
        if (block.statedEngine().isEmpty()) {
            problems.add(block.at(), neither + "engine'.");
        }
        if (block.search().isEmpty()) {
            problems.add(block.at(), neither + "search'.");
        }
    }

    private static void checkNames(BlockSpec block, List<String> scenarios, Problems problems) {
        block.scenario().filter(s -> !scenarios.isEmpty()).ifPresent(s -> s.isKnown("scenario", scenarios, problems));
        block.values().forEach((name, value) -> {
            if (block.axes().containsKey(name)) {
                problems.add(value.at(), "'" + name + "' is free, so it cannot be set.");
            }
        });
    }

    /** What one block has found no other block looks for again. */
    private static void freeOnce(List<BlockSpec> blocks, Problems problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (BlockSpec block : blocks) {
            for (String name : block.axes().keySet()) {
                String owner = owners.putIfAbsent(name, block.name());
                if (owner != null) {
                    problems.add(block.freeAt(), "'" + name + "' is free in block '" + owner + "' too.");
                }
            }
        }
    }
}
