package detente.study;

import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.output.Comparison;
import detente.output.StoredBatch;
import detente.output.StoredResult;
import detente.output.StoredStudy;
import detente.parameters.ModelFolder;
import detente.parameters.Request;
import detente.results.Manifest;
import detente.results.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Computes a stored run, a study of many or a batch again from its manifest and compares the bytes. */
public final class VerifyStudy {
    private final Session session;

    public VerifyStudy(Session session) {
        this.session = session;
    }

    /**
     * What a verification found.
     *
     * @param differences a line each; empty if the results are what the software and the inputs of today give
     * @param files number of files compared
     */
    public record Verdict(Path folder, int files, List<String> differences) {
        public Verdict {
            differences = List.copyOf(differences);
        }

        public boolean same() {
            return differences.isEmpty();
        }
    }

    /** Computes a result again and compares. @throws detente.parameters.InvalidInput if the folder is no result or its model cannot be loaded any more */
    public Verdict verify(Path folder) {
        Optional<StoredBatch> batch = StoredBatch.find(folder);
        if (batch.isPresent()) {
            int threads = Runtime.getRuntime().availableProcessors();
            List<String> differences = new BatchVerification(session).differences(batch.get(), threads);
            return new Verdict(folder, batch.get().files(), differences);
        }
        return StoredStudy.find(folder).map(study -> verify(folder, study)).orElseGet(() -> verifyRun(folder));
    }

    private Verdict verifyRun(Path folder) {
        StoredResult stored = StoredResult.open(folder);
        Manifest manifest = stored.manifest();
        ModelFolder model = stored.modelFolder()
                .filter(ModelFolder::isAt)
                .map(ModelFolder::open)
                .orElseGet(() -> session.project().model(Optional.of(manifest.model())));
        List<String> overrides = manifest.overrides().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
        Request request = new Request(Optional.of(manifest.scenario()), overrides, OptionalInt.of(manifest.periods()));
        Run<?> run = Project.load(model, request, manifest.seed());
        Results again = Simulation.run(run, Strictness.PERIOD);
        Changes changes = new Changes(manifest.version(), manifest.sourceHash(), manifest.inputs());
        List<String> differences =
                new ArrayList<>(changes.until(again.manifest(), again.manifest().inputs()));
        var files = RunFiles.of(again, run.inputs().model(), stored.hasReport());
        differences.addAll(
                Comparison.differences(stored, again, files, Runtime.version().toString()));
        return new Verdict(folder, files.size() + 1, differences);
    }

    private Verdict verify(Path folder, StoredStudy stored) {
        StudyFiles again = new StoredOrder(session.project(), stored).compute();
        Changes changes = new Changes(stored.version(), stored.sourceHash(), stored.inputs());
        List<String> differences = new ArrayList<>(
                changes.until(again.manifest().first(), again.manifest().inputs()));
        differences.addAll(Comparison.differences(
                stored, again.manifest(), again.files(), Runtime.version().toString()));
        return new Verdict(folder, again.files().size() + 1, differences);
    }
}
