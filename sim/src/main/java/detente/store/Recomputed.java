package detente.store;

import detente.input.RegularFile;
import detente.results.Artifact;
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
     * A study of many runs.
     *
     * @param files all but the manifest
     */
    public static Recomputed study(StudyManifest manifest, List<Artifact> files) {
        return of(manifest.content(), files);
    }

    /**
     * A result in memory.
     *
     * @param files all but the manifest
     */
    public static Recomputed of(ManifestContent content, List<Artifact> files) {
        Map<String, Other> others = new TreeMap<>();
        files.forEach(a -> others.put(a.path(), other -> Arrays.mismatch(RegularFile.bytes(other), a.bytes())));
        return new Recomputed(
                ManifestFile.document(content, ManifestFile.comparable(ManifestFile.hashes(files))), others);
    }

    /** A batch that was computed again in another place, which must stay there. */
    public static Recomputed batch(StoredFiles elsewhere) {
        Map<String, Other> others = new TreeMap<>();
        elsewhere.outputs().keySet().forEach(name -> {
            Path file = elsewhere.folder().resolve(name);
            others.put(name, other -> Files.mismatch(other, file));
        });
        ObjectNode manifest = elsewhere.document().deepCopy();
        manifest.remove(ManifestFile.ENVIRONMENT);
        return new Recomputed(manifest, others);
    }

    /** Bytes of the manifest that a stored result would have: with the stored environment, which is never compared. */
    byte[] manifestOf(StoredFiles stored) {
        ObjectNode document = manifest.deepCopy();
        document.set(ManifestFile.ENVIRONMENT, stored.environment());
        return ManifestFile.bytes(document);
    }

    /** The manifest as one that is read from a file, so that the two can be compared. */
    ObjectNode asWritten() {
        return Json.read(ManifestFile.bytes(manifest));
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
