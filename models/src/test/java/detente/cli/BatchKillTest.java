package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import detente.random.Draws;
import detente.random.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A batch whose process is killed, stopped, locked out or runs out of space: nothing acknowledged is lost or computed twice. */
@EnabledOnOs(OS.LINUX)
class BatchKillTest {
    private static final int RUNS = 400;

    @TempDir
    Path home;

    private Desk desk;
    private Path log;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        log = home.resolve("log.txt");
        desk.write("long.yaml", """
                experiment: long
                model: cobweb
                kind: batch
                periods: 2000
                seeds: {count: 200}
                design: {grid: {farmers: [900, 1000]}}
                outcomes: {last-price: last(price), mean-price: mean(price)}
                keep: [price]
                """);
    }

    @Test
    void killed_at_any_moment_it_goes_on_to_the_same_bytes() throws Exception {
        killAndResume(3);
    }

    @Test
    @Tag("study")
    void killed_twenty_times_it_goes_on_to_the_same_bytes() throws Exception {
        killAndResume(20);
    }

    private void killAndResume(int kills) throws Exception {
        Purpose moment = Draws.keyed(kills).purpose("kill");
        Path folder = Path.of("");
        Map<Integer, String> acknowledged = new TreeMap<>();
        for (int i = 0; i < kills; i++) {
            Process child = Child.start(home, log, "batch", file(), "--threads", "1", "--out", out("killed"));
            // after the first progress line, so that something is acknowledged, at a random moment of the work
            awaitProgress(child);
            child.waitFor((long) (700 * moment.uniform(i, 0)), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            folder = onlyBatch("killed");
            Map<Integer, String> there = runs(folder.resolve("store/runs.duckdb"));
            assertThat(there).containsAllEntriesOf(acknowledged);
            acknowledged = there;
        }
        int before = acknowledged.size();
        JsonNode resumed = json("batch", file(), "--json", "--out", out("killed"));
        assertThat(resumed.path("reused").asInt()).isEqualTo(before);
        assertThat(resumed.path("computed").asInt()).isEqualTo(RUNS - before);
        Path whole = Path.of(json("batch", file(), "--json", "--out", out("whole"))
                .path("folder")
                .asString());
        assertThat(BatchCommandTest.compared(folder)).isEqualTo(BatchCommandTest.compared(whole));
    }

    @Test
    void interrupted_politely_it_says_how_to_go_on() throws Exception {
        Process child = Child.start(home, log, "batch", file(), "--threads", "1", "--out", out("stopped"));
        awaitProgress(child);
        child.destroy(); // as Ctrl-C
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isNotZero();
        assertThat(log)
                .content()
                .containsPattern("stopped: \\d+ of 400 runs are left\\. .*goes on from there:\n  \\S*/detente batch ");
        int there = runs(onlyBatch("stopped").resolve("store/runs.duckdb")).size();
        assertThat(json("batch", file(), "--json", "--out", out("stopped"))
                        .path("reused")
                        .asInt())
                .isEqualTo(there);
    }

    @Test
    void a_store_that_another_process_holds_is_left_alone() throws Exception {
        Process holder = Child.start(home, log, "batch", file(), "--threads", "1", "--out", out("held"));
        awaitProgress(holder);
        Path second = home.resolve("second.txt");
        Process child = Child.start(home, second, "batch", file(), "--fresh", "--out", out("held"));
        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(second)
                .content()
                .contains("another process (process " + holder.pid() + ") is computing this batch and holds ");
        holder.destroyForcibly().waitFor();
        assertThat(runs(onlyBatch("held").resolve("store/runs.duckdb"))).isNotEmpty();
    }

    @Test
    void without_space_it_says_so_and_goes_on_when_there_is_some() throws Exception {
        assumeThat(Path.of("/usr/bin/prlimit")).exists();
        Process child = Child.start(home, log, "batch", file(), "--threads", "1", "--out", out("full"));
        awaitProgress(child);
        new ProcessBuilder("/usr/bin/prlimit", "--pid", Long.toString(child.pid()), "--fsize=1000000")
                .start()
                .waitFor(); // from now on no file can grow beyond 1 MB
        int code = child.waitFor();
        assertThat(code).as(Files.readString(log)).isEqualTo(1);
        assertThat(log).content().contains("no space left for ").doesNotContain("internal error");
        int there = runs(onlyBatch("full").resolve("store/runs.duckdb")).size();
        JsonNode resumed = json("batch", file(), "--json", "--out", out("full"));
        assertThat(resumed.path("reused").asInt()).isEqualTo(there);
        assertThat(resumed.path("failed").asInt()).isZero();
    }

    @Test
    void a_library_that_cannot_be_unpacked_is_said_so() throws Exception {
        List<String> java = Child.command(home, "batch", file(), "--out", out("small"));
        StringBuilder line = new StringBuilder("ulimit -f 8192; exec");
        java.forEach(word -> line.append(" '").append(word).append('\''));
        Process child = new ProcessBuilder("bash", "-c", line.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(log).content().startsWith("the library of the store (70 MB) cannot be unpacked to ");
    }

    private void awaitProgress(Process child) throws IOException, InterruptedException {
        while (child.isAlive() && !Files.readString(log).contains(" runs, about")) {
            Thread.sleep(5);
        }
    }

    private String file() {
        return home.resolve("long.yaml").toString();
    }

    private String out(String name) {
        return home.resolve(name).toString();
    }

    private Path onlyBatch(String name) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve(name).resolve("cobweb"))) {
            return folders.findFirst().orElseThrow();
        }
    }

    private JsonNode json(String... words) {
        Desk.Answer answer = desk.types(words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return JsonMapper.shared().readTree(answer.out());
    }

    /** Outcomes of the runs in a store, each of which stands in it once and with all its periods. */
    private static Map<Integer, String> runs(Path store) throws SQLException {
        Map<Integer, String> runs = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT run, o0, o1 FROM runs")) {
                while (rows.next()) {
                    assertThat(runs.put(rows.getInt(1), rows.getDouble(2) + " " + rows.getDouble(3)))
                            .isNull();
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("SELECT run, count(*), count(DISTINCT period) FROM kept GROUP BY run")) {
                int series = 0;
                while (rows.next()) {
                    assertThat(rows.getInt(2)).isEqualTo(2000);
                    assertThat(rows.getInt(3)).isEqualTo(2000);
                    series++;
                }
                assertThat(series).isEqualTo(runs.size());
            }
        }
        return runs;
    }
}
