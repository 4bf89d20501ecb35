package detente.parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paths as users see them, and what lies in a folder. */
final class Folders {

    private Folders() {}

    /** A path relative to the current folder if it lies below it, else as given; with forward slashes. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : path;
        return shown.toString().replace('\\', '/');
    }

    /** Names of the files with that ending, without it, sorted; none if there is no such folder. */
    static List<String> names(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ending))
                    .map(f -> f.substring(0, f.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInput(List.of(new Problem(
                    shown(folder), 0, "the folder cannot be read: " + e.getMessage() + ".", Optional.empty())));
        }
    }
}
