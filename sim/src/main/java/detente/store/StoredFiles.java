package detente.store;

import detente.input.InvalidInput;
import detente.input.Problem;
import detente.input.RegularFile;
import detente.results.Artifact;
import detente.results.InputFile;
import detente.table.CsvRows;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A result folder that is there, of a run, a study of many or a batch, as its manifest tells. */
public final class StoredFiles {
    /** Under which a manifest says which command made the result, if it is of many runs. */
    public static final String STUDY = "study";
    /** Under which the manifest of a batch names its experiment. */
    public static final String EXPERIMENT = "experiment";
    /** Under which it stands what texts call the file from which a batch drew values. */
    public static final String ENSEMBLE = "ensemble";

    private static final String CHARTS = "charts/";

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
        return document.path(STUDY).asString("");
    }

    /** Whether it is a batch, or a sensitivity analysis, which is one too. */
    public boolean isBatch() {
        return document.has(EXPERIMENT);
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

    /** What was ordered, by options as they are typed. @throws InvalidInput if the manifest does not tell, as that of one run */
    public Map<String, List<String>> order() {
        if (!document.has(StudyManifest.ORDER)) {
            throw wrong(
                    folder.resolve(ManifestFile.NAME),
                    "has no '" + StudyManifest.ORDER
                            + "' that says what to compute again; those of earlier versions have none.");
        }
        JsonNode stored = document.path(StudyManifest.ORDER);
        if (!stored.isObject()) {
            throw damaged(StudyManifest.ORDER);
        }
        Map<String, List<String>> order = new LinkedHashMap<>();
        stored.propertyStream().forEach(option -> order.put(option.getKey(), values(option.getValue())));
        return order;
    }

    private List<String> values(JsonNode stored) {
        List<JsonNode> values = stored.isArray() ? stored.valueStream().toList() : List.of(stored);
        if (!values.stream().allMatch(JsonNode::isString)) {
            throw damaged(StudyManifest.ORDER);
        }
        return values.stream().map(JsonNode::asString).toList();
    }

    /** What its texts call the file from which a batch drew values, if it did. */
    public Optional<String> ensemble() {
        return Optional.of(document.path(ENSEMBLE).asString("")).filter(called -> !called.isEmpty());
    }

    /** Version of the software that made it. */
    public String version() {
        return text(document.path("software"), "version");
    }

    public String sourceHash() {
        return text(document.path("software"), "sourceHash");
    }

    /** Parameters that were set on the command line, by name. */
    public Map<String, String> overrides() {
        return texts(document.path("overrides"));
    }

    /** Every file that was read. */
    public List<InputFile> inputs() {
        return texts(document.path(ManifestFile.INPUTS)).entrySet().stream()
                .map(e -> new InputFile(e.getKey(), e.getValue()))
                .toList();
    }

    /** Version of Java that made it. */
    String jdk() {
        return environment().path("jdk").asString("");
    }

    /** Hash of every file that was written, by path, except of the manifest. */
    public Map<String, String> outputs() {
        Map<String, String> outputs = compared();
        outputs.putAll(texts(environment().path(ManifestFile.OUTPUTS)));
        return outputs;
    }

    /** The same for the files that have the same bytes on every Java version. */
    Map<String, String> compared() {
        return texts(document.path(ManifestFile.OUTPUTS));
    }

    /** Whether every file has the hash that the manifest says. @throws IOException if one cannot be read */
    boolean isRight() throws IOException {
        for (Map.Entry<String, String> output : outputs().entrySet()) {
            if (!FileTree.hash(file(output.getKey())).equals(output.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** A file that was written, in memory. @throws OutputFailure if it cannot be read */
    public Artifact read(String name) {
        try {
            return new Artifact(name, RegularFile.bytes(file(name)));
        } catch (IOException e) {
            throw OutputFailure.of("cannot read " + folder.resolve(name), e);
        }
    }

    /** All files that were written. @throws OutputFailure if one cannot be read */
    public List<Artifact> all() {
        return outputs().keySet().stream().map(this::read).toList();
    }

    /** The files of charts. @throws OutputFailure if one cannot be read */
    public List<Artifact> charts() {
        return outputs().keySet().stream()
                .filter(path -> path.startsWith(CHARTS))
                .map(this::read)
                .toList();
    }

    /** Gives the rows of a table one after the other, however many there are. @throws OutputFailure if it cannot be read */
    public void rows(String name, Consumer<CsvRows.Row> receiver) {
        try (Reader text = new InputStreamReader(RegularFile.stream(file(name)), StandardCharsets.UTF_8)) {
            CsvRows.each(text, receiver);
        } catch (IOException e) {
            throw OutputFailure.of("cannot read " + folder.resolve(name), e);
        } catch (UncheckedIOException e) {
            throw OutputFailure.of("cannot read " + folder.resolve(name), e.getCause());
        }
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

    /** What the manifest says. */
    public ObjectNode document() {
        return document;
    }

    /** Bytes of the manifest. */
    byte[] manifest() {
        return manifest.clone();
    }

    JsonNode environment() {
        return document.path(ManifestFile.ENVIRONMENT);
    }

    /** Paths of the files that are there, but for the manifest and the store of a batch. @throws OutputFailure if they cannot be listed */
    List<String> present() {
        try {
            return FileTree.files(folder).stream()
                    .filter(p -> !p.equals(ManifestFile.NAME) && !(isBatch() && p.startsWith(BatchFolder.STORE + "/")))
                    .toList();
        } catch (IOException e) {
            throw OutputFailure.of("cannot list " + folder, e);
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
