package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every command that writes, on two versions of Java and on a machine that does everything its own way: the same bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryJavaIT {
    private static final List<String> COMPARED = List.of(".csv", ".txt", ".svg", ".json", ".jsonl", ".yaml");
    private static final List<String> ODD = List.of(
            "-Dline.separator=<br>",
            "-Dfile.encoding=ISO-8859-1",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Apia",
            "-Duser.name=somebody");

    private Path place = Path.of("");
    private Map<String, String> expected = Map.of();

    @BeforeAll
    void run_every_command_here(@TempDir Path folder) throws IOException, InterruptedException {
        place = folder;
        expected = results("here", Path.of(System.getProperty("java.home")), List.of());
    }

    @Test
    void every_command_has_left_its_files() {
        assertThat(expected.keySet().stream()
                        .map(name -> name.replaceAll(".*/(\\w+)-[0-9a-f]{16}/.*", "$1"))
                        .distinct())
                .contains("facts", "compare", "backtest", "tournament", "batch", "morris", "sobol", "calibrate")
                .anyMatch(name -> name.endsWith("events.csv"))
                .anyMatch(name -> name.endsWith("decisions.csv"));
        assertThat(expected.keySet().stream().filter(name -> name.endsWith(".svg")))
                .hasSizeGreaterThan(30);
        assertThat(expected.keySet()).anyMatch(name -> name.matches(".*calibrate.*/charts/loss.svg"));
    }

    @Test
    void another_java_gives_the_same_bytes() throws IOException, InterruptedException {
        Path other = otherJava().orElse(null);
        assumeThat(other).as("another JDK beside this one").isNotNull();
        assertSame(results("other", other, List.of()));
    }

    @Test
    void a_machine_with_other_lines_letters_days_and_hours_gives_the_same_bytes()
            throws IOException, InterruptedException {
        assertSame(results("odd", Path.of(System.getProperty("java.home")), ODD));
    }

    private void assertSame(Map<String, String> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        List<String> different = actual.keySet().stream()
                .filter(name -> !actual.get(name).equals(expected.get(name)))
                .toList();
        assertThat(different).isEmpty();
    }

    private Map<String, String> results(String name, Path java, List<String> options)
            throws IOException, InterruptedException {
        Path home = place.resolve("desk"); // the same for all, as paths may stand in what is compared
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of(
                "-Ddetente.home=" + root(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EveryCommand.class.getName(),
                home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment()
                .put(
                        "FONTCONFIG_FILE",
                        root().resolve("sim/src/main/fonts/fonts.conf").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Files.move(home, place.resolve(name));
        return compared(place.resolve(name).resolve("results"));
    }

    private static Path root() {
        return Path.of(System.getProperty("detente.home"));
    }

    private static Map<String, String> compared(Path results) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(results)) {
            for (Path file : tree.filter(Files::isRegularFile)
                    .filter(f -> COMPARED.stream().anyMatch(f.toString()::endsWith))
                    .toList()) {
                String text = Files.readString(file);
                files.put(
                        results.relativize(file).toString().replace('\\', '/'),
                        file.endsWith("manifest.json") ? text.substring(0, text.indexOf("\"environment\"")) : text);
            }
        }
        return files;
    }

    /** Another JDK in the folder in which this one is installed. */
    static Optional<Path> otherJava() throws IOException {
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        String version = "JAVA_VERSION=\"" + Runtime.version().feature();
        try (Stream<Path> beside = Files.list(java.getParent())) {
            return beside.filter(jdk -> Files.isRegularFile(jdk.resolve("release")))
                    .sorted()
                    .filter(jdk -> !read(jdk.resolve("release")).contains(version))
                    .findFirst();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
