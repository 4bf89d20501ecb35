package detente.study;

import detente.results.InputFile;
import detente.results.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Explains differences that are nobody's fault: other software, other inputs than those that a result was computed with. */
record Changes(String version, String sourceHash, List<InputFile> inputs) {

    /** A line for each of them. */
    List<String> until(Manifest now, List<InputFile> inputsNow) {
        List<String> changes = new ArrayList<>();
        if (!sourceHash.equals(now.sourceHash())) {
            changes.add("the software has changed since (version " + version + " then, " + now.version() + " now)");
        }
        Map<String, String> before = hashes(inputs);
        Map<String, String> after = hashes(inputsNow);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!before.getOrDefault(name, "").equals(after.getOrDefault(name, ""))) {
                changes.add("the input " + name + " has changed since");
            }
        }
        return changes;
    }

    private static Map<String, String> hashes(List<InputFile> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach(f -> hashes.put(f.path(), f.sha256()));
        return hashes;
    }
}
