package detente.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone when it is closed. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** A new, empty one. @throws OutputFailure if none can be made */
    public static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("detente-"));
        } catch (IOException e) {
            throw new OutputFailure("cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            ResultFolder.deleteTree(path);
        } catch (IOException e) {
            throw new OutputFailure("cannot remove " + path + ": " + e.getMessage(), e);
        }
    }
}
