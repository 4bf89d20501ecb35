package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import detente.engine.MeasureReader;
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

    @Test
    void stopped_it_keeps_what_is_computed_and_goes_on_to_the_same_answer() {
        List<Replication> whole = replications(2, 0.98, 40);
        finished.set(0);
        Slate slate = new Slate();
        assertThatExceptionOfType(StopSignal.Stopped.class)
                .isThrownBy(() -> stoppedAfter(15, slate))
                .withMessageMatching("stopped after 1[2-5] of 40 runs");
        int kept = slate.lines.size() - 1;
        assertThat(kept).isBetween(12, 15);
        assertThat(slate.lines).anyMatch(line -> line.contains("\tfailed\t"));
        finished.set(0);
        Replications again = new Replications(
                3,
                runs -> {
                    assertThat(runs).isEqualTo(40 - kept);
                    return finished::incrementAndGet;
                },
                slate.keeping(new StopSignal()));
        assertThat(again.run(Dice.run(home, 0.98), new Seeds(1, 40), MEASURES)).isEqualTo(whole);
        assertThat(finished).hasValue(40 - kept);
    }

    @Test
    void a_log_of_something_else_or_with_a_changed_line_is_refused() {
        Slate slate = new Slate();
        assertThatExceptionOfType(StopSignal.Stopped.class).isThrownBy(() -> stoppedAfter(5, slate));
        String first = slate.lines.get(0);
        slate.lines.set(0, "another");
        assertThatExceptionOfType(AppendLog.Damaged.class)
                .isThrownBy(() -> stoppedAfter(5, slate))
                .withMessageStartingWith("the log: it belongs to another study");
        slate.lines.set(0, first);
        slate.lines.set(2, slate.lines.get(2) + "\tx");
        assertThatExceptionOfType(AppendLog.Damaged.class)
                .isThrownBy(() -> stoppedAfter(5, slate))
                .withMessageStartingWith("the log: line 3 is not what was written");
    }

    private void stoppedAfter(int count, Slate slate) {
        StopSignal stop = new StopSignal();
        Runnable step = () -> {
            if (finished.incrementAndGet() >= count) {
                Slate.stopAndWait(stop);
            }
        };
        new Replications(2, runs -> step, slate.keeping(stop)).run(Dice.run(home, 0.98), new Seeds(1, 40), MEASURES);
    }

    private List<Replication> replications(int threads, double limit, int count) {
        return new Replications(threads, finished::incrementAndGet)
                .run(Dice.run(home, limit), new Seeds(1, count), MEASURES);
    }

    private static Measure measure(String expression) {
        return MeasureReader.read(expression).measure().orElseThrow();
    }
}
