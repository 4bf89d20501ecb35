package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import detente.files.DesignSpec;
import detente.input.Position;
import detente.parameters.Axis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignsTest {
    private static final Axis SHARE = Axis.numbers("a", 0, 1, Axis.Scale.LINEAR);
    private static final Axis LOG = Axis.numbers("b", 0.01, 100, Axis.Scale.LOG);
    private static final Axis ODDS = Axis.numbers("c", 0.1, 0.9, Axis.Scale.LOGIT);
    private static final Axis COUNT = Axis.integer("d", 1, 4);
    private static final Axis WORD = Axis.choice("e", List.of("x", "y"));

    private static List<List<String>> points(boolean sobol, int count, Axis... over) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        List.of(over).forEach(axis -> axes.put(axis.name(), axis));
        return Designs.points(
                sobol
                        ? new DesignSpec.Sobol(count, axes, false, Map.of(), Map.of(), Position.COMMAND_LINE)
                        : new DesignSpec.Hypercube(count, axes, Position.COMMAND_LINE));
    }

    private static List<String> column(List<List<String>> points, int column) {
        return points.stream().map(p -> p.get(column)).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_part_of_every_parameter_holds_one_point(boolean sobol) {
        List<List<String>> points = points(sobol, 16, SHARE, LOG, ODDS);
        assertThat(column(points, 0).stream().map(v -> (int) (Double.parseDouble(v) * 16)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 16).boxed().toList());
        assertThat(column(points, 1).stream().filter(v -> Double.parseDouble(v) < 1))
                .hasSize(8);
        assertThat(column(points, 2).stream().filter(v -> Double.parseDouble(v) < 0.5))
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whole_numbers_and_words_have_bins_of_equal_width(boolean sobol) {
        List<List<String>> points = points(sobol, 16, COUNT, WORD);
        for (String count : List.of("1", "2", "3", "4")) {
            assertThat(column(points, 0).stream().filter(count::equals)).hasSize(4);
        }
        assertThat(column(points, 1).stream().filter("x"::equals)).hasSize(8);
    }

    @Test
    void the_values_of_a_parameter_depend_on_no_other_parameter() {
        List<List<String>> alone = points(false, 10, LOG);
        List<List<String>> together = points(false, 10, SHARE, LOG);
        assertThat(column(together, 1)).isEqualTo(column(alone, 0));
        assertThat(column(together, 0)).isNotEqualTo(column(together, 1));
    }

    @Test
    void a_plan_numbers_scenarios_then_points_then_seeds() {
        Plan plan = new Plan(
                List.of("s", "t"), List.of("p"), List.of(List.of("1"), List.of("2"), List.of("3")), new Seeds(5, 4));
        assertThat(plan.size()).isEqualTo(24);
        assertThat(plan.place(1)).isEqualTo(new Plan.Place(0, 1, 5));
        assertThat(plan.place(5)).isEqualTo(new Plan.Place(0, 2, 5));
        assertThat(plan.place(24)).isEqualTo(new Plan.Place(1, 3, 8));
        assertThat(plan.overrides(3)).containsExactly("p=3");
    }

    @Test
    void shares_are_disjoint_and_make_up_the_whole() {
        Plan plan = new Plan(List.of("s"), List.of(), List.of(List.of()), new Seeds(1, 10));
        assertThat(IntStream.rangeClosed(1, 3).map(i -> new Plan.Share(i, 3).size(plan)))
                .containsExactly(4, 3, 3);
        for (int run = 1; run <= 10; run++) {
            int number = run;
            assertThat(IntStream.rangeClosed(1, 3).filter(i -> new Plan.Share(i, 3).has(number)))
                    .hasSize(1);
        }
    }

    @Test
    void a_distribution_leaves_out_what_is_not_defined_and_keeps_what_never_happens() {
        Distribution some = Distribution.of(new double[] {3, Double.NaN, 1, 2});
        assertThat(some.count()).isEqualTo(3);
        assertThat(some.mean()).isEqualTo(2);
        assertThat(some.median()).isEqualTo(2);
        assertThat(some.low(0)).isEqualTo(1.05);
        assertThat(some.high(1)).isEqualTo(2.8);
        assertThat(Distribution.of(new double[] {1, Double.POSITIVE_INFINITY}).mean())
                .isInfinite();
        assertThat(Distribution.of(new double[0]).median()).isNaN();
    }

    @Test
    void the_widest_range_of_whole_numbers_reaches_both_of_its_ends() {
        Axis axis = Axis.integer("d", Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(axis.at(0)).isEqualTo("-2147483648");
        assertThat(axis.at(1)).isEqualTo("2147483647");
    }
}
