package detente.store;

import detente.experiment.Plan;
import detente.results.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where a batch goes: {@code <results>/<model>/<name>-<hash>/}. While it is computed, and after, its runs are in {@code store/};
 * its files are moved beside that when all are written, the manifest last: a folder with a manifest is complete.
 */
public final class BatchFolder {
    /** Name of the copy of the experiment file, every point written out. */
    public static final String EXPERIMENT = "experiment.yaml";

    static final String STORE = "store";
    static final String ENDING = ".duckdb";
    private static final String UNFINISHED = ".unfinished-";
    private static final String SHARE = "share-";
    private static final Pattern SHARES = Pattern.compile(SHARE + "\\d+-of-\\d+" + Pattern.quote(ENDING));
    private static final String CHARTS = "charts";

    private final ResultFolder place;
    private final Path databases;
    private final String id;
    private final int outcomes;

    /**
     * The folder of a batch.
     *
     * @param id hash of everything that determines its results
     * @param outcomes number of outcomes of a run
     */
    public BatchFolder(Path place, String id, int outcomes) {
        this.place = new ResultFolder(place);
        this.databases = place.resolve(STORE);
        this.id = id;
        this.outcomes = outcomes;
    }

    public Path path() {
        return place.path();
    }

    /** Whether anything of the batch is there. */
    public boolean exists() {
        return Files.isDirectory(databases);
    }

    /** What is there, if the batch is complete: see {@link ResultFolder#intact}. */
    public Optional<StoredFiles> intact(Function<StoredFiles, ManifestContent> content) {
        return place.intact(content);
    }

    /**
     * Opens the database of a share, made if it is not there.
     *
     * @param fresh whether to begin anew; the files of a complete batch stay until they are replaced
     * @throws OutputFailure if it is locked, damaged, or cannot be written
     */
    public BatchDatabase open(Plan.Share share, boolean fresh) {
        String name = share.isWhole() ? "runs" : SHARE + share.number() + "-of-" + share.count();
        Path file = databases.resolve(name + ENDING);
        makeDatabases();
        try {
            BatchDatabase database = open(file);
            if (!fresh) {
                return database;
            }
            database.close(); // nobody else holds it
        } catch (OutputFailure e) {
            if (!fresh || e.isLock()) {
                throw e;
            }
        }
        doing(() -> {
            remove(List.of(file));
            if (share.isWhole()) { // else they would be taken over again
                remove(shares());
                remove(parts().all());
            }
        });
        return open(file);
    }

    private BatchDatabase open(Path file) {
        Path scratch = file.resolveSibling("." + file.getFileName() + "-scratch");
        BatchDatabase database = BatchDatabase.open(file, scratch, id, outcomes);
        try {
            FileTree.delete(scratch); // of a process that was killed: nobody else holds the database
            return database;
        } catch (IOException e) {
            database.close();
            throw failure(e);
        }
    }

    /**
     * Takes over into the database of the whole what those of shares have: runs that were given up only where no share has them
     * done.
     *
     * @throws OutputFailure if one is locked or damaged
     */
    public void absorbShares(BatchDatabase whole) {
        doing(() -> {
            List<Path> shares = shares();
            shares.forEach(share -> whole.absorb(share, id, false));
            shares.forEach(share -> whole.absorb(share, id, true));
        });
    }

    /**
     * The database of a task on a cluster, as an earlier attempt has left it, or made.
     *
     * @param first first run of the task
     * @throws OutputFailure if it is damaged or cannot be written
     */
    public BatchDatabase openPart(int first) {
        makeDatabases();
        return parts().open(first);
    }

    /**
     * Takes over into the database of the whole what the tasks of a cluster have kept, and removes their databases; those that a
     * lost machine still holds wait for the next time.
     *
     * @throws OutputFailure if one is damaged or cannot be removed
     */
    public void absorbParts(BatchDatabase whole) {
        doing(() -> remove(parts().absorbInto(whole, id)));
    }

    private PartDatabases parts() {
        return new PartDatabases(databases, this::open, PartDatabases.PATIENCE);
    }

    private List<Path> shares() throws IOException {
        return FileTree.called(databases, SHARES);
    }

    private void makeDatabases() {
        doing(() -> Files.createDirectories(databases));
    }

    private static void remove(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void doing(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private OutputFailure failure(IOException e) {
        return OutputFailure.of("cannot write results to " + path().getParent(), e);
    }

    /** Writes the files of a complete batch. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes those that may be large.
         *
         * @return all others but the manifest
         * @throws IOException if one cannot be written
         */
        List<Artifact> write(UnfinishedFolder folder) throws IOException;
    }

    /**
     * Writes all files of a complete batch and puts them in their place; what was there before makes room only then.
     *
     * @throws OutputFailure if they cannot be written; then nothing is left behind but the databases
     */
    public void finish(ManifestContent content, Writing writing, Environment environment) {
        try {
            for (Path old : FileTree.beginning(path(), UNFINISHED)) {
                FileTree.delete(old);
            }
            Path hidden = path().resolve(UNFINISHED + ProcessHandle.current().pid());
            try (UnfinishedFolder unfinished = new UnfinishedFolder(hidden)) {
                unfinished.write(writing.write(unfinished));
                TreeMap<String, String> hashes = new TreeMap<>();
                for (String file : FileTree.files(hidden)) {
                    hashes.put(file, FileTree.hash(hidden.resolve(file)));
                }
                unfinished.write(List.of(ManifestFile.of(content, hashes, environment)));
                Files.deleteIfExists(path().resolve(ManifestFile.NAME));
                FileTree.delete(path().resolve(CHARTS));
                for (String file : hashes.keySet()) {
                    move(hidden, file);
                }
                move(hidden, ManifestFile.NAME);
            }
        } catch (IOException e) {
            throw OutputFailure.of("cannot write results to " + path(), e);
        } catch (UncheckedIOException e) {
            throw OutputFailure.of("cannot write results to " + path(), e.getCause());
        }
    }

    private void move(Path unfinished, String file) throws IOException {
        Path target = path().resolve(file);
        Files.createDirectories(target.getParent());
        Files.move(
                unfinished.resolve(file), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
