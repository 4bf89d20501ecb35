package detente.store;

import detente.results.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where a study of many runs goes: {@code <results>/<model>/<study>-<hash>/}, complete or not there at all. */
public final class StudyFolder {
    private static final String LOG = "-evaluations";

    private final ResultFolder place;
    private final StudyManifest manifest;

    /** @param results folder of all results */
    public StudyFolder(Path results, StudyManifest manifest) {
        this.place = new ResultFolder(results.resolve(manifest.first().model()).resolve(manifest.folder()));
        this.manifest = manifest;
    }

    public Path path() {
        return place.path();
    }

    /** Id of the study. */
    public String id() {
        return manifest.id();
    }

    /**
     * The files of a study, but for the manifest.
     *
     * @param reused whether they were there
     */
    public record Answer(List<Artifact> files, boolean reused) {
        public Answer {
            files = List.copyOf(files);
        }
    }

    /** What makes the files of a study when they are not there. */
    public interface Computation {
        /**
         * Computes them.
         *
         * @param log file in which it keeps what it has so far, for whoever goes on; removed when all is written
         */
        List<Artifact> files(Path log);
    }

    /**
     * Finds the study's files, or has them computed while no other process does, and writes them. If that breaks off, what was
     * computed stays in the log.
     *
     * @param fresh whether to compute them even if they are there
     * @param enough whether those that are there will do
     * @param environment asked for when all is computed
     * @throws OutputFailure before anything is computed, if the results cannot be written or another process computes them
     */
    public Answer answer(
            boolean fresh,
            Predicate<List<Artifact>> enough,
            Computation computation,
            Supplier<Environment> environment) {
        Optional<Answer> stored = fresh ? Optional.empty() : stored(enough);
        if (stored.isPresent()) {
            return stored.get();
        }
        try (Reservation alone = Reservation.now(path())) {
            // Another process may have finished just now.
            Optional<Answer> finished = fresh ? Optional.empty() : stored(enough);
            if (finished.isPresent()) {
                return finished.get();
            }
            if (fresh) {
                removeLogs();
            }
            List<Artifact> files = computation.files(log());
            List<Artifact> all = new ArrayList<>(files);
            all.add(ManifestFile.of(manifest.content(), files, environment.get()));
            alone.write(all);
            removeLogs();
            return new Answer(files, false);
        }
    }

    private Optional<Answer> stored(Predicate<List<Artifact>> enough) {
        return place.intact(stored -> manifest.content())
                .map(stored ->
                        stored.outputs().keySet().stream().map(stored::read).toList())
                .filter(enough)
                .map(files -> new Answer(files, true));
    }

    private Path log() {
        return path().resolveSibling("." + path().getFileName() + LOG);
    }

    /** Removes the log and those that were made beside it, whose names begin like its own. */
    private void removeLogs() {
        try {
            for (Path file : FileTree.beginning(
                    path().toAbsolutePath().getParent(), log().getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw OutputFailure.of("cannot remove the log " + log(), e);
        }
    }
}
