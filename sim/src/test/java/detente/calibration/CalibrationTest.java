package detente.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.experiment.AppendLog;
import detente.experiment.ParameterSpace;
import detente.files.BlockSpec;
import detente.random.Draws;
import detente.random.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final ParameterSpace SQUARE = ParameterSpace.cube(2, 0, 1);
    private static final Purpose NOISE = Draws.keyed(11).purpose("noise");

    /** A log in memory. */
    private static class Pad implements AppendLog {
        private final List<String> lines = new ArrayList<>();

        @Override
        public List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void append(List<String> more) {
            lines.addAll(more);
        }
    }

    private static Goal goal(String name, double value) {
        return new Goal(name, name, value, 0, 0.05);
    }

    private static double noise(SeedSet set, int run) {
        return 0.02 * (NOISE.uniform(set.first(0), run) - 0.5);
    }

    private static CalibrationFit fit(BlockSpec.Engine engine, List<Goal> goals, Bench bench) {
        CalibrationOptions options = new CalibrationOptions(engine, 120, 4, 1);
        return new Calibration(new Calibration.Subject(SQUARE, goals, bench), options, new Pad(), "test").fit();
    }

    /** Each run shows the first parameter, the sum of both, and their difference. */
    private static double[][] straight(double[] x, SeedSet set, int runs) {
        double[][] paths = new double[runs][];
        for (int run = 0; run < runs; run++) {
            double e = noise(set, run);
            paths[run] = new double[] {x[0] + e, x[0] + x[1] - e, x[0] - x[1]};
        }
        return paths;
    }

    @Test
    void both_engines_find_parameters_that_the_goals_determine() {
        List<Goal> goals = List.of(goal("a", 0.3), goal("b", 0.9), goal("c", -0.3));
        for (BlockSpec.Engine engine : BlockSpec.Engine.values()) {
            CalibrationFit fit = fit(engine, goals, CalibrationTest::straight);
            assertThat(fit.best()[0]).isCloseTo(0.3, within(0.02));
            assertThat(fit.best()[1]).isCloseTo(0.6, within(0.02));
            assertThat(fit.profiles()).hasSize(2).allMatch(Profile::isIdentified);
            assertThat(fit.identification().orElseThrow().isIdentified()).isTrue();
            assertThat(fit.keptShare()).isBetween(0.0, 0.3);
        }
    }

    @Test
    void what_only_a_sum_tells_is_not_identified() {
        List<Goal> goals = List.of(goal("a", 1), goal("b", 1));
        CalibrationFit fit = fit(BlockSpec.Engine.HISTORY_MATCHING, goals, (x, set, runs) -> {
            double[][] paths = new double[runs][];
            for (int run = 0; run < runs; run++) {
                paths[run] = new double[] {x[0] + x[1], x[0] + x[1]};
            }
            return paths;
        });
        assertThat(fit.loss()).isLessThan(0.01);
        assertThat(fit.identification().orElseThrow().isIdentified()).isFalse();
        assertThat(fit.identification().orElseThrow().collinear()).hasSize(1);
        assertThat(fit.profiles()).noneMatch(Profile::isIdentified);
    }

    @Test
    void the_search_keeps_away_from_where_runs_fail() {
        List<Goal> goals = List.of(goal("a", 0.3), goal("b", 0.9), goal("c", -0.3));
        CalibrationFit fit = fit(BlockSpec.Engine.HISTORY_MATCHING, goals, (x, set, runs) -> {
            if (x[1] > 0.5) {
                throw new IllegalStateException("too much");
            }
            return straight(x, set, runs);
        });
        assertThat(fit.best()[1]).isCloseTo(0.5, within(0.03));
        assertThat(fit.failures()).isPositive();
        assertThat(fit.searched())
                .filteredOn(c -> c.failure().isPresent())
                .allMatch(c -> c.failure().equals(Optional.of("too much")));
    }

    @Test
    void misses_count_simulation_only_as_far_as_its_mean_is_uncertain() {
        Goal goal = new Goal("a", "a", 1, 0.3, 0.4);
        TargetDistance distance = TargetDistance.ofDiscrepancy(List.of(goal));
        SimulatedCandidate sure =
                new SimulatedCandidate(new double[] {0}, SeedSet.SEARCH, new double[][] {{2}, {2}}, Optional.empty());
        assertThat(distance.implausibility(sure)).isCloseTo(2, within(1e-12));
        assertThat(distance.loss(sure)).isCloseTo(4, within(1e-12));
        SimulatedCandidate unsure =
                new SimulatedCandidate(new double[] {0}, SeedSet.SEARCH, new double[][] {{1}, {3}}, Optional.empty());
        // standard deviation of the mean 1, with 0.5 the root of 1.25
        assertThat(distance.implausibility(unsure)).isCloseTo(1 / Math.sqrt(1.25), within(1e-12));
    }

    @Test
    void data_that_are_one_run_are_missed_by_standard_deviations_of_a_run_and_of_their_mean() {
        // runs of 0, 2, 4 and 6: mean 3, variance 20/3; the data, 3 - s, are one standard deviation s of data less mean
        // away
        double[][] paths = {{0}, {2}, {4}, {6}};
        double s = Math.sqrt(20.0 / 3 * (1 + 0.25));
        SimulatedCandidate trial = new SimulatedCandidate(new double[] {0}, SeedSet.REPORT, paths, Optional.empty());
        TargetDistance distance =
                TargetDistance.ofRuns(List.of(new Goal("level", "level", 3 - s, 0, 0)), trial, true, 4);
        assertThat(distance.implausibility(trial)).isCloseTo(1, within(1e-12));
        assertThat(distance.loss(trial)).isCloseTo(1, within(1e-12));
    }

    @Test
    void neighbouring_months_share_their_discrepancy() {
        Goal first = new Goal("a", "series", 0, 0, 1);
        Goal second = new Goal("b", "series", 0, 0, 1);
        TargetDistance distance = TargetDistance.ofDiscrepancy(List.of(first, second));
        SimulatedCandidate alike =
                new SimulatedCandidate(new double[] {0}, SeedSet.SEARCH, new double[][] {{1, 1}}, Optional.empty());
        SimulatedCandidate apart =
                new SimulatedCandidate(new double[] {0}, SeedSet.SEARCH, new double[][] {{1, -1}}, Optional.empty());
        assertThat(distance.loss(alike)).isCloseTo(4 / 3.0, within(1e-9));
        assertThat(distance.loss(apart)).isCloseTo(4, within(1e-9));
    }

    @Test
    void a_log_that_cannot_be_written_once_ends_the_search_wherever_that_is() {
        Calibration.Subject subject = new Calibration.Subject(
                SQUARE, List.of(goal("a", 1), goal("b", 1), goal("c", 1)), CalibrationTest::straight);
        for (BlockSpec.Engine engine : BlockSpec.Engine.values()) {
            CalibrationOptions options = new CalibrationOptions(engine, 30, 2, 1);
            Pad whole = new Pad();
            new Calibration(subject, options, whole, "one").fit();
            for (int line = 2; line < whole.lines.size(); line += 7) {
                int full = line;
                Pad pad = new Pad() {
                    @Override
                    public void append(List<String> more) {
                        super.append(more);
                        if (lines().size() == full) {
                            throw new UncheckedIOException(new IOException("no space left"));
                        }
                    }
                };
                assertThatThrownBy(() -> new Calibration(subject, options, pad, "one").fit())
                        .as("line " + full)
                        .hasMessageContaining("no space left");
                assertThat(pad.lines).as("nothing is computed afterwards").hasSize(full);
            }
        }
    }

    @Test
    void a_log_of_another_calibration_is_refused() {
        Pad pad = new Pad();
        Calibration.Subject subject =
                new Calibration.Subject(SQUARE, List.of(goal("a", 0), goal("b", 0)), CalibrationTest::straight);
        CalibrationOptions options = new CalibrationOptions(BlockSpec.Engine.HISTORY_MATCHING, 10, 1, 1);
        new Calibration(subject, options, pad, "one");
        assertThatThrownBy(() -> new Calibration(subject, options, pad, "other"))
                .isInstanceOf(AppendLog.Damaged.class)
                .hasMessageContaining("belongs to another calibration");
    }
}
