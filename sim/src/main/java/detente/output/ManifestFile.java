package detente.output;

import detente.results.Artifact;
import detente.results.Calendar;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Observation;
import detente.results.Results;
import detente.results.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json}: what determined the run, hashes of what it read and wrote, and at the end the environment, the
 * only part that may differ between two computations of the same run.
 */
public final class ManifestFile {
    public static final String NAME = "manifest.json";

    private ManifestFile() {}

    /** The manifest of a run whose other files are given. */
    public static Artifact of(Results results, List<Artifact> files, Environment environment) {
        ObjectNode document = core(results, files);
        putEnvironment(document, files, environment);
        return artifact(document);
    }

    /** Whether a file has the same bytes on every Java version; pictures and pages have not. */
    static boolean isComparable(String path) {
        return Stream.of(".png", ".pdf", ".html", ".md", ".tex").noneMatch(path::endsWith);
    }

    static Artifact artifact(ObjectNode document) {
        return new Artifact(NAME, Json.text(document).getBytes(StandardCharsets.UTF_8));
    }

    /** The manifest of a run but for its environment. */
    static ObjectNode core(Results results, List<Artifact> files) {
        Manifest manifest = results.manifest();
        ObjectNode document = Json.object();
        putSubject(document, manifest);
        Json.putWhole(document, "seed", manifest.seed());
        document.put("periods", manifest.periods());
        putSettings(document, manifest, results.calendar());
        var schedule = document.putArray("schedule");
        manifest.schedule().forEach(schedule::add);
        var series = document.putArray("series");
        results.series().forEach(s -> {
            ObjectNode node = series.addObject().put("name", s.name());
            Json.putQuantity(node, s.quantity());
            node.put("about", s.about());
        });
        var observations = document.putArray("observations");
        results.observations().forEach(o -> observations.add(observation(o)));
        var warnings = document.putArray("warnings");
        results.warnings().forEach(warnings::add);
        putFiles(document, manifest.inputs(), files);
        return document;
    }

    /** Adds which software computed what. */
    static void putSubject(ObjectNode document, Manifest manifest) {
        document.putObject("software")
                .put("name", "detente")
                .put("version", manifest.version())
                .put("sourceHash", manifest.sourceHash());
        document.put("model", manifest.model());
        document.put("code", manifest.code());
        document.put("title", manifest.title());
        document.put("citation", manifest.citation());
        document.put("scenario", manifest.scenario());
        document.put("description", manifest.description());
    }

    /** Adds the calendar and the parameters. */
    static void putSettings(ObjectNode document, Manifest manifest, Calendar calendar) {
        document.put("period", calendar.step().label());
        document.put("start", calendar.start().toString());
        ObjectNode overrides = document.putObject("overrides");
        manifest.overrides().forEach(overrides::put);
        Json.putParameters(document, manifest.parameters());
    }

    /** Adds the hashes of what was read, and of what was written and is the same on every Java. */
    static void putFiles(ObjectNode document, List<InputFile> read, List<Artifact> written) {
        ObjectNode inputs = document.putObject("inputs");
        read.forEach(file -> inputs.put(file.path(), file.sha256()));
        ObjectNode outputs = document.putObject("outputs");
        written.stream().filter(f -> isComparable(f.path())).forEach(f -> outputs.put(f.path(), Sha256.hex(f.bytes())));
    }

    /** Adds the environment, with the hashes of the other files. */
    static void putEnvironment(ObjectNode document, List<Artifact> written, Environment environment) {
        ObjectNode pictures = putEnvironment(document, environment);
        written.stream()
                .filter(f -> !isComparable(f.path()))
                .forEach(f -> pictures.put(f.path(), Sha256.hex(f.bytes())));
    }

    /** Adds the environment. @return where the hashes of the other files go */
    static ObjectNode putEnvironment(ObjectNode document, Environment environment) {
        ObjectNode node = document.putObject("environment");
        node.put("jdk", environment.jdk());
        node.put("commandLine", environment.commandLine().toString());
        node.put("currentFolder", environment.currentFolder().toString());
        node.put("modelFolder", environment.modelFolder().toString());
        node.put("model", environment.model());
        environment.file().ifPresent(file -> node.put("file", file));
        node.put("start", environment.start().toString());
        node.put("wallTimeMillis", environment.wallTimeMillis());
        return node.putObject("outputs");
    }

    private static ObjectNode observation(Observation observation) {
        return Json.object()
                .put("series", observation.series())
                .put("months", observation.months().toString())
                .put("value", new BigDecimal(detente.results.Numbers.exact(observation.value())))
                .put("unit", observation.unit())
                .put("source", observation.source());
    }
}
