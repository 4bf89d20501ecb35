package detente.output;

import detente.experiment.Seeds;
import detente.parameters.InvalidInput;
import detente.parameters.Problem;
import detente.results.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The folder of a study of many runs that is there, as its manifest tells. */
public final class StoredStudy {
    private final Path folder;
    private final ObjectNode document;

    private StoredStudy(Path folder, ObjectNode document) {
        this.folder = folder;
        this.document = document;
    }

    /** The study in a folder, if that holds one; else it may hold the results of a run, or nothing. */
    public static Optional<StoredStudy> find(Path folder) {
        Path file = folder.resolve(ManifestFile.NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            StoredStudy stored = new StoredStudy(folder, Json.read(Files.readAllBytes(file)));
            return Optional.of(stored).filter(s -> !s.study().isEmpty());
        } catch (JacksonException | IOException unreadable) {
            return Optional.empty(); // whoever opens it as a result says why
        }
    }

    /** The command that made it. */
    public String study() {
        return document.path(StudyManifest.STUDY).asString("");
    }

    public String model() {
        return text(document, "model");
    }

    public String scenario() {
        return text(document, "scenario");
    }

    public int periods() {
        return (int) number(document, "periods");
    }

    /** Its seeds; an upper limit of them where their number was not known beforehand. */
    public Seeds seeds() {
        JsonNode seeds = document.path("seeds");
        int count = (int) number(seeds, "count");
        if (count < 1) {
            throw damaged("count");
        }
        return new Seeds(number(seeds, "first"), count);
    }

    public Map<String, String> overrides() {
        return texts(document.path("overrides"));
    }

    /** What the study varies besides the seeds. */
    public Map<String, String> design() {
        return texts(document.path("design"));
    }

    /** Version of the software that made it. */
    public String version() {
        return text(document.path("software"), "version");
    }

    public String sourceHash() {
        return text(document.path("software"), "sourceHash");
    }

    public List<InputFile> inputs() {
        return texts(document.path("inputs")).entrySet().stream()
                .map(e -> new InputFile(e.getKey(), e.getValue()))
                .toList();
    }

    /** Where the model folder stood when the study was computed, if the manifest tells. */
    public Optional<Path> modelFolder() {
        String text = document.path("environment").path("modelFolder").asString("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException damaged) {
            return Optional.empty();
        }
    }

    /** Whether charts and report were written. */
    public boolean hasReport() {
        return outputs().containsKey("report.html");
    }

    public Path folder() {
        return folder;
    }

    ObjectNode document() {
        return document;
    }

    String jdk() {
        return document.path("environment").path("jdk").asString("");
    }

    /** Hash of every file that the study wrote, by path, except of the manifest. */
    Map<String, String> outputs() {
        Map<String, String> outputs = texts(document.path("outputs"));
        outputs.putAll(texts(document.path("environment").path("outputs")));
        return outputs;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.propertyStream().forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
        return texts;
    }

    private String text(JsonNode node, String key) {
        String text = node.path(key).asString("");
        if (text.isEmpty()) {
            throw damaged(key);
        }
        return text;
    }

    private long number(JsonNode node, String key) {
        if (!node.path(key).canConvertToLong()) {
            throw damaged(key);
        }
        return node.path(key).asLong();
    }

    private InvalidInput damaged(String key) {
        return new InvalidInput(List.of(new Problem(
                folder.resolve(ManifestFile.NAME).toString(),
                0,
                "cannot be read as a manifest: '" + key + "' is missing or wrong.",
                Optional.empty())));
    }
}
