package detente.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read to an end, or would take for ever, is refused at once, wherever a file is named. */
@Timeout(20)
class UnreadableFilesTest {
    @TempDir
    private Path folder;

    /** Linux and macOS only. */
    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        Files.createDirectories(pipe.getParent());
        Files.deleteIfExists(pipe);
        try {
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        } catch (IOException notThere) {
            assumeThat(pipe).exists();
        }
        return pipe;
    }

    @Test
    void pipes_are_refused_as_experiments_and_calibrations() throws IOException, InterruptedException {
        Path pipe = pipe("e.yaml");
        assertThatThrownBy(() -> ExperimentFile.open(pipe))
                .isInstanceOf(InvalidInput.class)
                .hasMessageEndingWith("the file cannot be read: it is a pipe or a device, not a file.");
        assertThatThrownBy(() -> CalibrationFile.open(pipe)).hasMessageEndingWith("not a file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.yaml", "scenarios/baseline.yaml", "data/goods.csv"})
    void pipes_are_refused_in_a_models_folder(String name) throws IOException, InterruptedException {
        Sample sample = Sample.in(folder);
        pipe(name);
        assertThat(sample.problems()).contains(name, "the file cannot be read: it is a pipe or a device, not a file.");
    }

    @Test
    void pipes_are_refused_as_facts_and_as_tables_of_points() throws IOException, InterruptedException {
        Sample.in(folder);
        pipe("facts.yaml");
        Problems problems = new Problems();
        ModelFolder.open(folder).facts(problems);
        DataTable.read(pipe("points.csv"), problems);
        assertThat(problems.list())
                .extracting(Problem::message)
                .containsOnly("the file cannot be read: it is a pipe or a device, not a file.")
                .hasSize(2);
    }

    @Test
    void devices_folders_and_files_without_a_name_are_refused() {
        assumeThat(Path.of("/dev/zero")).exists();
        assertThatThrownBy(() -> ExperimentFile.open(Path.of("/dev/zero"))).hasMessageEndingWith("not a file.");
        assertThatThrownBy(() -> ExperimentFile.open(folder)).hasMessageEndingWith("it is a folder.");
        assertThatThrownBy(() -> ExperimentFile.open(Path.of("/"))).hasMessageEndingWith("it is a folder.");
    }

    @Test
    void files_are_read_up_to_a_stated_size() throws IOException {
        Path large = folder.resolve("large.yaml");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(RegularFile.MOST_INPUT + 1L);
        }
        assertThatThrownBy(() -> ExperimentFile.open(large))
                .hasMessageEndingWith("the file cannot be read: it has more than 100000000 bytes.");
        Problems problems = new Problems();
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(RegularFile.MOST_TABLE + 1L);
        }
        DataTable.read(large, problems);
        assertThat(problems.list())
                .extracting(Problem::message)
                .isEqualTo(List.of("the file cannot be read: it has more than 1000000000 bytes."));
    }

    @Test
    void lines_and_texts_that_would_take_for_ever_are_refused() {
        assertThat(yaml("a: " + "x".repeat(10_000_000)))
                .containsExactly("1: the line has 10000003 characters, more than 100000.");
        assertThat(yaml("b: 1\na: >\n" + ("  " + "x".repeat(98) + "\n").repeat(100_000)))
                .containsExactly("2: the text has 9900000 characters, more than 100000.");
        assertThat(yaml("a: " + "x".repeat(90_000))).isEmpty();
    }

    @Test
    void nesting_that_would_take_for_ever_is_refused_at_once() {
        assertThat(yaml("a: " + "[\n".repeat(1_000_000)))
                .containsExactly("50: lists and maps are nested too deeply, more than 50 times.");
        assertThat(yaml("- ".repeat(40_000) + "a"))
                .containsExactly("1: lists and maps are nested too deeply, more than 50 times.");
    }

    @Test
    void a_bomb_of_aliases_is_no_bomb() {
        assertThat(yaml("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
                .hasSize(6)
                .allMatch(problem -> problem.contains("are not allowed; write the value out."));
    }

    private static List<String> yaml(String text) {
        Problems problems = new Problems();
        YamlReader.read("f.yaml", text, problems);
        return problems.list().stream().map(p -> p.line() + ": " + p.message()).toList();
    }
}
