package detente.store;

import detente.results.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A place for results that one process has for itself, and that can be written. */
public final class Reservation implements AutoCloseable {
    private final Path place;
    private final WorkLock lock;

    private Reservation(Path place, WorkLock lock) {
        this.place = place;
        this.lock = lock;
    }

    /** Waits until no other process has it. @throws OutputFailure if it cannot be written */
    static Reservation await(Path place) {
        return of(place, WorkLock::hold);
    }

    /** @throws OutputFailure if another process has it, or it cannot be written */
    static Reservation now(Path place) {
        return of(
                place,
                file -> WorkLock.tryHold(file)
                        .orElseThrow(() -> new OutputFailure(
                                "another process is computing this and holds " + file + ". Its results will be in "
                                        + place + " when it has ended.",
                                new IOException("locked"),
                                true)));
    }

    private interface Locking {
        WorkLock lock(Path file) throws IOException;
    }

    private static Reservation of(Path place, Locking locking) {
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new OutputFailure(
                        "cannot write results to " + place + ": it is there and is not a folder",
                        new IOException("no folder"));
            }
            return new Reservation(place, locking.lock(HiddenFiles.lock(place)));
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    /**
     * Writes all files, then puts the folder in its place; what was there before makes room only then. What killed processes have
     * left beside it is removed.
     *
     * @throws OutputFailure if it cannot be written; then nothing is left behind
     */
    public void write(List<Artifact> files) {
        try (UnfinishedFolder unfinished = new UnfinishedFolder(HiddenFiles.unfinished(place))) {
            unfinished.write(files);
            unfinished.moveTo(place);
            HiddenFiles.removeStale(place);
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    private static OutputFailure failure(Path place, IOException e) {
        return OutputFailure.of("cannot write results to " + place.getParent(), e);
    }

    @Override
    public void close() {
        lock.close();
    }
}
