package detente.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Copies a folder whole, or not at all. */
public final class FolderCopy {
    private FolderCopy() {}

    /** Copies everything below a folder. @throws OutputFailure if it cannot be written; then nothing is left behind */
    public static void copy(Path source, Path target) {
        Path unfinished = target.resolveSibling(".unfinished-" + target.getFileName());
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path path : tree.toList()) {
                Files.copy(path, unfinished.resolve(source.relativize(path).toString()));
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ResultFolder.failure("cannot write " + target, unfinished, e);
        }
    }
}
