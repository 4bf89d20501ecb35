package detente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user at a project of their own: a copy of the model folders in a temporary place. */
final class Desk {
    final Path home;

    Desk(Path home) {
        this.home = home;
        Path models = Path.of(System.getProperty("detente.home")).resolve("models");
        copy(models.resolve("cobweb"), home.resolve("models/cobweb"));
        copy(models.resolve("rare-earths"), home.resolve("models/rare-earths"));
        write("models/faulty/model.yaml", """
                model: faulty
                title: A workshop
                period: week
                start: 2024-01-01
                periods: 40
                scenario: plain
                parameters:
                  when: {value: 31, unit: period, source: "made up"}
                  kind: {value: never, unit: "1", source: "made up"}
                """);
        write("models/faulty/scenarios/plain.yaml", "description: A day like any other\n");
    }

    /** What a command printed and how it ended. */
    record Answer(int code, String out, String err) {}

    /** Types a command. */
    Answer types(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code;
        try (PrintWriter o = new PrintWriter(out);
                PrintWriter e = new PrintWriter(err)) {
            code = Main.execute(home, o, e, words);
        }
        return new Answer(code, out.toString(), err.toString());
    }

    /** What a command with {@code --json} printed. */
    JsonNode json(String... words) {
        return JsonMapper.shared().readTree(types(words).out());
    }

    /** Where a command with {@code --json} says that its results are. */
    Path folder(String... words) {
        return Path.of(json(words).path("folder").asString());
    }

    /** The newest result of a model and scenario. */
    Path latest(String model, String scenario) {
        try {
            return home.resolve("results")
                    .resolve(model)
                    .resolve(scenario)
                    .resolve("latest")
                    .toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(home.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path source, Path target) {
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path path : tree.toList()) {
                Path to = target.resolve(source.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
