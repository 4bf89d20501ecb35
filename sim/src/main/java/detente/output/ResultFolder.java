package detente.output;

import detente.parameters.InvalidInput;
import detente.parameters.RegularFile;
import detente.results.Artifact;
import detente.results.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a run's files go: {@code <results>/<model>/<scenario>/<run id>/}. Files are written under another name and moved
 * into place when all are there, so a folder under its own name is complete.
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

    /** What is there, if it can be read and all its files are as their manifest says; empty otherwise. */
    public Optional<StoredResult> intact() {
        try {
            StoredResult stored = StoredResult.open(place);
            if (!place.endsWith(stored.manifest().id())) {
                return Optional.empty();
            }
            for (Map.Entry<String, String> output : stored.outputs().entrySet()) {
                byte[] bytes = RegularFile.bytes(place.resolve(output.getKey()));
                if (!Sha256.hex(bytes).equals(output.getValue())) {
                    return Optional.empty();
                }
            }
            stored.results();
            return Optional.of(stored);
        } catch (InvalidInput | IOException | InvalidPathException missingOrDamaged) {
            return Optional.empty(); // whoever asked computes the run again
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

    /** See {@link Reservation#write}. */
    void write(List<Artifact> files) {
        Path unfinished = LeftOvers.unfinished(place);
        try {
            Files.createDirectories(unfinished);
            for (Artifact file : files) {
                Path target = unfinished.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            }
            swap(unfinished);
            LeftOvers.removeBeside(place);
        } catch (IOException e) {
            throw failure("cannot write results to " + place.getParent(), unfinished, e);
        }
    }

    /** Points {@code latest} beside the folder to it. @throws OutputFailure if it cannot be written */
    public void markLatest() {
        Path latest = place.resolveSibling(LATEST);
        try {
            Path link = LeftOvers.latest(place);
            Files.deleteIfExists(link);
            try {
                Files.createSymbolicLink(link, place.getFileName());
            } catch (UnsupportedOperationException | IOException e) {
                // A file system without links, such as some Windows ones: a file with the folder's name instead.
                Files.writeString(link, place.getFileName() + "\n");
            }
            Files.move(link, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputFailure("cannot point " + latest + " to the new results: " + reason(e), e);
        }
    }

    private void swap(Path unfinished) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = LeftOvers.replaced(place);
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        deleteTree(old);
    }

    /** A failure to report; what was written so far is removed. */
    static OutputFailure failure(String message, Path unfinished, IOException because) {
        try {
            if (Files.exists(unfinished)) {
                deleteTree(unfinished);
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
        return new OutputFailure(message + ": " + reason(because), because);
    }

    static void deleteTree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is there and is not a folder";
        }
        return e instanceof java.nio.file.FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }
}
