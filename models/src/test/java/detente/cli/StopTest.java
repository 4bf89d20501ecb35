package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies that are stopped, killed, started twice or cannot write: nothing that is computed is lost or computed twice. */
@EnabledOnOs(OS.LINUX)
class StopTest {
    private static final String FACTS = "facts cobweb --replications 1500";
    private static final String COMPARE =
            "compare cobweb --scenario naive-expectations --against frost --replications 700 --no-charts";
    private static final String TOURNAMENT =
            "tournament --matrix --strategies tft,grim,allc,alld --noise 0.02 --replications 250";
    private static final String BACKTEST = "backtest rare-earths --series exports.magnet.chn.usa --origin 2025-06-20"
            + " --replications 10 --no-charts";
    private static final String CALIBRATE = "calibrate models/cobweb/calibrations/rest.yaml";

    @TempDir
    Path home;

    private Desk desk;
    private Path log;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        Desk.copy(Path.of(System.getProperty("detente.home"), "models/dilemma"), home.resolve("models/dilemma"));
        log = home.resolve("log.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {FACTS, COMPARE, TOURNAMENT, BACKTEST, CALIBRATE})
    void stopped_politely_it_says_how_to_go_on_and_goes_on_to_the_same_bytes(String command) throws Exception {
        Process child = start(log, command, "--threads", "1", "--out", out("stopped"));
        awaitProgress(child, log);
        child.destroy(); // as Ctrl-C
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isNotZero();
        assertThat(log)
                .content()
                .containsPattern(
                        "stopped after [1-9]\\d* (of \\d+ runs|pairs|trials)\\. What is there is kept; the same"
                                + " command goes on from there:\n  \\S*detente " + command.substring(0, 5));
        assertThat(hidden(home.resolve("stopped"))).hasSize(1).allMatch(name -> name.contains("-evaluations"));
        assertSameBytes("stopped", command);
    }

    @ParameterizedTest
    @ValueSource(strings = {FACTS, COMPARE})
    void killed_it_goes_on_to_the_same_bytes(String command) throws Exception {
        Process child = start(log, command, "--threads", "1", "--out", out("killed"));
        awaitProgress(child, log);
        child.destroyForcibly().waitFor();
        assertSameBytes("killed", command);
    }

    @Test
    void a_study_that_another_process_computes_is_not_computed_twice() throws Exception {
        Process holder = start(log, FACTS, "--threads", "1", "--out", out("held"));
        awaitProgress(holder, log);
        for (String fresh : List.of("", " --fresh")) {
            Desk.Answer answer = type(FACTS + fresh, "--out", out("held"));
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err())
                    .startsWith("another process is computing this and holds ")
                    .doesNotContain(" runs");
        }
        holder.destroyForcibly().waitFor();
        assertThat(type(FACTS, "--out", out("held")).code()).isZero();
    }

    @Test
    void one_run_asked_for_twice_at_once_is_computed_once() throws Exception {
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            children.add(start(home.resolve("log" + i), "run rare-earths --periods 60 --no-charts --json"));
        }
        int computed = 0;
        for (int i = 0; i < 3; i++) {
            assertThat(children.get(i).waitFor()).isZero();
            computed += Files.readString(home.resolve("log" + i)).contains("\"reused\" : false") ? 1 : 0;
        }
        assertThat(computed).isEqualTo(1);
        assertThat(hidden(home.resolve("results"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FACTS, COMPARE, TOURNAMENT, BACKTEST, CALIBRATE, "run cobweb"})
    void a_place_that_cannot_be_written_is_named_before_anything_is_computed(String command) throws IOException {
        Path file = Files.writeString(home.resolve("occupied"), "a file");
        Desk.Answer answer = type(command, "--out", file.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("cannot write results to " + file).doesNotContain(" runs");
        assertThat(file).hasContent("a file");
    }

    private Desk.Answer type(String command, String... more) {
        return desk.types(words(command, more));
    }

    private Process start(Path to, String command, String... more) throws IOException {
        return Child.start(home, to, words(command, more));
    }

    private String[] words(String command, String... more) {
        return Stream.concat(
                        Stream.of(command.replace("models/", home + "/models/").split(" ")), Stream.of(more))
                .toArray(String[]::new);
    }

    private String out(String name) {
        return home.resolve(name).toString();
    }

    private static void awaitProgress(Process child, Path log) throws IOException, InterruptedException {
        while (child.isAlive() && !Files.readString(log).contains(" runs, ")) {
            Thread.sleep(5);
        }
        assertThat(child.isAlive()).as(Files.readString(log)).isTrue();
    }

    private void assertSameBytes(String broken, String command) throws IOException {
        Desk.Answer resumed = type(command, "--out", out(broken));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(type(command, "--threads", "2", "--out", out("whole")).code())
                .isZero();
        assertThat(files(home.resolve(broken))).isEqualTo(files(home.resolve("whole")));
    }

    private static List<String> hidden(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.map(f -> f.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                files.put(
                        folder.relativize(file).toString(),
                        file.endsWith("manifest.json") ? text.replaceAll("(?s)\"environment\".*", "") : text);
            }
        }
        return files;
    }
}
