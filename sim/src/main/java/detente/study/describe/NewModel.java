package detente.study.describe;

import detente.files.ModelFolder;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.store.FolderCopy;
import detente.study.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Copies a model folder under another name, to start one's own: its files name the copy. */
public final class NewModel {
    private static final Pattern ID = Pattern.compile("(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private NewModel() {}

    /** The new folder. @throws InvalidInput if an id is not usable or the model to copy is not there */
    public static Path copy(Project project, NewOrder order) {
        ModelFolder source = project.model(Optional.of(order.from()));
        String id = order.id();
        if (!ID.matcher(id).matches()) {
            throw wrong("'" + id + "' is not a model id: lower-case letters, digits and single dashes, at most 60.");
        }
        if (project.modelIds().contains(id)) {
            throw wrong("there is a model '" + id + "' already.");
        }
        Path target = project.models().resolve(id);
        if (FolderCopy.isTaken(target)) {
            throw wrong("there is a file or folder '" + id + "' in " + project.models() + " already.");
        }
        CopiedText text = new CopiedText(source, id, order.java().isPresent());
        FolderCopy.Order folder = new FolderCopy.Order(source.path(), target, name -> name, text::of);
        if (order.java().isPresent()) {
            new NewJava(project.models(), Project.code(source), order.java().get(), id).copyWith(folder);
        } else {
            FolderCopy.copy(List.of(folder));
        }
        return target;
    }

    /** A problem of the command line. */
    static InvalidInput wrong(String message) {
        return new InvalidInput(List.of(new Problem(Position.COMMAND_LINE.file(), 0, message, Optional.empty())));
    }
}
