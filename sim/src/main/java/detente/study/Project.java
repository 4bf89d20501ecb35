package detente.study;

import detente.engine.Model;
import detente.engine.Models;
import detente.engine.Run;
import detente.parameters.Inputs;
import detente.parameters.InvalidInput;
import detente.parameters.ModelFile;
import detente.parameters.ModelFolder;
import detente.parameters.Nearest;
import detente.parameters.Position;
import detente.parameters.Problem;
import detente.parameters.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The project that the user works in.
 *
 * @param home its root, with {@code models/} and {@code results/}
 */
public record Project(Path home) {
    private static final String DEFAULT_MODEL = "rare-earths";

    /** Where the model folders are. */
    public Path models() {
        return home.resolve("models");
    }

    public Path results() {
        return home.resolve("results");
    }

    /** Ids of the model folders, sorted. */
    public List<String> modelIds() {
        return ModelFolder.under(models());
    }

    /**
     * The model folder that a user names: an id, or a path to a folder.
     *
     * @param name the flagship if empty
     * @throws InvalidInput if there is no such folder
     */
    public ModelFolder model(Optional<String> name) {
        String wanted = name.orElse(DEFAULT_MODEL);
        if (modelIds().contains(wanted)) {
            return ModelFolder.open(models().resolve(wanted));
        }
        if (wanted.contains("/") || wanted.contains("\\") || wanted.equals(".") || wanted.equals("..")) {
            return ModelFolder.open(Path.of(wanted));
        }
        throw new InvalidInput(List.of(new Problem(
                Position.COMMAND_LINE.file(), 0, "unknown model '" + wanted + "'.", Nearest.to(wanted, modelIds()))));
    }

    /** The run that a folder, a request and a seed make. @throws InvalidInput with everything that is wrong */
    public static Run<?> load(ModelFolder folder, Request request, long seed) {
        return load(folder, code(folder), request, seed);
    }

    private static <P extends Record> Run<P> load(ModelFolder folder, Model<P> model, Request request, long seed) {
        Inputs<P> inputs = folder.load(request, model.vocabulary());
        return new Run<>(model, inputs, seed);
    }

    /** The Java model of a folder. @throws InvalidInput if there is none of that id */
    static Model<?> code(ModelFolder folder) {
        return Models.find(folder.code()).orElseThrow(() -> {
            List<String> known = Models.all().stream().map(Model::id).toList();
            ModelFile file = folder.file();
            Position at = file.places().get("model");
            String message = "there is no model '" + folder.code() + "' in Java.";
            return new InvalidInput(
                    List.of(new Problem(at.file(), at.line(), message, Nearest.to(folder.code(), known))));
        });
    }
}
