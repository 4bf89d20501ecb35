package detente.output;

import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.parameters.RegularFile;
import detente.results.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a batch goes: {@code <results>/<model>/<name>-<hash>/}. While it is computed, and after, its runs are in {@code store/};
 * its files are moved beside that when all are written, the manifest last: a folder with a manifest is complete.
 */
public final class BatchFolder {
    static final String STORE = "store";
    static final String ENDING = ".duckdb";
    private static final String UNFINISHED = ".unfinished-";
    private static final String CHARTS = "charts";

    private final Path place;
    private final BatchSubject subject;

    /** @param results folder of all results */
    public BatchFolder(Path results, BatchSubject subject) {
        this.place = results.resolve(subject.first().model()).resolve(subject.folder());
        this.subject = subject;
    }

    public Path path() {
        return place;
    }

    /** Whether anything of the batch is there. */
    public boolean exists() {
        return Files.isDirectory(place.resolve(STORE));
    }

    /** How the runs ended, if the batch is complete: this manifest would be written again, and every hash in it is right. */
    public Optional<RunRecord.Tally> intact() {
        try {
            byte[] stored = RegularFile.input(place.resolve(ManifestFile.NAME));
            ObjectNode document = Json.read(stored);
            JsonNode environment = document.path("environment");
            NavigableMap<String, String> compared = hashes(document.path("outputs"));
            NavigableMap<String, String> others = hashes(environment.path("outputs"));
            RunRecord.Tally tally = BatchManifest.tally(document);
            ObjectNode expected = BatchManifest.document(subject, tally, compared);
            expected.set("environment", environment);
            boolean same = Arrays.equals(ManifestFile.artifact(expected).bytes(), stored)
                    && environment
                            .path("model")
                            .asString("")
                            .equals(subject.first().named())
                    && BatchColumns.files().allMatch(compared::containsKey);
            return same && areRight(compared) && areRight(others) ? Optional.of(tally) : Optional.empty();
        } catch (IOException | JacksonException | IllegalArgumentException missingOrDamaged) {
            return Optional.empty(); // whoever asked goes on from the store
        }
    }

    private boolean areRight(NavigableMap<String, String> hashes) throws IOException {
        for (var entry : hashes.entrySet()) {
            if (!FileHash.of(place.resolve(entry.getKey())).equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static NavigableMap<String, String> hashes(JsonNode node) {
        NavigableMap<String, String> hashes = new TreeMap<>();
        node.propertyStream().forEach(e -> hashes.put(e.getKey(), e.getValue().asString()));
        return hashes;
    }

    /**
     * Opens the store of a share, made if it is not there.
     *
     * @param fresh whether to begin anew; the files of a complete batch stay until they are replaced
     * @throws OutputFailure if it is locked, damaged, or cannot be written
     */
    public BatchStore open(Plan.Share share, boolean fresh) {
        Path file = store(share);
        try {
            Files.createDirectories(file.getParent());
            BatchStore store = open(file);
            if (!fresh) {
                return store;
            }
            store.close(); // nobody else holds it
        } catch (OutputFailure e) {
            if (!fresh || e.isLock()) {
                throw e;
            }
        } catch (IOException e) {
            throw failure(e);
        }
        remove(file);
        if (share.isWhole()) {
            shares().forEach(this::remove); // else they would be taken over again
            removeParts();
        }
        return open(file);
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private BatchStore open(Path file) {
        BatchStore store = BatchStore.open(file, scratch(file), subject);
        try {
            if (Files.exists(scratch(file))) {
                ResultFolder.deleteTree(scratch(file)); // of a process that was killed: nobody else holds the store
            }
            return store;
        } catch (IOException e) {
            store.close();
            throw failure(e);
        }
    }

    private Path store(Plan.Share share) {
        String name = share.isWhole() ? "runs" : "share-" + share.number() + "-of-" + share.count();
        return place.resolve(STORE).resolve(name + ENDING);
    }

    private static Path scratch(Path file) {
        return file.resolveSibling("." + file.getFileName() + "-scratch");
    }

    private OutputFailure failure(IOException e) {
        return new OutputFailure("cannot write results to " + place.getParent() + ": " + ResultFolder.reason(e), e);
    }

    /**
     * Takes over into the store of the whole what the stores of shares have: runs that were given up only where no share has
     * them done.
     *
     * @throws OutputFailure if one is locked or damaged
     */
    public void absorbShares(BatchStore whole) {
        List<Path> shares = shares();
        shares.forEach(share -> whole.absorb(share, subject.id(), false));
        shares.forEach(share -> whole.absorb(share, subject.id(), true));
    }

    /**
     * The store of a task on a cluster, as an earlier attempt has left it, or made.
     *
     * @param first first run of the task
     * @throws OutputFailure if it is damaged or cannot be written
     */
    public BatchStore openPart(int first) {
        try {
            Files.createDirectories(place.resolve(STORE));
        } catch (IOException e) {
            throw failure(e);
        }
        return parts().open(first);
    }

    /**
     * Takes over into the store of the whole what the tasks of a cluster have kept, and removes their stores; those that a lost
     * machine still holds wait for the next time.
     *
     * @throws OutputFailure if one is damaged or cannot be removed
     */
    public void absorbParts(BatchStore whole) {
        try {
            parts().absorbInto(whole, subject.id()).forEach(this::remove);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void removeParts() {
        try {
            parts().all().forEach(this::remove);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private PartStores parts() {
        return new PartStores(place.resolve(STORE), this::open, PartStores.PATIENCE);
    }

    private List<Path> shares() {
        try (Stream<Path> files = Files.list(place.resolve(STORE))) {
            return files.filter(f -> f.getFileName().toString().matches("share-\\d+-of-\\d+\\.duckdb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Writes all files of a complete batch and puts them in their place; what was there before makes room only then.
     *
     * @param pictures made of what the tables tell
     * @throws OutputFailure if they cannot be written; then nothing is left behind but the store
     */
    public RunRecord.Tally finish(
            BatchStore store, Function<BatchDigest, List<Artifact>> pictures, Environment environment) {
        Path unfinished = place.resolve(UNFINISHED + ProcessHandle.current().pid());
        try {
            removeUnfinished();
            Files.createDirectories(unfinished);
            BatchDigest digest = new BatchTables(subject, store, unfinished).write(scratch(store(Plan.Share.WHOLE)));
            List<Artifact> more = new ArrayList<>(pictures.apply(digest));
            more.add(new BatchColumns(subject).schema(more));
            for (Artifact file : more) {
                Path target = unfinished.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            }
            Files.write(unfinished.resolve(ManifestFile.NAME), manifest(unfinished, digest.tally(), environment));
            move(unfinished);
            return digest.tally();
        } catch (IOException e) {
            throw ResultFolder.failure("cannot write results to " + place, unfinished, e);
        } catch (OutputFailure e) {
            throw withoutRest(unfinished, e);
        }
    }

    private static OutputFailure withoutRest(Path unfinished, OutputFailure e) {
        try {
            ResultFolder.deleteTree(unfinished);
        } catch (IOException rest) {
            e.addSuppressed(rest);
        }
        return e;
    }

    private byte[] manifest(Path unfinished, RunRecord.Tally tally, Environment environment) throws IOException {
        NavigableMap<String, String> compared = new TreeMap<>();
        NavigableMap<String, String> others = new TreeMap<>();
        for (Path file : files(unfinished)) {
            String path = unfinished.relativize(file).toString().replace('\\', '/');
            (ManifestFile.isComparable(path) ? compared : others).put(path, FileHash.of(file));
        }
        ObjectNode document = BatchManifest.document(subject, tally, compared);
        BatchManifest.putHashes(ManifestFile.putEnvironment(document, environment), others);
        return ManifestFile.artifact(document).bytes();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(UNFINISHED))
                    .toList()) {
                ResultFolder.deleteTree(file);
            }
        }
    }

    private void move(Path unfinished) throws IOException {
        Files.deleteIfExists(place.resolve(ManifestFile.NAME));
        if (Files.exists(place.resolve(CHARTS), LinkOption.NOFOLLOW_LINKS)) {
            ResultFolder.deleteTree(place.resolve(CHARTS));
        }
        Path manifest = unfinished.resolve(ManifestFile.NAME);
        for (Path file : files(unfinished)) {
            if (!file.equals(manifest)) {
                Path target = place.resolve(unfinished.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(manifest, place.resolve(ManifestFile.NAME), StandardCopyOption.ATOMIC_MOVE);
        ResultFolder.deleteTree(unfinished);
    }
}
