package detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import detente.random.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrpsTest {
    private static final double[] FOUR = {3, 1, 4, 2};

    /** RC32. Exact. */
    @ParameterizedTest
    @CsvSource({"0, .2336949773", "1, .6024413576", "2, 1.4527918217", "-2, 1.4527918217"})
    void rc32_a_normal_forecast_has_its_exact_score(double y, double score) {
        assertThat(Crps.normal(0, 1, y)).isCloseTo(score, within(1e-9));
        assertThat(Crps.normal(5, 3, 5 + 3 * y)).isCloseTo(3 * score, within(3e-9));
    }

    /** RC32. By hand: mean distance 1, mean difference of pairs 1.25 with and 5/3 without those of a member to itself. */
    @Test
    void rc32_an_ensemble_of_four_has_its_exact_score() {
        assertThat(Crps.ensemble(FOUR, 2.5)).isCloseTo(.375, within(1e-12));
        assertThat(Crps.fair(FOUR, 2.5)).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(Crps.ensemble(new double[] {3}, 5)).isEqualTo(2);
    }

    /** RC32. Exact: outcome and members from the same normal distribution cost 1 / sqrt(pi) on average. */
    @Test
    void rc32_a_right_forecast_costs_what_it_should_whatever_the_size_of_the_ensemble() {
        Purpose draws = Draws.keyed(1).purpose("ensembles");
        double fair = 0;
        int times = 40_000;
        for (int i = 0; i < times; i++) {
            double[] members = new double[5];
            for (int j = 0; j < members.length; j++) {
                members[j] = draws.gaussian(j, i, 0);
            }
            fair += Crps.fair(members, draws.gaussian(99, i, 0)) / times;
        }
        assertThat(fair).isCloseTo(.5641895835, within(.01));
        double exact = 0;
        for (int i = 0; i < times; i++) {
            exact += Crps.normal(0, 1, draws.gaussian(99, i, 0)) / times;
        }
        assertThat(exact).isCloseTo(.5641895835, within(.01));
    }

    @Test
    void too_small_ensembles_are_refused() {
        assertThatThrownBy(() -> Crps.ensemble(new double[0], 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Crps.fair(new double[1], 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
