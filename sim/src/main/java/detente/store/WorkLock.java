package detente.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps two processes from doing the same work at once. The system takes it back from a process that dies, however it dies. On a
 * file system that knows no locks (some network folders) everybody gets it: work may then be done twice, with the same results.
 */
final class WorkLock implements AutoCloseable {
    private static final long WAIT_MILLIS = 50;

    private final Path file;
    private final FileChannel channel;

    private WorkLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, if nobody else has it. The file is removed when it is given back. */
    static Optional<WorkLock> tryHold(Path file) throws IOException {
        while (true) {
            Optional<String> before = key(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                return Optional.empty();
            }
            // Else its holder has removed the file after it was opened here, and a third process may hold a new one.
            if (before.isPresent() && before.equals(key(file))) {
                return Optional.of(new WorkLock(file, channel));
            }
            channel.close();
        }
    }

    /** Waits for the lock as long as it takes. */
    static WorkLock hold(Path file) throws IOException {
        while (true) {
            Optional<WorkLock> lock = tryHold(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while another process held " + file, e);
            }
        }
    }

    private static boolean isFree(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    /** What tells a file from another of the same name, as far as the system has such a thing; empty without a file. */
    private static Optional<String> key(Path file) throws IOException {
        try {
            return Optional.of(String.valueOf(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw OutputFailure.of("cannot remove " + file, e);
        }
    }
}
