package detente.output;

import detente.parameters.RegularFile;
import detente.results.Artifact;
import detente.results.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a study of many runs goes: {@code <results>/<model>/<study>-<hash>/}, complete or not there at all. */
public final class StudyFolder {
    private static final String LOG = "-evaluations";

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

    /**
     * The files of a study, but for the manifest.
     *
     * @param reused whether they were there
     */
    public record Answer(List<Artifact> files, boolean reused) {
        public Answer {
            files = List.copyOf(files);
        }
    }

    /** What makes the files of a study when they are not there. */
    public interface Computation {
        /**
         * Computes them.
         *
         * @param log file in which it keeps what it has so far, for whoever goes on; removed when all is written
         */
        List<Artifact> files(Path log);
    }

    /**
     * Finds the study's files, or has them computed while no other process does, and writes them. If that breaks off, what was
     * computed stays in the log.
     *
     * @param fresh whether to compute them even if they are there
     * @param enough whether those that are there will do
     * @param environment asked for when all is computed
     * @throws OutputFailure before anything is computed, if the results cannot be written or another process computes them
     */
    public Answer answer(
            boolean fresh,
            Predicate<List<Artifact>> enough,
            Computation computation,
            Supplier<Environment> environment) {
        Optional<List<Artifact>> stored = fresh ? Optional.empty() : intact().filter(enough);
        if (stored.isPresent()) {
            return new Answer(stored.get(), true);
        }
        try (Reservation alone = Reservation.now(place)) {
            // Another process may have finished just now.
            Optional<List<Artifact>> finished = fresh ? Optional.empty() : intact().filter(enough);
            if (finished.isPresent()) {
                return new Answer(finished.get(), true);
            }
            if (fresh) {
                removeLogs();
            }
            List<Artifact> files = computation.files(log());
            alone.write(withManifest(files, environment.get()));
            removeLogs();
            return new Answer(files, false);
        }
    }

    private Path log() {
        return place.resolveSibling("." + place.getFileName() + LOG);
    }

    /** Removes the log and those that were made beside it, whose names begin like its own. */
    private void removeLogs() {
        try (Stream<Path> files = Files.list(place.toAbsolutePath().getParent())) {
            String name = log().getFileName().toString();
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(name))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new OutputFailure("cannot remove the log " + log() + ": " + ResultFolder.reason(e), e);
        }
    }

    private List<Artifact> withManifest(List<Artifact> files, Environment environment) {
        ObjectNode document = manifest.document(files);
        ManifestFile.putEnvironment(document, files, environment);
        List<Artifact> all = new ArrayList<>(files);
        all.add(ManifestFile.artifact(document));
        return all;
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
