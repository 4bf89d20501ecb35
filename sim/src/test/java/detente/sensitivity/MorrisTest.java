package detente.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorrisTest {
    private static final double[] SIZES = {7.704054, 7.875, 6.248796};

    /** RC6. Exact: all 32 effects of each parameter on the grid of four levels. */
    @Test
    void rc6_all_effects_of_ishigami_are_the_enumerated_ones() {
        MorrisEffects found = Morris.exhaustive(Functions::ishigami, Functions.ISHIGAMI_SPACE, 4);
        assertThat(found.mu()).containsExactly(new double[] {7.704054, 0, 0}, within(1e-6));
        assertThat(found.muStar()).containsExactly(SIZES, within(1e-6));
        assertThat(found.sigma()).containsExactly(new double[] {6.248796, 7.875, 8.837132}, within(1e-6));
    }

    /** RC6. */
    @Test
    void rc6_ten_thousand_trajectories_come_near_the_enumeration() {
        MorrisEffects found = Morris.effects(Functions::ishigami, Functions.ISHIGAMI_SPACE, 10_000, 4, 1);
        assertThat(found.mu()).containsExactly(new double[] {7.704054, 0, 0}, within(.15));
        assertThat(found.muStar()).containsExactly(SIZES, within(.15));
        assertThat(found.muStar()[1]).isCloseTo(7.875, within(1e-9));
        assertThat(found.sigma()).containsExactly(new double[] {6.248796, 7.875, 8.837132}, within(.15));
        assertThat(found.evaluations()).isEqualTo(40_000);
        assertThat(found.of("x1").low()).isLessThan(7.704054);
        assertThat(found.of("x1").high()).isGreaterThan(7.704054);
    }

    /** RC7. Exact. */
    @ParameterizedTest
    @CsvSource({"2, 4", "2, 2", "5, 6", "30, 8"})
    void rc7_a_sum_has_its_coefficients_and_no_spread(int trajectories, int levels) {
        double[] c = {3, -2, 0, .5};
        MorrisEffects found = Morris.effects(
                x -> c[0] * x[0] + c[1] * x[1] + c[2] * x[2] + c[3] * x[3],
                ParameterSpace.cube(4, 0, 1),
                trajectories,
                levels,
                7);
        assertThat(found.mu()).containsExactly(c, within(1e-12));
        assertThat(found.muStar()).containsExactly(new double[] {3, 2, 0, .5}, within(1e-12));
        assertThat(found.sigma()).containsOnly(new double[] {0, 0, 0, 0}, within(1e-12));
    }

    @Test
    void effects_are_those_of_the_scaled_parameter() {
        MorrisEffects found = Morris.effects(
                x -> Math.log10(x[0]) + x[1],
                ParameterSpace.of(Axis.log("a", .01, 100), Axis.linear("b", 10, 30)),
                4,
                4,
                1);
        assertThat(found.mu()).containsExactly(new double[] {4, 20}, within(1e-12));
    }

    @Test
    void seeds_matter_and_threads_do_not() {
        MorrisEffects one = Morris.effects(Functions::ishigami, Functions.ISHIGAMI_SPACE, 20, 4, 1);
        assertThat(Morris.effects(
                        Functions::ishigami,
                        Functions.ISHIGAMI_SPACE,
                        MorrisOptions.of(20, 4, 1).on(8)))
                .isEqualTo(one);
        assertThat(Morris.effects(Functions::ishigami, Functions.ISHIGAMI_SPACE, 20, 4, 2))
                .isNotEqualTo(one);
    }

    /** Exact by enumeration: on all 64 points of the grid x1 and x3 move by half of it at once. */
    @Test
    void a_group_has_the_mean_size_of_the_moves_of_all_its_parameters() {
        double exact = 0;
        for (int code = 0; code < 64; code++) {
            int[] from = {code % 4, code / 4 % 4, code / 16};
            int[] to = {MorrisDesign.opposite(from[0], 4), from[1], MorrisDesign.opposite(from[2], 4)};
            double change = ishigami(to) - ishigami(from);
            exact += Math.abs(change) / (2.0 / 3) / 64;
        }
        MorrisEffects found = Morris.effects(
                Functions::ishigami,
                Functions.ISHIGAMI_SPACE,
                MorrisOptions.of(10_000, 4, 1).withGroups(Map.of("outer", List.of("x1", "x3"))));
        assertThat(found.of("outer").muStar()).isCloseTo(exact, within(.15));
        assertThat(found.of("x2").muStar()).isCloseTo(7.875, within(1e-9));
        assertThat(found.of("outer").mu()).isNaN();
        assertThat(found.of("x2").mu()).isCloseTo(0, within(.15));
        assertThat(found.evaluations()).isEqualTo(30_000);
    }

    private static double ishigami(int[] level) {
        return Functions.ishigami(Functions.ISHIGAMI_SPACE.draw(MorrisDesign.units(level, 4)));
    }

    /** y = 3 x1 - 2 x2 moves by 5 or by 1 as the two go against each other or along, so by 3 on average. */
    @Test
    void parameters_of_a_group_go_up_and_down_by_themselves() {
        MorrisEffects found = Morris.effects(
                x -> 3 * x[0] - 2 * x[1] + x[2],
                ParameterSpace.cube(3, 0, 1),
                MorrisOptions.of(4_000, 4, 1).withGroups(Map.of("both", List.of("x1", "x2"))));
        assertThat(found.of("both").muStar()).isCloseTo(3, within(.1));
        assertThat(found.of("x3").mu()).isCloseTo(1, within(1e-12));
    }

    @Test
    void odd_levels_lone_trajectories_and_missing_bounds_are_refused() {
        ParameterSpace cube = ParameterSpace.cube(1, 0, 1);
        assertThatThrownBy(() -> Morris.effects(x -> x[0], cube, 4, 5, 1)).hasMessageContaining("even number");
        assertThatThrownBy(() -> Morris.effects(x -> x[0], cube, 1, 4, 1)).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> Morris.effects(x -> x[0], ParameterSpace.unbounded(1), 4, 4, 1))
                .hasMessageContaining("bounds");
    }
}
