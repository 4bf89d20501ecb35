package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build tells of the sources, by which runs are known. */
class SourcesTest {

    @Test
    void every_source_file_of_a_model_is_told_with_its_hash() throws IOException {
        Path sources = Path.of(System.getProperty("detente.home")).resolve("models/src/main/java");
        try (Stream<Path> tree = Files.walk(sources);
                InputStream told = SourcesTest.class.getResourceAsStream("/META-INF/detente/sources.txt")) {
            List<String> expected = tree.filter(f -> f.toString().endsWith(".java"))
                    .map(f -> hash(f) + " " + sources.relativize(f).toString().replace('\\', '/'))
                    .toList();
            assertThat(new String(told.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(l -> l.replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
