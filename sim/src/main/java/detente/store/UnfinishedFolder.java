package detente.store;

import detente.results.Artifact;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder that is filled under a hidden name and moved to its place when it is complete. What is left of it goes when it is closed. */
public final class UnfinishedFolder implements AutoCloseable {
    private final Path path;

    /** An empty one. */
    UnfinishedFolder(Path hidden) throws IOException {
        FileTree.delete(hidden);
        this.path = Files.createDirectories(hidden);
    }

    Path path() {
        return path;
    }

    /** Where a file goes that is in it or in a folder of it. */
    Path file(String name) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** A text file that is written piece by piece, in UTF-8. @throws IOException if it cannot be written */
    public Writer text(String name) throws IOException {
        return Files.newBufferedWriter(file(name), StandardCharsets.UTF_8);
    }

    void write(List<Artifact> files) throws IOException {
        for (Artifact file : files) {
            Files.write(file(file.path()), file.bytes());
        }
    }

    /** Moves it to its place; what was there makes room only then. */
    void moveTo(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = HiddenFiles.replaced(place);
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
        FileTree.delete(old);
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(path);
    }
}
