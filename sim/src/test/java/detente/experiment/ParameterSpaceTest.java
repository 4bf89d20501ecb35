package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.parameters.Axis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterSpaceTest {
    private final ParameterSpace space = ParameterSpace.of(
            Axis.linear("a", -2, 6), Axis.log("b", .01, 100), Axis.logit("c", .1, .9), Axis.integer("d", 3, 5));

    @Test
    void the_middle_of_the_cube_is_the_middle_of_each_scale() {
        assertThat(space.values(new double[] {.5, .5, .5, .5}))
                .containsExactly(new double[] {2, 1, .5, 4}, within(1e-12));
        assertThat(space.values(new double[] {0, 0, 0, 0}))
                .containsExactly(new double[] {-2, .01, .1, 3}, within(1e-12));
        assertThat(space.values(new double[] {1, 1, 1, 1}))
                .containsExactly(new double[] {6, 100, .9, 5}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .123, .5, .9, 1})
    void units_and_values_are_inverse(double u) {
        double[] values = space.values(new double[] {u, u, u, u});
        assertThat(space.values(space.units(values))).containsExactly(values, within(1e-9));
    }

    @Test
    void whole_numbers_have_equal_bins() {
        Axis die = Axis.integer("die", 1, 6);
        int[] counts = new int[7];
        for (int i = 0; i < 600; i++) {
            counts[(int) die.value((i + .5) / 600)]++;
        }
        assertThat(counts).containsExactly(0, 100, 100, 100, 100, 100, 100);
        assertThat(Axis.choice("only", List.of("one")).value(.7)).isZero();
    }

    @Test
    void priors_are_cut_off_at_the_bounds() {
        ParameterSpace space = ParameterSpace.of(
                        Axis.linear("x", 0, 10), Axis.log("y", 1e-9, 1e9), Axis.linear("z", 0, 1))
                .prior("x", new Prior.Normal(0, 1))
                .prior("y", new Prior.LogNormal(0, 1))
                .prior("z", new Prior.Beta(1, 3));
        assertThat(space.draw(new double[] {0, .5, .5})[0]).isCloseTo(0, within(1e-9));
        double[] drawn = space.draw(new double[] {.5, .5, .875});
        assertThat(drawn[0]).isCloseTo(.6744897501960817, within(1e-9)); // upper quartile of the whole normal
        assertThat(drawn[1]).isCloseTo(1, within(1e-6));
        assertThat(drawn[2]).isCloseTo(.5, within(1e-6));
    }

    @Test
    void impossible_axes_are_refused() {
        assertThatThrownBy(() -> Axis.linear("x", 2, 1)).hasMessageContaining("'x'");
        assertThatThrownBy(() -> Axis.log("x", 0, 1)).hasMessageContaining("LOG");
        assertThatThrownBy(() -> Axis.logit("x", .1, 1)).hasMessageContaining("LOGIT");
        assertThatThrownBy(() -> ParameterSpace.of(Axis.bool("x"), Axis.bool("x")))
                .hasMessageContaining("two");
    }
}
