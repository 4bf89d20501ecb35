package detente.study;

import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.output.Comparison;
import detente.output.StoredBatch;
import detente.output.StoredResult;
import detente.parameters.ModelFolder;
import detente.parameters.Request;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Results;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/** Computes a stored run, or a batch, again from its manifest and compares the bytes. */
public final class VerifyStudy {
    private final Project project;
    private final Clock clock;

    public VerifyStudy(Project project, Clock clock) {
        this.project = project;
        this.clock = clock;
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
            List<String> differences = new BatchVerification(project, clock).differences(batch.get(), threads);
            return new Verdict(folder, batch.get().files(), differences);
        }
        StoredResult stored = StoredResult.open(folder);
        Manifest manifest = stored.manifest();
        ModelFolder model = modelFolder(stored, manifest);
        List<String> overrides = manifest.overrides().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
        Request request = new Request(Optional.of(manifest.scenario()), overrides, OptionalInt.of(manifest.periods()));
        Run<?> run = Project.load(model, request, manifest.seed());
        Results again = Simulation.run(run, Strictness.PERIOD);
        List<String> differences = new ArrayList<>(changedSince(manifest, again.manifest()));
        var files = RunFiles.of(again, run.inputs().model(), stored.hasReport());
        differences.addAll(
                Comparison.differences(stored, again, files, Runtime.version().toString()));
        return new Verdict(folder, files.size() + 1, differences);
    }

    private ModelFolder modelFolder(StoredResult stored, Manifest manifest) {
        return stored.modelFolder()
                .filter(ModelFolder::isAt)
                .map(ModelFolder::open)
                .orElseGet(() -> project.model(Optional.of(manifest.model())));
    }

    /** Explains differences that are nobody's fault: other software, other inputs. */
    private static List<String> changedSince(Manifest then, Manifest now) {
        List<String> changes = new ArrayList<>();
        if (!then.sourceHash().equals(now.sourceHash())) {
            changes.add(
                    "the software has changed since (version " + then.version() + " then, " + now.version() + " now)");
        }
        Map<String, String> before = hashes(then.inputs());
        Map<String, String> after = hashes(now.inputs());
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!before.getOrDefault(name, "").equals(after.getOrDefault(name, ""))) {
                changes.add("the input " + name + " has changed since");
            }
        }
        return changes;
    }

    private static Map<String, String> hashes(List<InputFile> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach(f -> hashes.put(f.path(), f.sha256()));
        return hashes;
    }
}
