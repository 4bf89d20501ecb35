package detente.study.describe;

import detente.files.ModelFolder;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.store.FolderCopy;
import detente.study.NewFolder;
import detente.study.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Copies a model folder under another name, to start one's own: its files name the copy. */
public final class NewModel {
    private NewModel() {}

    /** The new folder. @throws InvalidInput if an id is not usable or the model to copy is not there */
    public static Path copy(Project project, NewOrder order) {
        ModelFolder source = project.model(Optional.of(order.from()));
        Problems problems = new Problems();
        Optional<Path> free = NewFolder.of(project, order.id(), problems);
        problems.throwIfAny();
        Path target = free.orElseThrow();
        CopiedText text = new CopiedText(source, order.id(), order.java().isPresent());
        FolderCopy.Order folder = new FolderCopy.Order(source.path(), target, name -> name, text::of);
        if (order.java().isPresent()) {
            new NewJava(project.models(), Project.code(source), order.java().get(), order.id()).copyWith(folder);
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
