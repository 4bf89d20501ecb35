package detente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import detente.results.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever finishes removes what killed processes have left, and nothing of those that are at work. */
class HiddenFilesTest {
    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void name_a_place() {
        place = folder.resolve("results/ab12");
    }

    @Test
    void what_a_killed_process_has_left_is_removed_by_the_next_that_finishes() throws Exception {
        long dead = dead();
        make(".unfinished-ab12-" + dead);
        make(".unfinished-cd-34-" + dead);
        make(".replaced-ab12-" + dead);
        make(".latest-ef56-" + dead);
        Files.createFile(place.resolveSibling(".cd-34.lock"));
        finish();
        assertThat(names()).containsExactly("ab12");
    }

    @Test
    void what_a_process_that_is_alive_is_writing_stays() throws Exception {
        make(".unfinished-cd34-"
                + ProcessHandle.current().parent().orElseThrow().pid());
        finish();
        assertThat(names()).hasSize(2).contains("ab12");
    }

    @Test
    void what_somebody_holds_the_lock_of_stays_whatever_its_number() throws Exception {
        make(".unfinished-cd34-" + dead());
        Process holder = holder(place.resolveSibling("cd34"));
        finish();
        assertThat(names()).hasSize(3).contains(".cd34.lock", "ab12");
        holder.destroyForcibly().waitFor();
        finish();
        assertThat(names()).containsExactly("ab12");
    }

    @Test
    void a_place_is_one_process_s_until_it_ends_or_dies() throws Exception {
        Process holder = holder(place);
        assertThatExceptionOfType(OutputFailure.class)
                .isThrownBy(() -> Reservation.now(place))
                .withMessageContaining("another process is computing this and holds ")
                .matches(OutputFailure::isLock);
        holder.destroyForcibly().waitFor();
        Reservation.now(place).close();
        assertThat(names()).isEmpty();
    }

    @Test
    void two_of_one_process_do_not_get_the_same_place() {
        try (Reservation first = Reservation.now(place)) {
            assertThatExceptionOfType(OutputFailure.class).isThrownBy(() -> Reservation.now(place));
            first.write(List.of());
        }
        Reservation.now(place).close();
    }

    @Test
    void a_file_in_the_way_is_named_and_stays() throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, "mine");
        assertThatExceptionOfType(OutputFailure.class)
                .isThrownBy(() -> Reservation.await(place))
                .withMessage("cannot write results to " + place + ": it is there and is not a folder");
        assertThat(place).hasContent("mine");
    }

    @Test
    void a_temporary_folder_of_a_killed_process_goes_when_the_next_is_made() throws IOException {
        Path left = Files.createTempDirectory("detente-");
        Files.createFile(left.resolve(".lock"));
        Files.writeString(left.resolve("results"), "much");
        try (TemporaryFolder one = TemporaryFolder.create();
                TemporaryFolder other = TemporaryFolder.create()) {
            assertThat(left).doesNotExist();
            assertThat(one.path()).isEmptyDirectory();
            assertThat(other.path()).isEmptyDirectory();
            left = one.path().getParent();
        }
        assertThat(left).doesNotExist();
    }

    private void finish() {
        try (Reservation alone = Reservation.await(place)) {
            alone.write(List.of(new Artifact("a.txt", "a".getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(place.resolve("a.txt")).exists();
    }

    private void make(String name) throws IOException {
        Files.createDirectories(place.resolveSibling(name));
        Files.writeString(place.resolveSibling(name).resolve("half"), "half");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place.getParent())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** The number of a process that has ended. */
    private static long dead() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java(), "-version").start();
        process.waitFor();
        return process.pid();
    }

    /** Another process that computes for a place. */
    private static Process holder(Path place) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Holder.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('.');
        assertThat(process.waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
        return process;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Holds a place until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            try (Reservation held = Reservation.await(Path.of(args[0]))) {
                System.out.print('.');
                System.out.flush();
                TimeUnit.MINUTES.sleep(1);
                held.write(List.of());
            }
        }
    }
}
