package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Key;
import detente.grammar.Keys;
import detente.grammar.Node;
import detente.input.Names;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Definitions;
import detente.parameters.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An experiment file: read once, and checked when it is known which model it is for. */
public final class ExperimentFile {
    static final String NAMES = "a list of names";

    /** Columns of the tables of runs, which no outcome may be called like. */
    private static final List<String> RESERVED =
            List.of("run", "scenario", "point", "seed", "status", "message", "command");

    private static final List<String> RESERVED_IN_SUMMARY = List.of("period", "date", "series", "unit", "runs", "mean");

    private final StudyFile file;

    /** Its keys. */
    record Content(
            @Key(pattern = Names.SLUG, refusal = "experiment name " + Names.NO_SLUG)
            String experiment,

            String model,
            ExperimentSpec.Kind kind,
            @Key(says = NAMES, unique = "scenario") List<Placed> scenarios,
            @Key(min = 1, max = ModelFile.MOST_PERIODS) OptionalInt periods,
            Seeds seeds,
            Optional<DesignFile> design,
            List<OutcomeSpec> outcomes,
            @Key(says = NAMES, unique = "series") List<Placed> keep,

            @Key(min = 0, above = true, max = Double.MAX_VALUE, says = "seconds above 0")
            OptionalDouble timeLimit,

            @Key.At("kind") Position kindAt,
            @Key.At("design") Position designAt) {}

    /** Consecutive seeds. */
    record Seeds(
            @Key(otherwise = "1") long first,
            @Key(otherwise = "1", min = 1, max = 10_000_000) int count) implements Keys.Checked {
        @Override
        public void check(Node node) {
            if (first > Long.MAX_VALUE - (count - 1)) {
                node.refuse("there are no " + count + " seeds from " + first + " on.");
            }
        }
    }

    private ExperimentFile(StudyFile file) {
        this.file = file;
    }

    /** Opens a file. @throws InvalidInput if it is not there or its syntax is broken */
    public static ExperimentFile open(Path path) {
        return new ExperimentFile(StudyFile.open(path));
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
     * @param vocabulary of its model; without one no design is read
     * @param scenarios names of those that the model has; without any, names are not checked
     * @param problems where mistakes are added
     */
    public ExperimentSpec read(Optional<Vocabulary<?>> vocabulary, List<String> scenarios, Problems problems) {
        Content content = Grammar.read(file.root(vocabulary, problems), Content.class);
        Optional<DesignSpec> design = vocabulary.flatMap(v -> content.design()
                .map(d -> new DesignReader(d, Definitions.of(v.parameters()), folder(), problems).read())
                .orElse(Optional.of(new DesignSpec.Listed(List.of(), List.of(List.of()), content.designAt()))));
        design.ifPresent(d -> checkVaried(d.names(), d.at(), problems));
        checkOutcomes(content.outcomes(), design.map(DesignSpec::names).orElse(List.of()), problems);
        return new ExperimentSpec(
                content.experiment(),
                content.kind(),
                content.scenarios().stream()
                        .filter(s -> scenarios.isEmpty() || s.isKnown("scenario", scenarios, problems))
                        .toList(),
                content.periods(),
                content.seeds().first(),
                content.seeds().count(),
                design,
                content.outcomes(),
                content.keep(),
                content.timeLimit(),
                content.kindAt());
    }

    /** Every parameter that is varied is a column of the tables of runs and of the summary. */
    private static void checkVaried(List<String> varied, Position at, Problems problems) {
        for (int i = 0; i < varied.size(); i++) {
            String name = varied.get(i);
            if (Names.alike(name, RESERVED).isPresent()
                    || Names.alike(name, RESERVED_IN_SUMMARY).isPresent()) {
                problems.add(
                        at, "parameter '" + name + "' cannot be varied: the tables have another column called so.");
            }
            Names.checkApart("parameter", name, varied.subList(0, i), at, problems);
        }
    }

    private static void checkOutcomes(List<OutcomeSpec> outcomes, List<String> varied, Problems problems) {
        outcomes.stream()
                .filter(o -> Names.alike(o.id(), RESERVED).isPresent()
                        || Names.alike(o.id(), varied).isPresent())
                .forEach(o -> problems.add(
                        o.at(), "outcome '" + o.id() + "' must not be called like another column of the runs."));
    }
}
