package detente.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The finished program gives its batches to a Spark cluster. */
@EnabledOnOs(OS.LINUX)
@DisabledForJreRange(min = JRE.JAVA_24, disabledReason = "Spark 4.0 runs on Java 17 and 21")
class SparkBatchIT {
    private static final Path ROOT = Path.of(System.getProperty("detente.home"));
    private static final int RUNS = 400;

    @TempDir
    Path desk;

    @BeforeEach
    void sitDown() throws IOException {
        copy(ROOT.resolve("models/cobweb"), desk.resolve("models/cobweb"));
        Files.copy(ROOT.resolve("detente"), desk.resolve("detente"), StandardCopyOption.COPY_ATTRIBUTES);
        copy(ROOT.resolve("lib"), desk.resolve("lib"));
        Files.writeString(experiment(), """
                experiment: long
                model: cobweb
                kind: batch
                periods: 2000
                seeds: {count: %d}
                design: {grid: {farmers: [900, 1000]}}
                outcomes: {last-price: last(price), mean-price: mean(price)}
                keep: [price]
                """.formatted(RUNS / 2));
    }

    @Test
    void a_batch_that_loses_a_machine_of_two_ends_with_the_bytes_of_one_that_this_machine_computes() throws Exception {
        try (SparkCluster cluster = SparkCluster.start(desk)) {
            Process batch = start("lost.txt", "--cluster", cluster.address(), "--out", "lost");
            while (!isThere("lost", "part-") && batch.isAlive()) {
                Thread.sleep(50);
            }
            batch.waitFor(1500, TimeUnit.MILLISECONDS); // so that the task to be lost has acknowledged some runs
            assertThat(cluster.killWhoHolds("part-")).as(() -> log("lost.txt")).isTrue();
            assertThat(batch.waitFor()).as(() -> log("lost.txt")).isZero();
        }
        assertThat(desk.resolve("lost.txt"))
                .content()
                .containsIgnoringCase("lost executor")
                .contains(RUNS + " runs: " + RUNS + " computed now, 0 were there already");
        Process whole = start("whole.txt", "--threads", "2", "--out", "whole");
        assertThat(whole.waitFor()).as(() -> log("whole.txt")).isZero();
        assertThat(compared("lost")).isEqualTo(compared("whole")).containsKeys("runs.csv", "series.parquet");
        try (Stream<Path> stores = Files.list(folder("lost").resolve("store"))) {
            assertThat(stores.map(s -> s.getFileName().toString())).containsExactly("runs.duckdb");
        }
    }

    @Test
    void a_machine_that_sees_other_files_takes_no_part_and_nothing_wrong_is_kept() throws Exception {
        Process batch = start("other.txt", "--cluster", "local[1]", "--out", "other");
        while (!isThere("other", "runs.duckdb") && batch.isAlive()) {
            Thread.sleep(20);
        }
        // while Spark starts; its tasks read the experiment again
        Files.writeString(experiment(), Files.readString(experiment()).replace("900, 1000", "500, 600"));
        assertThat(batch.waitFor()).isEqualTo(1);
        assertThat(desk.resolve("other.txt"))
                .content()
                .contains(
                        "a machine of the cluster sees other files than this one; all need the project, the experiment and the"
                                + " results at the same places:")
                .containsPattern(
                        "is batch [0-9a-f]{16} here and not [0-9a-f]{16}: the experiment, its model or the program")
                .doesNotContain("internal error");
        assertThat(isThere("other", "part-")).isFalse();
    }

    private boolean isThere(String results, String name) throws IOException {
        if (!Files.isDirectory(desk.resolve(results))) {
            return false;
        }
        try (Stream<Path> files = Files.walk(desk.resolve(results))) {
            return files.anyMatch(f -> f.getFileName().toString().startsWith(name));
        }
    }

    private Path experiment() {
        return desk.resolve("long.yaml");
    }

    /** Starts the built program at the desk. */
    private Process start(String log, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("./detente", "batch", "long.yaml"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .redirectOutput(desk.resolve(log).toFile());
        SparkCluster.settle(builder);
        builder.environment().put("DETENTE_JAVA_OPTIONS", "-Dspark.executor.memory=600m");
        return builder.start();
    }

    private Path folder(String results) throws IOException {
        try (Stream<Path> folders = Files.list(desk.resolve(results).resolve("cobweb"))) {
            return folders.findFirst().orElseThrow();
        }
    }

    /** Everything that no process may change; letters as they come. */
    private Map<String, String> compared(String results) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder(results))) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = folder(results).relativize(file).toString();
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (!name.startsWith("store")) {
                    files.put(name, name.equals("manifest.json") ? beforeEnvironment(text) : text);
                }
            }
        }
        return files;
    }

    private static String beforeEnvironment(String manifest) {
        return manifest.substring(0, manifest.indexOf("\"environment\""));
    }

    private String log(String name) {
        try {
            return Files.readString(desk.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path path : tree.toList()) {
                Path to = target.resolve(source.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }
}
