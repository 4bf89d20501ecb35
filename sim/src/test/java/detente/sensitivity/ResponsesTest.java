package detente.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.experiment.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A grid of dose (1, 2, 10) and kind (a, b) with three seeds; every figure by hand. */
class ResponsesTest {
    private static final List<List<String>> GRID = List.of(
            List.of("10", "a"),
            List.of("10", "b"),
            List.of("1", "a"),
            List.of("1", "b"),
            List.of("2", "a"),
            List.of("2", "b"));

    private interface Value {
        double of(List<String> point, int seed);
    }

    private static Responses responses(List<List<String>> points, int seeds, Value value) {
        Plan plan = new Plan(List.of("one"), List.of("dose", "kind"), points, new Seeds(5, seeds));
        Responses responses = new Responses(plan, 1);
        for (int run = 1; run <= plan.size(); run++) {
            double number = value.of(plan.points().get(plan.cell(run)), (run - 1) % seeds);
            responses.add(new RunRecord(run, RunRecord.Status.DONE, new double[] {number}, new double[0][], ""));
        }
        return responses;
    }

    private static double dose(List<String> point) {
        return Double.parseDouble(point.get(0));
    }

    /** Luck moves all points of a seed alike; the last dose does 9, 10, 11 more than the first. */
    private static final Value PLAIN = (point, seed) -> 100 * seed + dose(point) + (dose(point) == 10 ? seed : 0);

    @Test
    void levels_are_sorted_by_number_and_averaged_over_the_other_parameters() {
        ResponseCurve curve = responses(GRID, 3, PLAIN).curves().get(0);
        assertThat(curve.levels()).extracting(ResponseCurve.Level::label).containsExactly("1", "2", "10");
        assertThat(curve.levels()).extracting(ResponseCurve.Level::points).containsExactly(2, 2, 2);
        assertThat(curve.first().mean()).isEqualTo(101);
        assertThat(curve.last().mean()).isEqualTo(111);
        assertThat(curve.seeds()).isEqualTo(3);
    }

    @Test
    void differences_are_taken_seed_by_seed_so_that_luck_common_to_all_points_drops_out() {
        ResponseCurve curve = responses(GRID, 3, PLAIN).curves().get(0);
        double t = 4.302652729911275; // of two degrees of freedom
        assertThat(curve.last().difference()).isCloseTo(10, within(1e-12));
        assertThat(curve.last().ofDifference().halfWidth()).isCloseTo(t / Math.sqrt(3), within(1e-9));
        assertThat(curve.last().interval().halfWidth()).isCloseTo(t * 101 / Math.sqrt(3), within(1e-7));
        assertThat(curve.isSeen()).isTrue();
        assertThat(curve.levels().get(1).ofDifference().halfWidth()).isZero();
    }

    @Test
    void a_parameter_that_does_nothing_is_not_seen() {
        ResponseCurve kind = responses(GRID, 3, PLAIN).curves().get(1);
        assertThat(kind.levels()).extracting(ResponseCurve.Level::label).containsExactly("a", "b");
        assertThat(kind.last().difference()).isZero();
        assertThat(kind.isSeen()).isFalse();
    }

    @Test
    void a_seed_in_which_a_run_has_no_number_is_left_out_of_the_curves_of_its_scenario() {
        Value holed = (point, seed) ->
                seed == 1 && point.equals(List.of("2", "b")) ? Double.POSITIVE_INFINITY : PLAIN.of(point, seed);
        Responses responses = responses(GRID, 3, holed);
        ResponseCurve curve = responses.curves().get(0);
        assertThat(curve.seeds()).isEqualTo(2);
        assertThat(curve.last().difference()).isCloseTo(10, within(1e-12));
        assertThat(responses.chance(0, 0)).isNaN();
    }

    /** With 1 and 2 degrees of freedom the probability is 1 - sqrt(F / (F + 2)). */
    @Test
    void the_probability_of_chance_is_that_of_an_analysis_of_variance_with_blocks() {
        double[][] values = {{1, 2, 3}, {2, 5, 3.5}};
        double[] gaps = IntStream.range(0, 3)
                .mapToDouble(s -> values[1][s] - values[0][s])
                .toArray();
        double mean = (gaps[0] + gaps[1] + gaps[2]) / 3;
        double variance = 0;
        for (double gap : gaps) {
            variance += (gap - mean) * (gap - mean) / 2;
        }
        double f = mean * mean / (variance / 3); // of two points it is the square of the paired t
        SeedBlocks blocks = new SeedBlocks(2, 3);
        for (int point = 0; point < 2; point++) {
            for (int seed = 0; seed < 3; seed++) {
                blocks.add(point, seed, values[point][seed]);
            }
        }
        assertThat(blocks.chance()).isCloseTo(1 - Math.sqrt(f / (f + 2)), within(1e-9));
    }

    @Test
    void without_luck_any_difference_is_real_and_none_is_none() {
        assertThat(responses(GRID, 3, (point, seed) -> dose(point)).chance(0, 0))
                .isZero();
        assertThat(responses(GRID, 3, (point, seed) -> 38.8 + seed).chance(0, 0))
                .isEqualTo(1);
        assertThat(responses(GRID, 1, (point, seed) -> dose(point)).chance(0, 0))
                .isNaN();
    }

    @Test
    void a_grid_has_all_combinations_of_its_values() {
        assertThat(responses(GRID, 1, PLAIN).isGrid()).isTrue();
        assertThat(responses(GRID.subList(0, 5), 1, PLAIN).isGrid()).isFalse();
        assertThat(responses(List.of(List.of("1", "a"), List.of("2", "b")), 1, PLAIN)
                        .isGrid())
                .isFalse();
    }

    @Test
    void many_numbers_are_grouped_with_their_neighbours() {
        List<List<String>> points = new ArrayList<>();
        for (int i = 40; i > 0; i--) {
            points.add(List.of(Double.toString(i / 8.0), "a"));
        }
        List<ResponseCurve> curves =
                responses(points, 2, (point, seed) -> dose(point) + seed).curves();
        assertThat(curves).as("one value alone has no curve").hasSize(1);
        assertThat(curves.get(0).levels()).hasSize(8).allMatch(level -> level.points() == 5);
        assertThat(curves.get(0).first().label()).isEqualTo("0.125 to 0.625");
        assertThat(curves.get(0).first().mean()).isCloseTo(0.375 + 0.5, within(1e-12));
    }
}
