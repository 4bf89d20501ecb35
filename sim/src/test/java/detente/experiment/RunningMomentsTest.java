package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunningMomentsTest {

    @Test
    void mean_and_variance_are_those_computed_by_hand() {
        OutcomeDifference.RunningMoments moments = of(1, 2, 4, 9);
        assertThat(moments.count()).isEqualTo(4);
        assertThat(moments.mean()).isCloseTo(4, within(1e-14));
        assertThat(moments.variance()).isCloseTo(38 / 3.0, within(1e-13));
    }

    @Test
    void a_large_mean_does_not_drown_the_spread() {
        assertThat(of(1e9 + 1, 1e9 + 2, 1e9 + 3).variance()).isEqualTo(1);
    }

    @Test
    void too_few_values_have_no_mean_or_no_variance() {
        assertThat(of().mean()).isNaN();
        assertThat(of(3).mean()).isEqualTo(3);
        assertThat(of(3).variance()).isNaN();
        assertThat(of(3, 3, 3).variance()).isZero();
    }

    private static OutcomeDifference.RunningMoments of(double... values) {
        OutcomeDifference.RunningMoments moments = new OutcomeDifference.RunningMoments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }
}
