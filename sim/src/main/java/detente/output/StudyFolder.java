package detente.output;

import detente.parameters.RegularFile;
import detente.results.Artifact;
import detente.results.Sha256;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a study of many runs goes: {@code <results>/<model>/<study>-<hash>/}, complete or not there at all. */
public final class StudyFolder {
    private final Path place;
    private final StudyManifest manifest;

    /** @param results folder of all results */
    public StudyFolder(Path results, StudyManifest manifest) {
        this.place = results.resolve(manifest.first().model()).resolve(manifest.folder());
        this.manifest = manifest;
    }

    public Path path() {
        return place;
    }

    /** Id of the study. */
    public String id() {
        return manifest.id();
    }

    /**
     * The study's files but for the manifest, if they are there: the manifest that stands beside them is the one that this
     * study with these files would get, and every hash in it is right.
     */
    public Optional<List<Artifact>> intact() {
        try {
            byte[] stored = RegularFile.input(place.resolve(ManifestFile.NAME));
            ObjectNode document = Json.read(stored);
            JsonNode environment = document.path("environment");
            List<Artifact> files = read(document.path("outputs"));
            files.addAll(read(environment.path("outputs")));
            ObjectNode expected = manifest.document(files);
            expected.set("environment", environment);
            boolean same = Arrays.equals(ManifestFile.artifact(expected).bytes(), stored);
            boolean right = environment
                    .path("outputs")
                    .propertyStream()
                    .allMatch(e -> files.stream().anyMatch(f -> isFile(f, e)));
            return same && right ? Optional.of(List.copyOf(files)) : Optional.empty();
        } catch (IOException | JacksonException | InvalidPathException missingOrDamaged) {
            return Optional.empty(); // whoever asked computes the study again
        }
    }

    /** Writes files and manifest; what was there before makes room when all are. @throws OutputFailure if it cannot */
    public void write(List<Artifact> files, Environment environment) {
        ObjectNode document = manifest.document(files);
        ManifestFile.putEnvironment(document, files, environment);
        List<Artifact> all = new ArrayList<>(files);
        all.add(ManifestFile.artifact(document));
        new ResultFolder(place).write(all);
    }

    private List<Artifact> read(JsonNode outputs) throws IOException {
        List<Artifact> files = new ArrayList<>();
        for (String path : outputs.propertyNames()) {
            files.add(new Artifact(path, RegularFile.bytes(place.resolve(path))));
        }
        return files;
    }

    private static boolean isFile(Artifact file, Map.Entry<String, JsonNode> output) {
        return file.path().equals(output.getKey())
                && Sha256.hex(file.bytes()).equals(output.getValue().asString());
    }
}
