package detente.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import detente.input.InvalidInput;
import detente.input.Problem;
import detente.input.Problems;
import detente.input.RegularFile;
import detente.parameters.DataTable;
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
}
