package detente.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import detente.experiment.BatchRuns;
import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.experiment.Seeds;
import detente.store.BatchDatabase;
import detente.store.BatchFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskRunsTest {
    private static final int RUNS = 20;

    @TempDir
    Path results;

    private final AtomicInteger computed = new AtomicInteger();
    private BatchFolder folder = null;
    private Worker worker = null;

    /** A worker whose every run is counted, and fails: that is a result too. */
    @BeforeEach
    void set_up_a_worker() {
        Plan plan = new Plan(List.of("s"), List.of(), List.of(List.of()), new Seeds(1, RUNS));
        folder = new BatchFolder(results, "b", 0);
        BatchRuns runs = new BatchRuns(
                plan,
                (scenario, overrides) -> {
                    computed.incrementAndGet();
                    throw new IllegalStateException("no such field");
                },
                List.of(),
                List.of());
        worker = new Worker(runs, folder, OptionalDouble.empty());
    }

    private static TaskRuns runs(int from, int to) {
        return new TaskRuns(IntStream.rangeClosed(from, to).toArray());
    }

    private static RunRecord ended(int run, RunRecord.Status status) {
        return new RunRecord(run, status, new double[0], new double[0][], "");
    }

    private List<String> stores() throws IOException {
        try (Stream<Path> files = Files.list(folder.path().resolve("store"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void what_a_lost_attempt_has_acknowledged_is_not_computed_again() {
        try (BatchDatabase lost = folder.openPart(6)) {
            lost.keep(List.of(
                    ended(6, RunRecord.Status.DONE),
                    ended(7, RunRecord.Status.FAILED),
                    ended(8, RunRecord.Status.TIMED_OUT)));
        }
        assertThat(runs(6, 15).compute(worker, Clock.systemUTC())).isEqualTo(new TaskRuns.Report(8, 2, ""));
        assertThat(computed).hasValue(8);
        assertThat(runs(6, 15).compute(worker, Clock.systemUTC())).isEqualTo(new TaskRuns.Report(0, 10, ""));
        assertThat(computed).hasValue(8);
    }

    @Test
    void parts_are_taken_over_once_though_they_overlap_and_then_removed() throws IOException {
        runs(1, 8).compute(worker, Clock.systemUTC());
        runs(5, 20).compute(worker, Clock.systemUTC());
        assertThat(stores()).containsExactly("part-1.duckdb", "part-5.duckdb");
        try (BatchDatabase whole = folder.open(Plan.Share.WHOLE, false)) {
            folder.absorbParts(whole);
            assertThat(whole.tally()).isEqualTo(new RunRecord.Tally(0, RUNS, 0));
            assertThat(whole.acknowledged().cardinality()).isEqualTo(RUNS);
        }
        assertThat(stores()).containsExactly("runs.duckdb");
    }

    @Test
    void a_run_that_one_part_has_done_is_not_taken_over_as_given_up_from_another() {
        try (BatchDatabase first = folder.openPart(1);
                BatchDatabase second = folder.openPart(2)) {
            first.keep(List.of(ended(2, RunRecord.Status.TIMED_OUT), ended(3, RunRecord.Status.TIMED_OUT)));
            second.keep(List.of(ended(2, RunRecord.Status.DONE)));
        }
        try (BatchDatabase whole = folder.open(Plan.Share.WHOLE, false)) {
            folder.absorbParts(whole);
            assertThat(whole.tally()).isEqualTo(new RunRecord.Tally(1, 0, 1));
        }
    }

    @Test
    void a_fresh_start_forgets_the_parts() throws IOException {
        runs(1, 8).compute(worker, Clock.systemUTC());
        folder.open(Plan.Share.WHOLE, true).close();
        assertThat(stores()).containsExactly("runs.duckdb");
    }

    @ParameterizedTest(name = "{0} runs of {1} ms on {2} slots: {3} tasks")
    @CsvSource({
        "100, 10, 4, 1", // a task is not shorter than five seconds
        "60000, 1, 4, 12", // a few tasks for each slot even out what differs
        "60000, 10, 4, 20", // a task is not longer than half a minute
        "10, 60000, 4, 10", // but for a run that is
        "7, 0, 2, 1",
    })
    void tasks_are_of_five_to_thirty_seconds(int runs, int millis, int slots, int tasks) {
        int[] all = IntStream.rangeClosed(1, runs).toArray();
        List<TaskRuns> portions = TaskRuns.divide(all, Duration.ofMillis(millis), slots);
        assertThat(portions).hasSize(tasks);
        assertThat(portions.stream().flatMapToInt(p -> IntStream.of(p.runs())).toArray())
                .isEqualTo(all);
    }

    /** Counts how often it is opened. */
    private static final class Counted implements Worker.Setup {
        private static final long serialVersionUID = 1L;
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public Worker open() {
            times.incrementAndGet();
            Plan plan = new Plan(List.of("s"), List.of(), List.of(List.of()), new Seeds(1, 1));
            BatchRuns idle = new BatchRuns(
                    plan,
                    (scenario, overrides) -> {
                        throw new IllegalStateException();
                    },
                    List.of(),
                    List.of());
            return new Worker(idle, new BatchFolder(Path.of(""), "b", 0), OptionalDouble.empty());
        }
    }

    @Test
    void a_bench_is_set_up_once_on_each_machine_and_does_not_travel() throws Exception {
        Counted site = new Counted();
        Worker.Shared here = new Worker.Shared(site);
        assertThat(here.worker()).isSameAs(here.worker());
        assertThat(site.times).hasValue(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(here);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Worker.Shared there = (Worker.Shared) in.readObject();
            assertThat(there.worker()).isSameAs(there.worker()).isNotSameAs(here.worker());
        }
    }
}
