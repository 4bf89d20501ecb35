package detente.study.describe;

import detente.files.ModelFolder;
import detente.input.Problems;
import detente.store.FolderCopy;
import detente.study.NewFolder;
import detente.study.Project;
import java.nio.file.Path;
import java.util.Optional;

/** Copies a model folder under another name, to start one's own: its files name the copy. */
public final class NewModel {
    private NewModel() {}

    /** The new folder. @throws detente.input.InvalidInput if the id is not usable or the model to copy is not there */
    public static Path copy(Project project, String id, String from) {
        ModelFolder source = project.model(Optional.of(from));
        Problems problems = new Problems();
        Optional<Path> free = NewFolder.of(project, id, problems);
        problems.throwIfAny();
        Path target = free.orElseThrow();
        CopiedText text = new CopiedText(source.path(), source.id(), id);
        FolderCopy.copy(source.path(), target, text::of);
        return target;
    }
}
