package detente.store;

import detente.results.Artifact;
import detente.results.Calendar;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json}: what determined the result, hashes of what was read and written, and at the end the environment, the only
 * part that may differ between two computations of the same result.
 */
public final class ManifestFile {
    public static final String NAME = "manifest.json";

    static final String ENVIRONMENT = "environment";
    static final String INPUTS = "inputs";
    static final String OUTPUTS = "outputs";

    private ManifestFile() {}

    /** The manifest of a result whose other files are given. */
    public static Artifact of(ManifestContent content, List<Artifact> files, Environment environment) {
        return of(content, hashes(files), environment);
    }

    static Map<String, String> hashes(List<Artifact> files) {
        List<String> hex =
                files.parallelStream().map(f -> Sha256.hex(f.bytes())).toList();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (int i = 0; i < hex.size(); i++) {
            hashes.put(files.get(i).path(), hex.get(i));
        }
        return hashes;
    }

    /**
     * The manifest of a result.
     *
     * @param hashes of all its other files, by path
     */
    static Artifact of(ManifestContent content, Map<String, String> hashes, Environment environment) {
        Map<String, String> compared = comparable(hashes);
        Map<String, String> others = new LinkedHashMap<>(hashes);
        others.keySet().removeAll(compared.keySet());
        ObjectNode document = document(content, compared);
        put(document.putObject(ENVIRONMENT), environment, others);
        return new Artifact(NAME, bytes(document));
    }

    /** Those of the files that have the same bytes on every Java version. */
    static Map<String, String> comparable(Map<String, String> hashes) {
        Map<String, String> some = new LinkedHashMap<>(hashes);
        some.keySet().removeIf(path -> !isComparable(path));
        return some;
    }

    /** Whether a file has the same bytes on every Java version; pictures and pages have not. */
    static boolean isComparable(String path) {
        return Stream.of(".png", ".pdf", ".html", ".md", ".tex").noneMatch(path::endsWith);
    }

    static byte[] bytes(ObjectNode document) {
        return Json.text(document).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The manifest but for its environment.
     *
     * @param outputs hashes of the files that are the same on every Java, by path
     */
    static ObjectNode document(ManifestContent content, Map<String, String> outputs) {
        Manifest first = content.first();
        ObjectNode document = Json.object();
        content.kind().accept(document);
        document.putObject("software")
                .put("name", "detente")
                .put("version", first.version())
                .put("sourceHash", first.sourceHash());
        document.put("model", first.model());
        document.put("code", first.code());
        document.put("title", first.title());
        document.put("citation", first.citation());
        document.put("scenario", first.scenario());
        document.put("description", first.description());
        content.design().accept(document);
        put(document, first, content.calendar());
        content.more().accept(document);
        ObjectNode inputs = document.putObject(INPUTS);
        for (InputFile file : content.inputs()) {
            inputs.put(file.path(), file.sha256());
        }
        put(document.putObject(OUTPUTS), outputs);
        return document;
    }

    private static void put(ObjectNode document, Manifest manifest, Calendar calendar) {
        document.put("period", calendar.step().label());
        document.put("start", calendar.start().toString());
        ObjectNode overrides = document.putObject("overrides");
        manifest.overrides().forEach(overrides::put);
        Json.putParameters(document, manifest.parameters());
    }

    private static void put(ObjectNode node, Map<String, String> hashes) {
        hashes.forEach(node::put);
    }

    private static void put(ObjectNode node, Environment environment, Map<String, String> outputs) {
        node.put("jdk", environment.jdk());
        node.put("commandLine", environment.commandLine().toString());
        node.put("currentFolder", environment.currentFolder().toString());
        node.put("modelFolder", environment.modelFolder().toString());
        node.put("model", environment.model());
        environment.file().ifPresent(file -> node.put("file", file));
        node.put("start", environment.start().toString());
        node.put("wallTimeMillis", environment.wallTimeMillis());
        put(node.putObject(OUTPUTS), outputs);
    }
}
