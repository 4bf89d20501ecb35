package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk at which calibrations are typed. */
final class CalibrationDesk {
    private final Path home;
    private final Desk desk;

    CalibrationDesk(Path home) {
        this.home = home;
        this.desk = new Desk(home);
    }

    Desk.Answer types(String... words) {
        return desk.types(words);
    }

    Desk.Answer calibrate(String text, String... more) {
        desk.write("rest.yaml", text);
        return desk.types(
                Stream.concat(Stream.of("calibrate", home.resolve("rest.yaml").toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** What a calibration that succeeds prints. */
    JsonNode json(String text, String... more) {
        Desk.Answer answer = calibrate(
                text, Stream.concat(Stream.of("--json"), Stream.of(more)).toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return JsonMapper.builder().build().readTree(answer.out());
    }

    /** Where the results are. */
    static Path folder(JsonNode answer) {
        return Path.of(answer.get("folder").asString());
    }

    /** What was found of a parameter. */
    static JsonNode parameter(JsonNode answer, String name) {
        return answer.get("parameters")
                .valueStream()
                .filter(row -> row.get("parameter").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All that was found. */
    static List<JsonNode> found(JsonNode answer) {
        return List.of(answer.get("searches"), answer.get("parameters"), answer.get("warnings"));
    }

    /** Writes what a killed calibration leaves: the line that says whose log it is, then these lines. */
    static Path leave(Path folder, String suffix, String inputs, String lines) throws IOException {
        String name = folder.getFileName().toString();
        Path log = folder.resolveSibling("." + name + "-evaluations" + suffix);
        String id = name.substring(name.lastIndexOf('-') + 1);
        Files.writeString(log, "{\"calibration\":\"" + id + inputs + "\"}\n" + lines);
        return log;
    }
}
