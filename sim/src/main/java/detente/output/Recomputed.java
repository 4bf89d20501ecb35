package detente.output;

import detente.parameters.RegularFile;
import detente.results.Artifact;
import detente.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A result computed again: its manifest but for the environment, and where each of its files differs from one that is there. */
public final class Recomputed {
    private final ObjectNode manifest;
    private final Map<String, Other> files;

    /** A file that can be compared. */
    @FunctionalInterface
    private interface Other {
        /** First byte that differs; -1 if none does. */
        long mismatch(Path file) throws IOException;
    }

    private Recomputed(ObjectNode manifest, Map<String, Other> files) {
        this.manifest = manifest;
        this.files = files;
    }

    /**
     * A run.
     *
     * @param files all but the manifest
     */
    public static Recomputed run(Results results, List<Artifact> files) {
        return new Recomputed(ManifestFile.core(results, files), others(files));
    }

    /**
     * A study of many runs.
     *
     * @param files all but the manifest
     */
    public static Recomputed study(StudyManifest manifest, List<Artifact> files) {
        return new Recomputed(manifest.document(files), others(files));
    }

    /** A batch that was computed again in another place, which must stay there. */
    public static Recomputed batch(StoredFiles elsewhere) {
        Map<String, Other> files = new TreeMap<>();
        elsewhere.outputs().keySet().forEach(name -> {
            Path file = elsewhere.folder().resolve(name);
            files.put(name, other -> Files.mismatch(other, file));
        });
        ObjectNode manifest = elsewhere.document().deepCopy();
        manifest.remove("environment");
        return new Recomputed(manifest, files);
    }

    private static Map<String, Other> others(List<Artifact> artifacts) {
        Map<String, Other> files = new TreeMap<>();
        artifacts.forEach(a -> files.put(a.path(), other -> Arrays.mismatch(RegularFile.bytes(other), a.bytes())));
        return files;
    }

    /** The manifest that a stored result would have: with the stored environment, which is never compared. */
    ObjectNode manifestOf(StoredFiles stored) {
        ObjectNode document = manifest.deepCopy();
        document.set("environment", stored.environment());
        return document;
    }

    /** The manifest as one that is read from a file, so that the two can be compared. */
    ObjectNode asWritten() {
        return Json.read(ManifestFile.artifact(manifest).bytes());
    }

    ObjectNode manifest() {
        return manifest;
    }

    Set<String> names() {
        return files.keySet();
    }

    long mismatch(String name, Path file) throws IOException {
        return files.get(name).mismatch(file);
    }
}
