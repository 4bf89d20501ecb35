package detente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that is gone when it is closed; if its process is killed, when the next one is made. */
public final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = "detente-";
    private static final String LOCK = ".lock";

    private final Path path;
    private final WorkLock lock;

    private TemporaryFolder(Path path, WorkLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new, empty one. @throws OutputFailure if none can be made */
    public static TemporaryFolder create() {
        try {
            Path path = Files.createTempDirectory(PREFIX);
            removeThoseOfTheDead(path.getParent());
            return new TemporaryFolder(Files.createDirectory(path.resolve("work")), WorkLock.hold(path.resolve(LOCK)));
        } catch (IOException e) {
            throw OutputFailure.of("cannot make a temporary folder", e);
        }
    }

    private static void removeThoseOfTheDead(Path temporary) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(temporary)) {
            others = files.filter(f -> f.getFileName().toString().startsWith(PREFIX))
                    .filter(f -> Files.isWritable(f) && Files.exists(f.resolve(LOCK)))
                    .toList();
        }
        for (Path other : others) {
            Optional<WorkLock> lock = WorkLock.tryHold(other.resolve(LOCK));
            if (lock.isPresent()) {
                lock.get().close();
                FileTree.delete(other);
            }
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
            FileTree.delete(path.getParent());
        } catch (IOException e) {
            throw OutputFailure.of("cannot remove " + path, e);
        }
    }
}
