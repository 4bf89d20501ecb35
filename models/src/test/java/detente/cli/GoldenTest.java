package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to the code, what a user reads stays as it is, unless a golden copy is changed on purpose:
 * {@code -Ddetente.golden=write} writes all copies again.
 */
class GoldenTest {
    private static final boolean WRITE = "write".equals(System.getProperty("detente.golden"));
    private static final Path WHOLE = Path.of(System.getProperty("detente.home"), "models/target/golden");

    static List<GoldenCommand> commands() {
        return GoldenCommand.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void what_a_command_prints_and_writes_is_its_golden_copy(GoldenCommand command, @TempDir Path home)
            throws IOException {
        GoldenRecord record = GoldenRecord.of(command, home.toRealPath());
        Files.createDirectories(WHOLE);
        Files.writeString(WHOLE.resolve(command.name() + ".txt"), record.whole());
        Path copy = GoldenCommand.FOLDER.resolve(command.name() + ".txt");
        if (WRITE) {
            Files.writeString(copy, record.text());
        }
        assertThat(copy).as("-Ddetente.golden=write writes it").exists();
        FirstDifference.between(command.name(), Files.readString(copy), record.text())
                .ifPresent(difference -> fail(difference.message()));
    }

    @Test
    void every_golden_copy_is_that_of_a_command() throws IOException {
        assumeThat(WRITE).isFalse();
        try (Stream<Path> files = Files.list(GoldenCommand.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(commands().stream()
                            .map(command -> command.name() + ".txt")
                            .toList());
        }
    }
}
