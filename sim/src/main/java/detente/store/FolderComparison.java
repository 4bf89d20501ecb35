package detente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result folder held against its own manifest and, byte by byte, against the same result computed again.
 *
 * <p>What the manifest says of a file that is there must be true. Pictures and pages are compared with the new ones only if the
 * same Java made both. If other software computed the result, then pages and pictures may be drawn otherwise, and the manifest
 * names the software; numbers must be the same.
 */
public final class FolderComparison {
    /** What a manifest says of the software, and hashes, which are held against the files. */
    private static final Set<String> OF_SOFTWARE = Set.of("software", "id", ManifestFile.OUTPUTS);

    private final StoredFiles stored;
    private final Map<String, String> written;
    private final Recomputed again;
    private final boolean sameSoftware;
    private final boolean sameJava;
    private final List<String> differences = new ArrayList<>();
    private final List<String> redrawn = new ArrayList<>();
    private int files = 1;

    /** @param jdk version of Java that computed it again */
    public FolderComparison(StoredFiles stored, Recomputed again, String jdk) {
        this.stored = stored;
        this.written = stored.outputs();
        this.again = again;
        this.sameSoftware =
                stored.document().path("software").equals(again.manifest().path("software"));
        this.sameJava = jdk.equals(stored.jdk());
        changes();
        TreeSet<String> names = new TreeSet<>(again.names());
        names.addAll(written.keySet());
        names.addAll(stored.present());
        names.forEach(this::compare);
        compareManifest();
    }

    /** What differs, a line each; empty if every number is as it should be and every file as the manifest says. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Pages and pictures that the software of today makes otherwise. */
    public List<String> redrawn() {
        return List.copyOf(redrawn);
    }

    public boolean isSameSoftware() {
        return sameSoftware;
    }

    /** Number of files compared, the manifest among them. */
    public int files() {
        return files;
    }

    /** The inputs explain differences that are nobody's fault. */
    private void changes() {
        JsonNode before = stored.document().path(ManifestFile.INPUTS);
        JsonNode after = again.manifest().path(ManifestFile.INPUTS);
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.stream()
                .filter(n -> !before.path(n).equals(after.path(n)))
                .forEach(n -> differences.add("the input " + n + " has changed since"));
    }

    private void compare(String name) {
        files++;
        Path file = stored.file(name);
        if (!again.names().contains(name) && !written.containsKey(name)) {
            differences.add(name + ": is not a file of this result");
        } else if (!Files.isRegularFile(file)) {
            differences.add(name + ": is missing");
        } else {
            try {
                compare(name, file);
            } catch (IOException e) {
                throw OutputFailure.of("cannot read " + file, e);
            }
        }
    }

    private void compare(String name, Path file) throws IOException {
        boolean drawn = isDrawn(name);
        boolean comparable = again.names().contains(name) && (sameJava || ManifestFile.isComparable(name));
        long at = comparable ? again.mismatch(name, file) : -1;
        if (at >= 0 && (sameSoftware || !drawn)) {
            differences.add(name + ": differs from byte " + at + " on");
        } else if (!FileTree.hash(file).equals(written.getOrDefault(name, ""))) {
            differences.add(name + ": is not the file that was written, as its hash in the manifest tells");
        } else if (at >= 0) {
            redrawn.add(name);
        } else if (!again.names().contains(name) && !(drawn && !sameSoftware)) {
            differences.add(name + ": is not a file of this result");
        }
    }

    /** Whether it is a page or a picture, or the words of one. */
    private static boolean isDrawn(String name) {
        return !ManifestFile.isComparable(name) || name.endsWith(".svg") || name.endsWith(".txt");
    }

    private void compareManifest() {
        if (sameSoftware) {
            byte[] expected = again.manifestOf(stored);
            int at = Arrays.mismatch(stored.manifest(), expected);
            if (at >= 0) {
                differences.add(ManifestFile.NAME + ": differs from byte " + at + " on");
            }
            return;
        }
        ObjectNode now = again.asWritten();
        stored.document()
                .propertyStream()
                .filter(e -> now.has(e.getKey()) && !OF_SOFTWARE.contains(e.getKey()))
                .filter(e -> !now.get(e.getKey()).equals(e.getValue()))
                .forEach(e -> differences.add(ManifestFile.NAME + ": '" + e.getKey() + "' differs"));
    }
}
