package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Chunks;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.results.Results;
import detente.results.Series;
import org.junit.jupiter.api.Test;

/** One large economy on several threads: the same bits as on one. */
class ThreadsTest {
    private static Results results(int threads) {
        Trial trial = Trial.of("rare-earths")
                .scenario("history")
                .set("network.firms=50000")
                .set("network.links-per-firm=10")
                .periods(80);
        try (Chunks chunks = Chunks.threads(threads)) {
            return Simulation.run(trial.run(), Strictness.OFF, chunks);
        }
    }

    @Test
    void one_two_and_eight_threads_give_the_same_bits() {
        Results one = results(1);
        for (int threads : new int[] {2, 8}) {
            Results many = results(threads);
            for (Series series : one.series()) {
                assertThat(many.series(series.name()).values())
                        .as(series.name())
                        .isEqualTo(series.values());
            }
        }
        assertThat(one.series("exports.magnet.chn.usa").value(75)).isLessThan(100);
    }
}
