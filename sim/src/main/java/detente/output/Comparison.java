package detente.output;

import detente.results.Artifact;
import detente.results.Results;
import detente.results.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Compares a result folder, byte by byte, with the same run computed again. */
public final class Comparison {
    private final Path folder;
    /** Hashes that the files had when they were written, by path. */
    private final Map<String, String> written;
    /** Whether the same Java computed both. */
    private final boolean sameJava;

    private final List<String> differences = new ArrayList<>();

    private Comparison(Path folder, Map<String, String> written, boolean sameJava) {
        this.folder = folder;
        this.written = written;
        this.sameJava = sameJava;
    }

    /**
     * What differs, a line each; empty if every file is as it should be. Pictures and pages are compared with the new ones
     * only if the same Java computed both, else with the hashes in the manifest.
     *
     * @param files the run's files computed again, without the manifest
     * @param jdk version of Java that computed them
     */
    public static List<String> differences(StoredResult stored, Results again, List<Artifact> files, String jdk) {
        Comparison comparison = new Comparison(stored.folder(), stored.outputs(), jdk.equals(stored.jdk()));
        comparison.compare(ManifestFile.withEnvironmentOf(stored.document(), again, files), files);
        return List.copyOf(comparison.differences);
    }

    /** The same for a study of many runs. */
    public static List<String> differences(StoredStudy stored, StudyManifest again, List<Artifact> files, String jdk) {
        Comparison comparison = new Comparison(stored.folder(), stored.outputs(), jdk.equals(stored.jdk()));
        ObjectNode manifest = again.document(files);
        manifest.set("environment", stored.document().path("environment"));
        comparison.compare(ManifestFile.artifact(manifest), files);
        return List.copyOf(comparison.differences);
    }

    private void compare(Artifact manifest, List<Artifact> files) {
        Map<String, byte[]> expected = new HashMap<>();
        files.forEach(f -> expected.put(f.path(), f.bytes()));
        expected.put(manifest.path(), manifest.bytes());
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(present());
        for (String name : names) {
            Path file = folder.resolve(name);
            if (!expected.containsKey(name)) {
                differences.add(name + ": is not a file of this run");
            } else if (!Files.isRegularFile(file)) {
                differences.add(name + ": is missing");
            } else {
                compare(name, read(file), expected.get(name));
            }
        }
    }

    private void compare(String name, byte[] actual, byte[] expected) {
        if (sameJava || ManifestFile.isComparable(name)) {
            int at = Arrays.mismatch(actual, expected);
            if (at >= 0) {
                differences.add(name + ": differs from byte " + at + " on");
            }
        } else if (!Sha256.hex(actual).equals(written.get(name))) {
            differences.add(name + ": is not the file that the run wrote");
        }
    }

    private List<String> present() {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new OutputFailure("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new OutputFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
