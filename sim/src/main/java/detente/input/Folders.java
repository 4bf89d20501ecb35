package detente.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paths as users see them, and what lies in a folder. */
public final class Folders {

    private Folders() {}

    /** A path relative to the current folder if it lies below it, else as given; with forward slashes. */
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : path;
        return shown.toString().replace('\\', '/');
    }

    /** Whether there is a folder. */
    public static boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    /** The path that a user wrote, seen from a folder; empty if no file can be called so. */
    public static Optional<Path> resolve(Path folder, String written) {
        try {
            return Optional.of(folder.resolve(written));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Names of the files with that ending, without it, sorted; none if there is no such folder; hidden ones are left out. */
    public static List<String> names(Path folder, String ending) {
        return list(folder)
                .map(f -> f.getFileName().toString())
                .filter(f -> f.endsWith(ending) && !f.startsWith("."))
                .map(f -> f.substring(0, f.length() - ending.length()))
                .sorted()
                .toList();
    }

    /** Names of the folders below a folder that hold a file of that name, sorted; hidden ones are left out. */
    public static List<String> holding(Path folder, String file) {
        return list(folder)
                .filter(f -> Files.exists(f.resolve(file)))
                .map(f -> f.getFileName().toString())
                .filter(name -> !name.startsWith("."))
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new InvalidInput(List.of(new Problem(
                    shown(folder), 0, "the folder cannot be read: " + e.getMessage() + ".", Optional.empty())));
        }
    }
}
