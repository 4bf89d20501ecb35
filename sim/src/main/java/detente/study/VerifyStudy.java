package detente.study;

import detente.input.InvalidInput;
import detente.store.BatchFolder;
import detente.store.FolderComparison;
import detente.store.Recomputed;
import detente.store.StoredFiles;
import detente.store.TemporaryFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Computes a stored run, a study of many or a batch again from its manifest and compares the bytes. */
public final class VerifyStudy {
    private final Session session;
    private final BiFunction<Project, StoredFiles, Recomputed> run;
    private final List<Study<?>> studies;
    private final Map<String, BatchAgain> batches;

    /**
     * Verification by those who can compute again.
     *
     * @param run a single run, from the model folder of a project
     * @param studies every kind of study
     * @param batches every kind of batch, by the command that makes it
     */
    public VerifyStudy(
            Session session,
            BiFunction<Project, StoredFiles, Recomputed> run,
            List<Study<?>> studies,
            Map<String, BatchAgain> batches) {
        this.session = session;
        this.run = run;
        this.studies = List.copyOf(studies);
        this.batches = Map.copyOf(batches);
    }

    /**
     * What a verification found.
     *
     * @param differences a line each; empty if the numbers are what the software and the inputs of today give, and every file is
     *     as the manifest says
     * @param redrawn pages and pictures that the software of today makes otherwise
     * @param software whether the same software computed the result
     * @param files number of files compared
     */
    public record Verdict(Path folder, int files, List<String> differences, List<String> redrawn, boolean software) {
        public Verdict {
            differences = List.copyOf(differences);
            redrawn = List.copyOf(redrawn);
        }

        /** Whether all numbers are the same. */
        public boolean same() {
            return differences.isEmpty();
        }
    }

    /**
     * Computes a result again and compares.
     *
     * @param model id or path of its model folder; if empty, where it was or one of that id
     * @throws InvalidInput if the folder is no result or its model cannot be loaded any more
     */
    public Verdict verify(Path folder, Optional<String> model) {
        StoredFiles stored = StoredFiles.open(folder);
        Project project = StoredResult.project(session, stored, model);
        if (stored.isBatch()) {
            return batch(stored, project);
        }
        return verdict(stored, stored.study().isEmpty() ? run.apply(project, stored) : study(stored, project));
    }

    private static Verdict verdict(StoredFiles stored, Recomputed again) {
        FolderComparison comparison =
                new FolderComparison(stored, again, Runtime.version().toString());
        List<String> differences = new ArrayList<>(comparison.differences());
        if (!comparison.isSameSoftware() && !differences.isEmpty()) {
            differences.add(0, "the software has changed since (version " + stored.version() + " then)");
        }
        return new Verdict(
                stored.folder(), comparison.files(), differences, comparison.redrawn(), comparison.isSameSoftware());
    }

    private Recomputed study(StoredFiles files, Project project) {
        StudyFiles again = compute(StoredResult.study(studies, files), files, project);
        return Recomputed.study(again.manifest(), again.files());
    }

    private static <O extends Record> StudyFiles compute(Study<O> study, StoredFiles files, Project project) {
        return Studies.compute(study.asFor(files, project), study, StoredResult.order(study, files));
    }

    private Verdict batch(StoredFiles stored, Project project) {
        Path experiment = stored.folder().resolve(BatchFolder.EXPERIMENT);
        try (TemporaryFolder elsewhere = TemporaryFolder.create()) {
            Session there = new Session(StoredResult.calling(project, stored), session.clock(), session.typed());
            Path again = batches.get(stored.study())
                    .compute(there, experiment, stored.ensemble().map(Path::of), elsewhere.path());
            return verdict(stored, Recomputed.batch(StoredFiles.open(again)));
        }
    }
}
