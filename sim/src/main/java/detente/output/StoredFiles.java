package detente.output;

import detente.parameters.InvalidInput;
import detente.parameters.Problem;
import detente.parameters.RegularFile;
import detente.results.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A result folder that is there, of a run, a study of many or a batch, as its manifest tells. */
public final class StoredFiles {
    private final Path folder;
    private final byte[] manifest;
    private final ObjectNode document;

    private StoredFiles(Path folder, byte[] manifest, ObjectNode document) {
        this.folder = folder;
        this.manifest = manifest;
        this.document = document;
    }

    /** Opens a result folder. @throws InvalidInput if it is none or its manifest cannot be read */
    public static StoredFiles open(Path folder) {
        Path file = folder.resolve(ManifestFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw wrong(folder, "is not a result folder: it has no " + ManifestFile.NAME + ".");
        }
        try {
            byte[] bytes = RegularFile.input(file);
            return new StoredFiles(folder, bytes, Json.read(bytes));
        } catch (JacksonException | IllegalArgumentException e) {
            throw wrong(file, "cannot be read as a manifest: " + firstLine(e));
        } catch (IOException e) {
            throw wrong(file, "cannot be read: " + e.getMessage());
        }
    }

    public Path folder() {
        return folder;
    }

    /** The command that made it, if it is of many runs; empty text for the results of one run. */
    public String study() {
        return document.path(StudyManifest.STUDY).asString("");
    }

    /** Whether it is a batch, or a sensitivity analysis, which is one too. */
    public boolean isBatch() {
        return study().equals(BatchManifest.BATCH) || isAnalysis();
    }

    /** Whether it is a sensitivity analysis. */
    public boolean isAnalysis() {
        return study().equals(BatchManifest.SENSITIVITY);
    }

    /** Id of the model folder. */
    public String model() {
        return text(document, "model");
    }

    /** What names the model folder in the commands that stand in its files. */
    public String named() {
        return environment().path("model").asString(model());
    }

    /** Where the model folder stood when it was computed, if the manifest tells. */
    public Optional<Path> modelFolder() {
        String text = environment().path("modelFolder").asString("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException damaged) {
            return Optional.empty();
        }
    }

    /**
     * What its texts call the file that ordered it and its model.
     *
     * @param model in the copy of that file
     */
    public FileNames names(String model) {
        return new FileNames(environment().path("file").asString(""), model);
    }

    /** Version of the software that made it. */
    public String version() {
        return text(document.path("software"), "version");
    }

    public String sourceHash() {
        return text(document.path("software"), "sourceHash");
    }

    /** Every file that was read. */
    public List<InputFile> inputs() {
        return texts(document.path("inputs")).entrySet().stream()
                .map(e -> new InputFile(e.getKey(), e.getValue()))
                .toList();
    }

    /** Version of Java that made it. */
    String jdk() {
        return environment().path("jdk").asString("");
    }

    /** Hash of every file that was written, by path, except of the manifest. */
    Map<String, String> outputs() {
        Map<String, String> outputs = texts(document.path("outputs"));
        outputs.putAll(texts(environment().path("outputs")));
        return outputs;
    }

    /** Whether charts and report were written. */
    public boolean hasReport() {
        return outputs().containsKey("report.html");
    }

    /** A file that the manifest names. @throws InvalidInput if that can be no path */
    Path file(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw damaged(name);
        }
    }

    ObjectNode document() {
        return document;
    }

    /** Bytes of the manifest. */
    byte[] manifest() {
        return manifest.clone();
    }

    JsonNode environment() {
        return document.path("environment");
    }

    /** Paths of the files that are there, but for the manifest and the store of a batch. @throws OutputFailure if they cannot be listed */
    List<String> present() {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .filter(p -> !p.equals(ManifestFile.NAME) && !(isBatch() && p.startsWith(BatchFolder.STORE + "/")))
                    .toList();
        } catch (IOException e) {
            throw new OutputFailure("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.propertyStream().forEach(e -> {
            if (!e.getValue().isString()) {
                throw damaged(e.getKey());
            }
            texts.put(e.getKey(), e.getValue().asString());
        });
        return texts;
    }

    String text(JsonNode node, String key) {
        String text = node.path(key).asString("");
        if (text.isEmpty()) {
            throw damaged(key);
        }
        return text;
    }

    InvalidInput damaged(String key) {
        return wrong(
                folder.resolve(ManifestFile.NAME), "cannot be read as a manifest: '" + key + "' is missing or wrong.");
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static InvalidInput wrong(Path path, String message) {
        return new InvalidInput(List.of(new Problem(path.toString(), 0, message, Optional.empty())));
    }
}
