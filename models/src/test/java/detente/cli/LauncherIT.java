package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The finished program, started by its launcher, on machines that are not kind to it. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherIT {
    /** Options of Java for a process of a few seconds: half the time, since nothing is compiled that ends before it pays. */
    static final String SHORT = "-XX:TieredStopAtLevel=1";

    private static final String ARCHIVE = "lib/classes.jsa";

    private static final List<String> COMPARED = List.of(".csv", ".txt", ".svg");

    private Path place = Path.of("");
    private Map<String, byte[]> expected = Map.of();
    private Path desk = Path.of("");
    private int desks;

    @BeforeAll
    void run_once_under_kind_conditions(@TempDir Path folder) throws IOException, InterruptedException {
        place = folder;
        // With both compilers of Java, as users run it; all others with one, and so the two are held against each
        // other.
        // Also with the classes that its first start laid down; the others have an archive that is none.
        Path home = install(place.resolve("kind"));
        Files.delete(home.resolve(ARCHIVE));
        Ended ended = start(home, Map.of("DETENTE_JAVA_OPTIONS", ""), "run", "--replications", "3", "--quiet");
        assertThat(ended.code()).as(ended.output()).isZero();
        expected = compared(home);
    }

    @BeforeEach
    void sit_down() throws IOException {
        desk = install(place.resolve("desk-" + desks++));
    }

    @Test
    void another_process_gives_the_same_bytes() throws IOException, InterruptedException {
        start(desk, Map.of(), "run", "--replications", "3", "--quiet");
        assertSameBytes(desk);
    }

    @Test
    void another_java_gives_the_same_bytes_and_verifies_the_result_of_the_first()
            throws IOException, InterruptedException {
        Path other = EveryJavaIT.otherJava().orElse(null);
        assumeThat(other).as("another JDK beside this one").isNotNull();
        Map<String, String> java = Map.of("JAVA_HOME", other.toString());
        assertThat(start(desk, java, "run", "--replications", "3", "--quiet").code())
                .isZero();
        assertSameBytes(desk);
        Path first = latest(place.resolve("kind"));
        Ended verified = start(place.resolve("kind"), java, "verify", first.toString());
        assertThat(verified.output()).startsWith("Same bytes: all ");
    }

    @Test
    void the_first_start_lays_down_classes_that_the_next_one_takes() throws IOException, InterruptedException {
        assertThat(place.resolve("kind").resolve(ARCHIVE)).isNotEmptyFile();
        assertThat(place.resolve("kind/lib/trial")).doesNotExist();
        Ended ended = start(
                place.resolve("kind"), Map.of("DETENTE_JAVA_OPTIONS", "-Xshare:on -Xlog:class+load"), "--version");
        assertThat(ended.output()).containsPattern("detente.cli.Main source: shared objects file \\(top\\)");
    }

    @Test
    void classes_of_another_java_are_passed_over_in_silence() throws IOException, InterruptedException {
        Path other = EveryJavaIT.otherJava().orElse(null);
        assumeThat(other).as("another JDK beside this one").isNotNull();
        Ended ended = start(place.resolve("kind"), Map.of("JAVA_HOME", other.toString()), "--version");
        assertThat(ended.output()).startsWith("detente ").hasLineCount(1);
    }

    @Test
    void classes_of_other_jars_are_passed_over_in_silence() throws IOException, InterruptedException {
        Files.copy(place.resolve("kind").resolve(ARCHIVE), desk.resolve(ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
        Ended ended = start(desk, Map.of(), "--version");
        assertThat(ended.output()).startsWith("detente ").hasLineCount(1);
    }

    @Test
    void a_home_that_cannot_be_written_starts_without_them() throws IOException, InterruptedException {
        Files.delete(desk.resolve(ARCHIVE));
        Ended ended = inOwnMounts(
                "mount --bind . . && mount -o remount,ro,bind \"$PWD\" && cd \"$PWD\" && ./detente --version");
        assertThat(ended.output()).startsWith("detente ").hasLineCount(1);
        assertThat(desk.resolve(ARCHIVE)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"tr_TR.UTF-8, tr, TR", "ar_EG.UTF-8, ar, EG"}) // other capitals, other digits
    void every_language_gives_the_same_bytes(String locale, String language, String country)
            throws IOException, InterruptedException {
        String options = SHORT + " -Duser.language=" + language + " -Duser.country=" + country;
        Ended ended = start(
                desk,
                Map.of("LC_ALL", locale, "DETENTE_JAVA_OPTIONS", options),
                "run",
                "--replications",
                "3",
                "--quiet");
        assertThat(ended.code()).as(ended.output()).isZero();
        assertSameBytes(desk);
    }

    @Test
    void a_wrong_file_is_explained_alike_in_turkish() throws IOException, InterruptedException {
        Map<String, String> turkish =
                Map.of("LC_ALL", "tr_TR.UTF-8", "DETENTE_JAVA_OPTIONS", "-Duser.language=tr -Duser.country=TR");
        Ended ended =
                start(desk, turkish, "run", "--set", "LICENCES.PROCESSING-TIME=3", "--set", "trade.transit.usa=-1");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output())
                .contains("unknown parameter 'LICENCES.PROCESSING-TIME'.")
                .contains("'trade.transit.usa' must be in [0, 12] week, was -1.");
    }

    @ParameterizedTest
    @CsvSource({"C.UTF-8", "C", "POSIX"})
    void a_path_with_spaces_and_letters_beyond_ascii_is_no_obstacle(String locale)
            throws IOException, InterruptedException {
        Path home = install(place.resolve("Straße nach Łódź " + locale + " 稀土"));
        Ended ended = start(home, Map.of("LC_ALL", locale), "run", "--replications", "3", "--quiet");
        assertThat(ended.code()).as(ended.output()).isZero();
        assertSameBytes(home);
    }

    @Test
    void a_link_to_the_launcher_and_another_current_folder_are_no_obstacle() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(place.resolve("elsewhere"), desk.resolve("detente"));
        Ended ended = end(
                new ProcessBuilder(link.toString(), "run", "cobweb", "--out", "my results").directory(place.toFile()));
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(place.resolve("my results/cobweb/baseline/latest/report.html"))
                .exists();
    }

    @Test
    void a_display_that_cannot_be_reached_is_no_obstacle() throws IOException, InterruptedException {
        Ended ended = start(desk, Map.of("DISPLAY", ":77"), "run", "--replications", "3", "--quiet");
        assertThat(ended.code()).as(ended.output()).isZero();
        assertSameBytes(desk);
    }

    @Test
    void a_machine_without_fonts_draws_the_same_charts() throws IOException, InterruptedException {
        Ended ended = inOwnMounts("for fonts in /usr/share/fonts /usr/local/share/fonts; do"
                + " [ -d $fonts ] && mount -t tmpfs none $fonts; done; exec ./detente run --replications 3 --quiet");
        assertThat(ended.code()).as(ended.output()).isZero();
        assertSameBytes(desk);
    }

    @Test
    void a_full_disk_is_reported_and_nothing_half_written_stays() throws IOException, InterruptedException {
        Ended ended = inOwnMounts("mkdir disk && mount -t tmpfs -o size=256k none disk"
                + " && ./detente run --out disk; code=$?; find disk -type f | wc -l; exit $code");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("cannot write results to disk/rare-earths/framework: No space left on device")
                .endsWith("\n0\n");
    }

    @Test
    void a_read_only_folder_is_reported() throws IOException, InterruptedException {
        Ended ended = inOwnMounts("mkdir disk && mount -t tmpfs -o ro none disk && exec ./detente run --out disk");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("cannot write results to disk/rare-earths/framework: Read-only file system")
                .doesNotContain("at detente.");
    }

    @Test
    void a_run_that_is_killed_leaves_no_folder_under_its_name() throws IOException, InterruptedException {
        Path results = desk.resolve("results");
        for (int millis = 200; millis <= 1400; millis += 400) {
            Process process = builder(desk, Map.of(), "run", "--replications", "3", "--fresh", "--quiet")
                    .start();
            Thread.sleep(millis);
            process.destroyForcibly().waitFor();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        Ended ended = start(desk, Map.of(), "run", "--replications", "3", "--quiet");
        assertThat(ended.code()).as(ended.output()).isZero();
        assertSameBytes(desk);
        assertThat(start(desk, Map.of(), "verify", latest(desk).toString()).code())
                .isZero();
        assertThat(results.resolve("rare-earths/framework")).isDirectory();
    }

    private record Ended(int code, String output) {}

    /** The built program and the model folders, without sources, so that nothing is built. */
    private static Path install(Path home) throws IOException {
        Path root = Path.of(System.getProperty("detente.home"));
        Desk.copy(root.resolve("lib"), home.resolve("lib"));
        Files.deleteIfExists(home.resolve(ARCHIVE));
        Files.createFile(home.resolve(ARCHIVE));
        Files.copy(root.resolve("detente"), home.resolve("detente"));
        assertThat(home.resolve("detente").toFile().setExecutable(true)).isTrue();
        for (String model : List.of("cobweb", "rare-earths")) {
            Desk.copy(
                    root.resolve("models").resolve(model),
                    home.resolve("models").resolve(model));
        }
        return home;
    }

    private static ProcessBuilder builder(Path home, Map<String, String> environment, String... words) {
        List<String> command =
                Stream.concat(Stream.of("./detente"), Stream.of(words)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("DETENTE_JAVA_OPTIONS", SHORT);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Ended start(Path home, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        return end(builder(home, environment, words));
    }

    private static Ended end(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** Runs a script at the desk with mounts of its own; skipped where the user may not mount. */
    private Ended inOwnMounts(String script) throws IOException, InterruptedException {
        Ended probe = end(new ProcessBuilder("unshare", "-m", "sh", "-c", "mount -t tmpfs none /mnt"));
        assumeThat(probe.code()).as("allowed to mount").isZero();
        ProcessBuilder builder = new ProcessBuilder("unshare", "-m", "sh", "-c", script).directory(desk.toFile());
        builder.environment().put("DETENTE_JAVA_OPTIONS", SHORT);
        return end(builder);
    }

    private void assertSameBytes(Path home) throws IOException {
        Map<String, byte[]> actual = compared(home);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }

    private static Map<String, byte[]> compared(Path home) throws IOException {
        Path folder = latest(home);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(f -> COMPARED.stream().anyMatch(f.toString()::endsWith))
                    .toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        String manifest = read(folder.resolve("manifest.json"));
        String compared = manifest.substring(0, manifest.indexOf("\"environment\""));
        files.put("manifest.json", compared.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static Path latest(Path home) throws IOException {
        return home.resolve("results/rare-earths/framework/latest").toRealPath();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
