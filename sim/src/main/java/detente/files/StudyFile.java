package detente.files;

import detente.grammar.Node;
import detente.grammar.SourceFiles;
import detente.input.InvalidInput;
import detente.input.Placed;
import detente.input.Problems;
import detente.parameters.Definitions;
import detente.parameters.Target;
import detente.parameters.Vocabulary;
import java.nio.file.Path;
import java.util.Optional;

/** A file of an experiment or a calibration: opened before it is known which model it is for. */
record StudyFile(Path folder, SourceFiles.YamlSource source) {

    /** Opens a file. @throws InvalidInput if it is not there or its syntax is broken */
    static StudyFile open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        SourceFiles.YamlSource source = SourceFiles.one(file);
        if (source.root().isEmpty()) {
            throw new InvalidInput(source.problems());
        }
        return new StudyFile(file.getParent(), source);
    }

    /**
     * All that it says.
     *
     * @param vocabulary of its model, if that is known; keys of tables are checked when the runs are loaded
     * @param problems where mistakes are added
     */
    Node root(Optional<Vocabulary<?>> vocabulary, Problems problems) {
        problems.addAll(source.problems());
        Optional<Target.Finder> parameters =
                vocabulary.map(v -> new Target.Finder(Definitions.of(v.parameters()), Optional.empty()));
        return Node.of(source, source.root().orElseThrow(), new Node.Context(problems, parameters));
    }

    /** The model that it names, if it names one. */
    Optional<Placed> model() {
        return root(Optional.empty(), new Problems())
                .find("model")
                .flatMap(node -> node.text().map(text -> new Placed(text, node.here())));
    }
}
