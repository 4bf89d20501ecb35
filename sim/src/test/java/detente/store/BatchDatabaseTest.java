package detente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.experiment.RunRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchDatabaseTest {
    private static final int PERIODS = 104;

    @TempDir
    Path folder;

    private BatchDatabase open(String file, String batch) {
        return BatchDatabase.open(folder.resolve(file), folder.resolve("scratch"), batch, 1);
    }

    static RunRecord done(int run) {
        double[] values = new double[PERIODS];
        Arrays.setAll(values, t -> run + t / 7.0);
        return new RunRecord(run, RunRecord.Status.DONE, new double[] {run}, new double[][] {values, values}, "");
    }

    private static RunRecord other(int run, RunRecord.Status status) {
        return new RunRecord(run, status, new double[0], new double[0][], "why");
    }

    @Test
    void what_is_kept_is_there_when_the_store_is_opened_again() {
        try (BatchDatabase store = open("a.duckdb", "a")) {
            store.keep(List.of(done(3), other(1, RunRecord.Status.FAILED), other(2, RunRecord.Status.TIMED_OUT)));
        }
        try (BatchDatabase store = open("a.duckdb", "a")) {
            assertThat(store.acknowledged().stream()).containsExactly(1, 3);
            assertThat(store.tally()).isEqualTo(new RunRecord.Tally(1, 1, 1));
            List<Integer> order = new ArrayList<>();
            store.runs(row -> order.add(row.run()));
            assertThat(order).containsExactly(1, 2, 3);
            store.forgetTimedOut();
            assertThat(store.tally()).isEqualTo(new RunRecord.Tally(1, 1, 0));
        }
    }

    @Test
    void a_group_that_cannot_be_kept_leaves_nothing() {
        try (BatchDatabase store = open("a.duckdb", "a")) {
            store.keep(List.of(done(1)));
            assertThatThrownBy(() -> store.keep(Arrays.asList(done(2), null))).isInstanceOf(RuntimeException.class);
            assertThat(store.acknowledged().stream()).containsExactly(1);
            store.keep(List.of(done(2)));
            assertThat(store.acknowledged().stream()).containsExactly(1, 2);
        }
    }

    @Test
    void a_store_takes_over_from_another_what_it_has_not() {
        try (BatchDatabase one = open("one.duckdb", "a");
                BatchDatabase two = open("two.duckdb", "a")) {
            one.keep(List.of(done(1), other(2, RunRecord.Status.FAILED)));
            two.keep(List.of(done(2), done(3), other(4, RunRecord.Status.TIMED_OUT)));
        }
        try (BatchDatabase one = open("one.duckdb", "a")) {
            one.absorb(folder.resolve("two.duckdb"), "a", false);
            assertThat(one.tally()).isEqualTo(new RunRecord.Tally(2, 1, 0));
            one.absorb(folder.resolve("two.duckdb"), "a", true);
            one.absorb(folder.resolve("two.duckdb"), "a", true);
            assertThat(one.tally()).isEqualTo(new RunRecord.Tally(2, 1, 1));
        }
    }

    @Test
    void the_store_of_another_batch_is_refused() {
        open("a.duckdb", "a").close();
        assertThatThrownBy(() -> open("a.duckdb", "b"))
                .isInstanceOf(OutputFailure.class)
                .hasMessageContaining("is the store of another batch");
    }

    @Test
    void a_run_that_stands_in_it_twice_is_damage() {
        try (BatchDatabase store = open("a.duckdb", "a")) {
            store.keep(List.of(done(1)));
            store.keep(List.of(done(1)));
        }
        assertThatThrownBy(() -> open("a.duckdb", "a")).hasMessageContaining("a run stands in it twice");
    }

    @Test
    void the_library_that_was_unpacked_for_it_is_gone() throws Exception {
        open("a.duckdb", "a").close();
        Path maps = Path.of("/proc/self/maps");
        if (Files.exists(maps)) {
            assertThat(Files.readString(maps)).contains("libduckdb_java").contains("(deleted)");
        }
    }

    /** Figures in sim/docs/performance.md. */
    @Test
    @Tag("study")
    void a_million_values_are_kept_in_a_second() {
        int values = 0;
        long start = System.nanoTime();
        try (BatchDatabase store = open("a.duckdb", "a")) {
            for (int group = 0; group < 100; group++) {
                List<RunRecord> runs = new ArrayList<>();
                for (int i = 1; i <= 200; i++) {
                    runs.add(done(group * 200 + i));
                    values += 2 * PERIODS;
                }
                store.keep(runs);
            }
        }
        double perSecond = values / ((System.nanoTime() - start) / 1e9);
        System.out.printf("%d values kept, %.2f million a second%n", values, perSecond / 1e6);
        assertThat(perSecond).isGreaterThan(1e6);
    }
}
