package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import detente.engine.Measures;
import detente.engine.Run;
import detente.files.OutcomeSpec;
import detente.input.Position;
import detente.input.Problems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure by hand, from the draws that the model makes. */
class PairedRunsTest {
    private static final double MANURE = 0.3;
    private static final OutcomeDifference.Precision PLAIN =
            new OutcomeDifference.Precision(0.95, OptionalDouble.empty());

    @TempDir
    private Path home;

    private final AtomicInteger finished = new AtomicInteger();

    @Test
    void the_difference_of_a_week_and_its_interval_are_those_computed_by_hand() {
        PairedComparison comparison = compare(contrast("manure=0.3", "manure=0"), 2, 4);
        SeriesDifference crop = comparison.series().get(0);
        for (int week = 0; week < Field.WEEKS; week++) {
            int t = week;
            double[] gaps = IntStream.rangeClosed(1, 4)
                    .mapToDouble(seed -> MANURE * Field.response(seed, t))
                    .toArray();
            double mean = Arrays.stream(gaps).average().orElseThrow();
            double variance =
                    Arrays.stream(gaps).map(g -> (g - mean) * (g - mean)).sum() / 3;
            double half = 3.182446305284263 * Math.sqrt(variance / 4);
            SeriesDifference.OfPeriod found = crop.at(week);
            assertThat(found.difference()).isCloseTo(mean, within(1e-14));
            assertThat(found.interval().low()).isCloseTo(mean - half, within(1e-12));
            assertThat(found.interval().high()).isCloseTo(mean + half, within(1e-12));
            assertThat(found.b())
                    .isCloseTo(
                            IntStream.rangeClosed(1, 4)
                                    .mapToDouble(seed -> Field.weather(seed, t))
                                    .average()
                                    .orElseThrow(),
                            within(1e-14));
            assertThat(found.a() - found.b()).isCloseTo(mean, within(1e-14));
            assertThat(found.pairs()).isEqualTo(4);
        }
        assertThat(comparison.series().get(1).at(2).difference()).isEqualTo(MANURE);
        assertThat(comparison.series().get(1).at(2).interval()).isEqualTo(new Interval(MANURE, MANURE));
    }

    @Test
    void pairing_takes_away_the_variance_that_both_share() {
        PairedComparison comparison = compare(contrast("manure=0.3", "manure=0"), 2, 200);
        OutcomeDifference mean = difference(comparison, 0, PLAIN);
        // Means of five uniform draws: var A = (1 + 0.09) / 60, var B = 1 / 60, paired 0.09 / 60.
        assertThat(mean.varianceRatio()).isBetween(18.0, 29.0);
        assertThat(mean.difference()).isCloseTo(MANURE / 2, within(0.01));
        assertThat(mean.interval().low()).isLessThan(MANURE / 2);
        assertThat(mean.interval().high()).isGreaterThan(MANURE / 2);
        assertThat(mean.gaps().isNone()).isTrue();
        assertThat(mean.wish()).isCloseTo(mean.difference() / 10, within(1e-15));
        double expected = 200 * Math.pow(mean.interval().halfWidth() / mean.wish(), 2);
        assertThat((double) mean.needed().orElseThrow()).isBetween(expected, expected * 1.2 + 1);
    }

    @Test
    void one_two_and_eight_threads_give_the_same_answer() {
        PairedRuns.Contrast contrast = contrast("manure=0.3,barn=1.22", "manure=0,barn=0.995");
        PairedComparison one = compare(contrast, 1, 40);
        assertThat(one.pairs()).anyMatch(Pair::isDone).anyMatch(p -> !p.isDone());
        assertThat(one.pairs()).extracting(Pair::seed).startsWith(1L, 2L).endsWith(40L);
        for (int threads : new int[] {2, 8}) {
            PairedComparison other = compare(contrast, threads, 40);
            assertThat(other.pairs()).isEqualTo(one.pairs());
            for (int week = 0; week < Field.WEEKS; week++) {
                assertThat(other.series().get(0).at(week))
                        .isEqualTo(one.series().get(0).at(week));
            }
        }
        assertThat(finished).hasValue(3 * 80);
    }

    @Test
    void a_pair_with_a_failure_is_kept_with_its_message_and_counts_in_no_number() {
        PairedComparison comparison = compare(contrast("manure=1,barn=1.6", "manure=0"), 2, 30);
        Pair broken =
                comparison.pairs().stream().filter(p -> !p.isDone()).findFirst().orElseThrow();
        assertThat(broken.a().failure().orElseThrow())
                .contains("seed " + broken.seed())
                .endsWith("the barn broke");
        assertThat(broken.b().isDone()).isTrue();
        long done = comparison.pairs().stream().filter(Pair::isDone).count();
        assertThat(done).isBetween(1L, 29L);
        assertThat(difference(comparison, 0, PLAIN).pairs()).isEqualTo(done);
        assertThat(comparison.series().get(0).at(0).pairs()).isEqualTo(done);
    }

    @Test
    void what_never_happens_is_counted_and_not_averaged() {
        PairedComparison comparison = compare(contrast("manure=0.3", "manure=0"), 2, 60);
        OutcomeDifference first = difference(comparison, 1, PLAIN);
        assertThat(first.gaps().neverB()).isGreaterThan(first.gaps().neverA());
        assertThat(first.gaps().undefinedA()).isZero();
        assertThat(first.pairs()).isLessThanOrEqualTo(60 - first.gaps().neverB());
        assertThat(first.difference()).isLessThanOrEqualTo(0);
    }

    @Test
    void equal_runs_have_no_difference_and_no_ratio() {
        PairedComparison comparison = compare(contrast("manure=0", "manure=0"), 2, 5);
        OutcomeDifference mean = difference(comparison, 0, PLAIN);
        assertThat(mean.difference()).isZero();
        assertThat(mean.interval()).isEqualTo(new Interval(0, 0));
        assertThat(mean.varianceRatio()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(mean.needed()).isEmpty();
        assertThat(comparison.series()).allMatch(SeriesDifference::isNone);
    }

    @Test
    void pairs_are_run_until_the_interval_is_narrow_and_thirty_at_least() {
        PairedRuns.Contrast contrast = contrast("manure=0.3", "manure=0");
        PairedComparison narrow = until(contrast, 0.004);
        OutcomeDifference found = difference(narrow, 0, PLAIN);
        assertThat(narrow.pairs().size()).isGreaterThan(Stopping.WhenNarrow.LEAST);
        assertThat(found.interval().halfWidth()).isLessThanOrEqualTo(0.004);
        PairedComparison alone = compare(contrast, 2, narrow.pairs().size());
        assertThat(alone.pairs()).isEqualTo(narrow.pairs());
        assertThat(until(contrast, 0.5).pairs()).hasSize(Stopping.WhenNarrow.LEAST);
    }

    @Test
    void pairs_without_a_number_are_not_run_for_ever() {
        assertThat(until(contrast("manure=0,barn=0", "manure=0"), 0.5).pairs()).hasSize(Stopping.WhenNarrow.LEAST);
    }

    @Test
    void runs_of_unequal_length_and_unequal_seeds_are_no_pair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pair(Replication.failed(1, ""), Replication.failed(2, "")));
        Run<?> dice = Dice.run(home, 1);
        Run<?> field = Field.run(home);
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedRuns.Contrast(field, dice, List.of()));
    }

    @Test
    void stopped_in_the_middle_of_a_step_they_go_on_to_the_same_comparison() {
        PairedRuns.Contrast contrast = contrast("manure=0.3", "manure=0");
        Stopping stopping = narrow(contrast, 0.004);
        PairedComparison whole = until(contrast, 0.004);
        Slate slate = new Slate();
        StopSignal stop = new StopSignal();
        finished.set(0);
        Runnable step = () -> {
            if (finished.incrementAndGet() >= 90) { // of the second step, which is of 10 pairs
                Slate.stopAndWait(stop);
            }
        };
        assertThatExceptionOfType(StopSignal.Stopped.class)
                .isThrownBy(() -> new PairedRuns(2, n -> step, slate.keeping(stop)).run(contrast, 1, stopping, 0.95))
                .withMessageMatching("stopped after 4[2-5] pairs");
        assertSame(
                new PairedRuns(3, n -> finished::incrementAndGet, slate.keeping(new StopSignal()))
                        .run(contrast, 1, stopping, 0.95),
                whole);
        assertThat(finished.get()).isLessThan(2 * whole.pairs().size() + 20);
    }

    @Test
    void killed_they_go_on_from_what_was_written_last() {
        PairedRuns.Contrast contrast = contrast("manure=0.3", "manure=0");
        Slate slate = new Slate();
        Runnable step = () -> {
            if (finished.incrementAndGet() == 60) {
                throw new IllegalStateException("killed");
            }
        };
        Stopping stopping = new Stopping.AfterPairs(50);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new PairedRuns(1, n -> step, slate.keeping(new StopSignal())).run(contrast, 1, stopping, 0.95))
                .withMessage("killed");
        assertThat(slate.lines.get(0)).matches("dice 1234\t2\\d");
        finished.set(0);
        PairedComparison again = new PairedRuns(2, n -> finished::incrementAndGet, slate.keeping(new StopSignal()))
                .run(contrast, 1, stopping, 0.95);
        assertSame(again, compare(contrast, 2, 50));
    }

    @Test
    void a_log_of_another_comparison_or_with_a_line_cut_off_is_refused() {
        PairedRuns.Contrast contrast = contrast("manure=0.3", "manure=0");
        Slate slate = new Slate();
        slate.append(List.of("another\t1"));
        PairedRuns runs = new PairedRuns(1, n -> finished::incrementAndGet, slate.keeping(new StopSignal()));
        assertThatExceptionOfType(AppendLog.Damaged.class)
                .isThrownBy(() -> runs.run(contrast, 1, new Stopping.AfterPairs(3), 0.95))
                .withMessageStartingWith("the log: it belongs to another study");
        slate.replace(List.of("dice 1234\t1", "1\tdone\t0x1.0p0"));
        assertThatExceptionOfType(AppendLog.Damaged.class)
                .isThrownBy(() -> runs.run(contrast, 1, new Stopping.AfterPairs(3), 0.95))
                .withMessageStartingWith("the log: it is not what was written");
    }

    /** To the bit. */
    private static void assertSame(PairedComparison actual, PairedComparison expected) {
        assertThat(actual.pairs()).isEqualTo(expected.pairs());
        assertThat(actual.series())
                .extracting(SeriesDifference::about)
                .isEqualTo(
                        expected.series().stream().map(SeriesDifference::about).toList());
        assertThat(actual.series())
                .extracting(SeriesDifference::line)
                .isEqualTo(
                        expected.series().stream().map(SeriesDifference::line).toList());
    }

    private PairedRuns.Contrast contrast(String a, String b) {
        Run<?> base = Field.run(home, words(b));
        Problems problems = new Problems();
        List<Outcome> outcomes = Outcome.of(
                List.of(spec("mean", "mean(crop)"), spec("first", "first-above(crop, level=0.9)")),
                Measures.of(base),
                problems);
        problems.throwIfAny();
        return new PairedRuns.Contrast(Field.run(home, words(a)), base, outcomes);
    }

    private static String[] words(String overrides) {
        return overrides.split(",", -1);
    }

    private static OutcomeSpec spec(String id, String expression) {
        return new OutcomeSpec(
                id, expression, Optional.empty(), Optional.empty(), Optional.empty(), Position.COMMAND_LINE);
    }

    private PairedComparison compare(PairedRuns.Contrast contrast, int threads, int pairs) {
        return new PairedRuns(threads, n -> finished::incrementAndGet, Keeping.nothing())
                .run(contrast, 1, new Stopping.AfterPairs(pairs), 0.95);
    }

    private PairedComparison until(PairedRuns.Contrast contrast, double halfWidth) {
        Stopping stopping = narrow(contrast, halfWidth);
        return new PairedRuns(2, n -> finished::incrementAndGet, Keeping.nothing()).run(contrast, 1, stopping, 0.95);
    }

    private static Stopping narrow(PairedRuns.Contrast contrast, double halfWidth) {
        OutcomeDifference.Precision precision = new OutcomeDifference.Precision(0.95, OptionalDouble.of(halfWidth));
        return new Stopping.WhenNarrow(contrast.outcomes().get(0), 0, precision);
    }

    private OutcomeDifference difference(
            PairedComparison comparison, int place, OutcomeDifference.Precision precision) {
        Outcome outcome = contrast("manure=0", "manure=0").outcomes().get(place);
        return OutcomeDifference.of(outcome, comparison.pairs(), place, precision);
    }
}
