package detente.store;

import detente.input.RegularFile;
import detente.results.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class FileTree {
    private FileTree() {}

    /** Paths of all files below a folder, from there, with forward slashes, sorted. */
    static List<String> files(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    /** Removes a folder and all that is in it; nothing if it is not there. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Paths in a folder whose names begin like this, sorted. */
    static List<Path> beginning(Path folder, String with) throws IOException {
        return called(folder, Pattern.compile(Pattern.quote(with) + ".*", Pattern.DOTALL));
    }

    /** Paths in a folder whose names match from end to end, sorted. */
    static List<Path> called(Path folder, Pattern name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> name.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** SHA-256 of a file that may be too large for memory, lower-case hexadecimal. */
    static String hash(Path file) throws IOException {
        try (InputStream bytes = RegularFile.stream(file)) {
            return Sha256.hex(bytes);
        }
    }
}
