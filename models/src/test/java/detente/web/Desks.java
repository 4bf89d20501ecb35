package detente.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of model folders for a project of a test's own. */
final class Desks {
    private Desks() {}

    static void copy(List<String> models, Path home) throws IOException {
        Path from = Path.of(System.getProperty("detente.home")).resolve("models");
        for (String model : models) {
            try (Stream<Path> tree = Files.walk(from.resolve(model))) {
                for (Path path : tree.toList()) {
                    Path target =
                            home.resolve("models").resolve(from.relativize(path).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        }
    }
}
