package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import detente.models.FolderCopy;
import detente.models.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of every model folder, found by itself: if it is wrong, the command that reads it says where and what, and stops. */
class WrongFilesContractTest {
    @TempDir
    private Path home;

    private static Stream<Arguments> files(String ending) {
        return Trial.all().stream()
                .flatMap(trial -> files(trial.folder().path(), ending)
                        .map(file -> Arguments.of(trial.folder().id(), file)));
    }

    private static Stream<String> files(Path folder, String ending) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree
                    .filter(file -> file.toString().endsWith(ending))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<Arguments> yaml() {
        return files(".yaml");
    }

    static Stream<Arguments> tables() {
        return files(".csv");
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("yaml")
    void a_key_that_no_file_of_its_kind_has_is_named_with_its_line_and_the_keys_that_there_are(
            String model, String file) {
        FolderCopy copy = FolderCopy.of(model, home.resolve("models"));
        copy.change(file, text -> text + "nonsense: 1\n");
        int line = copy.lines(file).size();
        assertThat(refused(model, file))
                .matches("1 problem in " + Pattern.quote(path(model, file)) + "\n  line " + line
                        + ": unknown key 'nonsense'; known: [a-z-]+(, [a-z-]+)*\\.\n");
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("tables")
    void a_row_that_has_a_cell_too_many_is_named_with_its_line(String model, String file) {
        FolderCopy copy = FolderCopy.of(model, home.resolve("models"));
        int cells = copy.lines(file).get(0).split(",", -1).length;
        copy.change(file, text -> text + ",".repeat(cells) + "\n");
        int line = copy.lines(file).size();
        assertThat(refused(model, file)).isEqualTo("""
                        1 problem in %s
                          line %d: the row has %d cells, the header %d; a comma in a cell needs quotes, and the decimal mark is a point.
                        """.formatted(path(model, file), line, cells + 1, cells));
    }

    /** What the command prints that reads a file; it ends as commands end that are given a wrong input. */
    private String refused(String model, String file) {
        StringWriter err = new StringWriter();
        int code = Main.execute(
                home,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                command(model, file).toArray(String[]::new));
        assertThat(code).as(err.toString()).isEqualTo(2);
        assertThat(home.resolve("results")).doesNotExist();
        return err.toString();
    }

    private List<String> command(String model, String file) {
        String path = path(model, file);
        return switch (file.replaceFirst("/.*", "")) {
            case "experiments" -> List.of(read(path).contains("kind: batch") ? "batch" : "sensitivity", path);
            case "calibrations" -> List.of("calibrate", path);
            case "facts.yaml" -> List.of("facts", model);
            case "scenarios" -> List.of("run", model, "--scenario", file.replaceAll(".*/|\\.yaml", ""));
            case "page.yaml", "zh.yaml" -> List.of("describe", model);
            default -> List.of("run", model);
        };
    }

    private String path(String model, String file) {
        return home.resolve("models").resolve(model).resolve(file).toString().replace('\\', '/');
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
