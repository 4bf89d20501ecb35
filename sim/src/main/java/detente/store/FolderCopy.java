package detente.store;

import detente.input.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiFunction;

/** Copies or writes a folder whole, or not at all. */
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
        write(target, unfinished -> {
            for (String name : FileTree.files(source)) {
                Path file = source.resolve(name);
                Files.write(unfinished.file(name), changed.apply(file, RegularFile.bytes(file)));
            }
        });
    }

    /** Writes the files of a new folder. */
    @FunctionalInterface
    public interface Filler {
        void fill(UnfinishedFolder folder) throws IOException;
    }

    /**
     * Writes a new folder.
     *
     * @throws OutputFailure if it cannot be written; then nothing is left behind
     */
    public static void write(Path target, Filler filler) {
        try {
            HiddenFiles.removeStale(target);
            try (UnfinishedFolder unfinished = new UnfinishedFolder(HiddenFiles.unfinished(target))) {
                filler.fill(unfinished);
                Files.move(unfinished.path(), target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw OutputFailure.of("cannot write " + target, e);
        }
    }
}
