package detente.output;

import detente.parameters.InvalidInput;
import detente.parameters.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The folder of a complete batch. */
public final class StoredBatch {
    private final Path folder;
    private final ObjectNode document;

    private StoredBatch(Path folder, ObjectNode document) {
        this.folder = folder;
        this.document = document;
    }

    /** The batch in a folder, if the manifest there is that of one. @throws InvalidInput if the manifest cannot be read */
    public static Optional<StoredBatch> find(Path folder) {
        Path file = folder.resolve(ManifestFile.NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            ObjectNode document = Json.read(Files.readAllBytes(file));
            String study = document.path(StudyManifest.STUDY).asString("");
            boolean batch = study.equals(BatchManifest.BATCH) || study.equals(BatchManifest.SENSITIVITY);
            return batch ? Optional.of(new StoredBatch(folder, document)) : Optional.empty();
        } catch (JacksonException | IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new InvalidInput(List.of(
                    new Problem(file.toString(), 0, "cannot be read as a manifest: " + reason, Optional.empty())));
        }
    }

    /** Whether its runs are those of a sensitivity analysis. */
    public boolean isAnalysis() {
        return document.path(StudyManifest.STUDY).asString("").equals(BatchManifest.SENSITIVITY);
    }

    /** The experiment as it was computed. */
    public Path experiment() {
        return folder.resolve(BatchTables.EXPERIMENT);
    }

    /** Id of the model folder. */
    public String model() {
        return document.path("model").asString("");
    }

    /** Where the model folder stood when the batch was computed, if the manifest tells. */
    public Optional<Path> modelFolder() {
        String text = document.path("environment").path("modelFolder").asString("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException damaged) {
            return Optional.empty();
        }
    }

    /** Number of files, the manifest among them. */
    public int files() {
        return hashes(false).size() + hashes(true).size() + 1;
    }

    /** What differs from the same batch computed again, a line each. @throws OutputFailure if a file cannot be read */
    public List<String> differences(StoredBatch again) {
        boolean sameJava = jdk().equals(again.jdk());
        List<String> differences = changedSince(again);
        TreeSet<String> names = new TreeSet<>(present());
        TreeMap<String, String> expected = new TreeMap<>(again.hashes(false));
        expected.putAll(sameJava ? again.hashes(true) : hashes(true));
        names.addAll(expected.keySet());
        for (String name : names) {
            if (!expected.containsKey(name)) {
                differences.add(name + ": is not a file of this batch");
            } else if (!Files.isRegularFile(folder.resolve(name))) {
                differences.add(name + ": is missing");
            } else if (!hash(name).equals(expected.get(name))) {
                differences.add(name + ": differs");
            }
        }
        ObjectNode other = again.document.deepCopy();
        other.set("environment", document.path("environment"));
        if (!other.equals(document)) {
            differences.add(ManifestFile.NAME + ": differs");
        }
        return differences;
    }

    /** Explains differences that are nobody's fault: other software, other inputs. */
    private List<String> changedSince(StoredBatch again) {
        List<String> changes = new ArrayList<>();
        JsonNode then = document.path("software");
        JsonNode now = again.document.path("software");
        if (!then.equals(now)) {
            changes.add("the software has changed since (version "
                    + then.path("version").asString("") + " then, "
                    + now.path("version").asString("") + " now)");
        }
        JsonNode before = document.path("inputs");
        JsonNode after = again.document.path("inputs");
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.stream()
                .filter(n -> !before.path(n).equals(after.path(n)))
                .forEach(n -> changes.add("the input " + n + " has changed since"));
        return changes;
    }

    private String jdk() {
        return document.path("environment").path("jdk").asString("");
    }

    private NavigableMap<String, String> hashes(boolean ofThisJava) {
        JsonNode node = ofThisJava ? document.path("environment") : document;
        NavigableMap<String, String> hashes = new TreeMap<>();
        node.path("outputs")
                .propertyStream()
                .forEach(e -> hashes.put(e.getKey(), e.getValue().asString()));
        return hashes;
    }

    private String hash(String name) {
        try {
            return FileHash.of(folder.resolve(name));
        } catch (IOException e) {
            throw new OutputFailure("cannot read " + folder.resolve(name) + ": " + e.getMessage(), e);
        }
    }

    private List<String> present() {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .filter(p -> !p.startsWith(BatchFolder.STORE + "/") && !p.equals(ManifestFile.NAME))
                    .toList();
        } catch (IOException e) {
            throw new OutputFailure("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }
}
