package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.engine.MeasureReader;
import detente.engine.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadBackendTest {
    private static final int RUNS = 200;

    @TempDir
    Path home;

    private final Plan plan = new Plan(List.of("plain"), List.of(), List.of(List.of()), new Seeds(1, RUNS));
    private final StopSignal stop = new StopSignal();
    private final AtomicInteger steps = new AtomicInteger();
    private Run<?> dice = null;

    /** Keeps in memory. */
    private static class Shelf implements RunStore {
        final List<RunRecord> runs = new ArrayList<>();

        @Override
        public BitSet acknowledged() {
            return new BitSet();
        }

        @Override
        public void keep(List<RunRecord> more) {
            runs.addAll(more);
        }
    }

    @BeforeEach
    void throw_dice() {
        dice = Dice.run(home, 0.99);
    }

    private void compute(int threads, RunStore store) {
        BatchRuns laboratory = new BatchRuns(
                plan,
                (scenario, overrides) -> dice,
                List.of(MeasureReader.read("max(eyes)").measure().orElseThrow()),
                List.of("eyes"));
        int[] all = IntStream.rangeClosed(1, RUNS).toArray();
        new ThreadBackend(threads, OptionalDouble.empty(), Clock.systemUTC())
                .compute(new Backend.Work(laboratory, all, steps::incrementAndGet, stop), store);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void every_run_is_kept_once_whatever_becomes_of_it(int threads) {
        Shelf shelf = new Shelf();
        compute(threads, shelf);
        assertThat(shelf.runs.stream().map(RunRecord::run))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, RUNS).boxed().toList());
        assertThat(steps).hasValue(RUNS);
        for (RunRecord run : shelf.runs) {
            boolean done = run.status() == RunRecord.Status.DONE;
            assertThat(run.outcomes()).hasSize(done ? 1 : 0);
            assertThat(run.message()).matches(m -> m.isEmpty() == done);
        }
        assertThat(shelf.runs.stream().map(RunRecord::status).distinct())
                .containsExactlyInAnyOrder(RunRecord.Status.DONE, RunRecord.Status.FAILED);
    }

    @Test
    void told_to_stop_it_keeps_what_is_finished_and_ends() {
        stop.request();
        Shelf shelf = new Shelf();
        compute(2, shelf);
        assertThat(shelf.runs).hasSizeLessThan(RUNS);
        assertThat(steps).hasValue(shelf.runs.size());
    }

    @Test
    void a_store_that_cannot_keep_ends_the_work_and_nothing_is_reported_as_done() {
        RunStore full = new Shelf() {
            @Override
            public void keep(List<RunRecord> more) {
                throw new IllegalStateException("no space");
            }
        };
        assertThatThrownBy(() -> compute(2, full)).hasMessage("no space");
        assertThat(steps).hasValue(0);
    }
}
