package detente.study;

import detente.files.ModelFolder;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The model that an experiment or a calibration names, as far as it is right.
 *
 * @param vocabulary what the file may name; empty if the Java model is not known
 */
public record ModelOfFile(Optional<ModelFolder> folder, Optional<Vocabulary<?>> vocabulary) {

    /**
     * Finds it; what is wrong is added to the problems.
     *
     * @param named the model as the file names it
     * @param place folder of the file, from which paths count
     */
    public static ModelOfFile of(Project project, Optional<Placed> named, Path place, Problems problems) {
        Position at = named.map(Placed::at).orElse(Position.COMMAND_LINE);
        Optional<ModelFolder> folder =
                named.flatMap(m -> InputCheck.attempt(() -> project.modelOfFile(m.text(), place), at, "", problems));
        return new ModelOfFile(
                folder,
                folder.flatMap(f -> InputCheck.attempt(() -> Project.code(f).vocabulary(), at, "", problems)));
    }

    /** Names of its scenarios. */
    public List<String> scenarios() {
        return folder.map(ModelFolder::scenarios).orElse(List.of());
    }
}
