package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import detente.engine.Simulation;
import detente.results.Measure;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationsTest {
    private static final List<Measure> MEASURES =
            List.of(measure("mean(eyes)"), measure("first-above(eyes, level=0.9)"));

    @TempDir
    private Path home;

    private final AtomicInteger finished = new AtomicInteger();

    @Test
    void one_two_and_eight_threads_give_the_same_answer_in_the_order_of_the_seeds() {
        List<Replication> one = replications(1, 0.98, 40);
        assertThat(one).extracting(Replication::seed).startsWith(1L, 2L, 3L).endsWith(40L);
        assertThat(one).anyMatch(Replication::isDone).anyMatch(r -> !r.isDone());
        assertThat(replications(2, 0.98, 40)).isEqualTo(one);
        assertThat(replications(8, 0.98, 40)).isEqualTo(one);
    }

    @Test
    void each_seed_gives_the_measures_of_its_own_run() {
        List<Replication> all = replications(2, 1, 5);
        for (Replication replication : all) {
            List<OptionalDouble> alone = MEASURES.stream()
                    .map(m -> m.evaluate(Simulation.run(Dice.run(home, 1).withSeed(replication.seed()))))
                    .toList();
            assertThat(replication.values()).isEqualTo(alone);
        }
        assertThat(all).extracting(r -> r.values().get(0)).doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_fails_is_kept_with_its_message_and_stops_no_other() {
        List<Replication> all = replications(2, 0.98, 40);
        Replication broken = all.stream().filter(r -> !r.isDone()).findFirst().orElseThrow();
        assertThat(broken.values()).isEmpty();
        assertThat(broken.failure().orElseThrow())
                .matches("Model 'dice', scenario 'plain', seed " + broken.seed()
                        + ": phase 'throw' failed in week \\d+: the die broke");
        assertThat(all.get(all.size() - 1).seed()).isEqualTo(40);
    }

    @Test
    void every_run_is_told_when_it_is_finished() {
        replications(2, 0.9, 20);
        assertThat(finished).hasValue(20);
    }

    @Test
    void seeds_may_begin_anywhere_but_there_is_at_least_one() {
        Seeds seeds = new Seeds(Long.MAX_VALUE, 2);
        assertThat(seeds.seed(1)).isEqualTo(Long.MIN_VALUE);
        assertThat(new Seeds(5, 3)).hasToString("5 to 7");
        assertThatIllegalArgumentException().isThrownBy(() -> new Seeds(1, 0));
    }

    private List<Replication> replications(int threads, double limit, int count) {
        return new Replications(threads, finished::incrementAndGet)
                .run(Dice.run(home, limit), new Seeds(1, count), MEASURES);
    }

    private static Measure measure(String expression) {
        return Measure.read(expression).measure().orElseThrow();
    }
}
