package detente.study;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.input.RegularFile;
import detente.results.Artifact;
import detente.uncertainty.EnsembleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ensemble from which a study drew values, as it lies beside the results. */
public final class EnsembleCopy {
    private EnsembleCopy() {}

    /**
     * The copy, if the order names an ensemble.
     *
     * @param order its text, by options
     * @throws InvalidInput if it cannot be read any more
     */
    public static List<Artifact> of(Project project, Map<String, List<String>> order) {
        return of(order.getOrDefault(EnsembleFile.OPTION, List.of()).stream()
                .findFirst()
                .map(typed -> project.ensemble(Path.of(typed))));
    }

    /** The same of a file that is known. */
    public static List<Artifact> of(Optional<EnsembleFile> file) {
        return file.stream().map(EnsembleCopy::copy).toList();
    }

    private static Artifact copy(EnsembleFile file) {
        try {
            return new Artifact(EnsembleFile.NAME, RegularFile.input(file.path()));
        } catch (IOException e) {
            Problems problems = new Problems();
            problems.add(
                    new Position(file.called(), 0),
                    "the file could be read a moment ago and cannot any more: " + e.getMessage() + ".");
            throw new InvalidInput(problems.list());
        }
    }
}
