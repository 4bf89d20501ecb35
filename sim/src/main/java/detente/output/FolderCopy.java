package detente.output;

import detente.parameters.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Copies a folder whole, or not at all. */
public final class FolderCopy {
    private FolderCopy() {}

    /** Whether something is there already, be it a link to nothing. */
    public static boolean isTaken(Path target) {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Copies everything below a folder.
     *
     * @param changed what the copy of a file holds, given the file and its bytes
     * @throws OutputFailure if it cannot be written; then nothing is left behind
     */
    public static void copy(Path source, Path target, BiFunction<Path, byte[], byte[]> changed) {
        Path unfinished = LeftOvers.unfinished(target);
        try (Stream<Path> tree = Files.walk(source)) {
            LeftOvers.removeBeside(target);
            for (Path path : tree.toList()) {
                Path to = unfinished.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, changed.apply(path, RegularFile.bytes(path)));
                }
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ResultFolder.failure("cannot write " + target, unfinished, e);
        }
    }
}
