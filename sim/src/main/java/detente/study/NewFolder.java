package detente.study;

import detente.input.Position;
import detente.input.Problems;
import detente.store.FolderCopy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a new model folder goes. */
public final class NewFolder {
    private static final Pattern ID = Pattern.compile("(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private NewFolder() {}

    /** The place of a new model; empty, with a problem more, if the id is not usable or taken. */
    public static Optional<Path> of(Project project, String id, Problems problems) {
        Path target = project.models().resolve(ID.matcher(id).matches() ? id : "model");
        if (!ID.matcher(id).matches()) {
            wrong(
                    "'" + id + "' is not a model id: lower-case letters, digits and single dashes, at most 60.",
                    problems);
        } else if (project.modelIds().contains(id)) {
            wrong("there is a model '" + id + "' already.", problems);
        } else if (FolderCopy.isTaken(target)) {
            wrong("there is a file or folder '" + id + "' in " + project.models() + " already.", problems);
        } else {
            return Optional.of(target);
        }
        return Optional.empty();
    }

    private static void wrong(String message, Problems problems) {
        problems.add(Position.COMMAND_LINE, message);
    }
}
