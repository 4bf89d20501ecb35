package detente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunksTest {

    @ParameterizedTest(name = "{0} threads, {1} agents")
    @CsvSource({"1, 0", "1, 1000", "2, 0", "2, 1", "2, 10", "2, 1000", "2, 1001", "8, 1000", "8, 999"})
    void everybody_is_met_once(int threads, int count) {
        int[] met = new int[count];
        try (Chunks chunks = Chunks.threads(threads)) {
            chunks.run(count, 10, (from, to) -> {
                for (int i = from; i < to; i++) {
                    met[i]++;
                }
            });
        }
        assertThat(met).isEqualTo(filled(count));
    }

    private static int[] filled(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void the_boundaries_do_not_depend_on_the_number_of_threads() {
        assertThat(boundaries(2)).isEqualTo(boundaries(8)).contains(0, 10, 990).hasSize(100);
    }

    private static Set<Integer> boundaries(int threads) {
        Set<Integer> starts = new ConcurrentSkipListSet<>();
        try (Chunks chunks = Chunks.threads(threads)) {
            chunks.run(1000, 10, (from, to) -> starts.add(from));
        }
        return starts;
    }

    @Test
    void a_failure_reaches_the_caller() {
        try (Chunks chunks = Chunks.threads(2)) {
            assertThatThrownBy(() -> chunks.run(100, 10, (from, to) -> {
                        throw new IllegalStateException("broken at " + from);
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("broken at");
        }
    }

    @Test
    void a_short_loop_stays_in_the_callers_thread() {
        Thread[] worker = new Thread[1];
        try (Chunks chunks = Chunks.threads(8)) {
            chunks.run(10, 10, (from, to) -> worker[0] = Thread.currentThread());
        }
        assertThat(worker[0]).isSameAs(Thread.currentThread());
    }
}
