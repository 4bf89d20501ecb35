package detente.store;

import detente.input.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the files of a result go. They are written under another name and moved into place when all are there, so a folder under
 * its own name is complete.
 */
public final class ResultFolder {
    private static final String LATEST = "latest";

    private final Path place;

    public ResultFolder(Path place) {
        this.place = place;
    }

    public Path path() {
        return place;
    }

    /**
     * What is there, if it is whole: the manifest is, byte for byte, the one that this result with these files would get, and every
     * hash in it is right.
     *
     * @param content what the manifest is to say, which may depend on what is there
     */
    public Optional<StoredFiles> intact(Function<StoredFiles, ManifestContent> content) {
        try {
            StoredFiles stored = StoredFiles.open(place);
            ObjectNode expected = ManifestFile.document(content.apply(stored), stored.compared());
            expected.set(ManifestFile.ENVIRONMENT, stored.environment());
            boolean same = Arrays.equals(ManifestFile.bytes(expected), stored.manifest());
            return same && stored.isRight() ? Optional.of(stored) : Optional.empty();
        } catch (InvalidInput | IOException | JacksonException | IllegalArgumentException missingOrDamaged) {
            return Optional.empty(); // whoever asked computes it again
        }
    }

    /**
     * Waits until no other process computes the same, and tries whether results can be written. Ask before computing, and close
     * when all is written.
     *
     * @throws OutputFailure if they cannot be written
     */
    public Reservation reserve() {
        return Reservation.await(place);
    }

    /** Points {@code latest} beside the folder to it. @throws OutputFailure if it cannot be written */
    public void markLatest() {
        Path latest = place.resolveSibling(LATEST);
        try {
            Path link = HiddenFiles.latest(place);
            Files.deleteIfExists(link);
            try {
                Files.createSymbolicLink(link, place.getFileName());
            } catch (UnsupportedOperationException | IOException e) {
                // A file system without links, such as some Windows ones: a file with the folder's name instead.
                Files.writeString(link, place.getFileName() + "\n");
            }
            Files.move(link, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw OutputFailure.of("cannot point " + latest + " to the new results", e);
        }
    }
}
