package detente.models.brockhommes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.results.Results;
import org.junit.jupiter.api.Test;

class BrockHommesTest {
    private final Trial calm = Trial.of("brock-hommes").set("market.noise=0");

    /** By hand, from x = 0 before: equal shares, so x0 = 0; with only the second belief biased, x0 = .2 / 4 / 1.01. */
    @Test
    void the_first_prices_are_those_computed_by_hand() {
        assertThat(calm.results().series("price.deviation").values()).containsOnly(new double[] {0}, within(1e-12));
        Results results = calm.set("third.bias=0").periods(2).results();
        double x0 = .2 / 4 / 1.01;
        assertThat(results.series("price.deviation").value(0)).isCloseTo(x0, within(1e-15));
        // in the second month x(t-1) = x0 and the two prices before are 0: profits are x0 x b, not 0 for the second
        // alone
        double weight = Math.exp(120 * x0 * .2);
        double second = weight / (weight + 3);
        assertThat(results.series("share.second").value(1)).isCloseTo(second, within(1e-12));
        double mean = second * (.9 * x0 + .2) + (1 - second) / 3 * (.9 + 1.01) * x0;
        assertThat(results.series("price.deviation").value(1)).isCloseTo(mean / 1.01, within(1e-12));
    }

    @Test
    void without_bias_and_noise_the_price_stays_at_its_value() {
        Results results = calm.set("second.bias=0").set("third.bias=0").results();
        assertThat(results.series("price.deviation").values()).containsOnly(0);
        assertThat(results.series("share.first").values()).containsOnly(.25);
    }

    @Test
    void waves_have_turns_and_stay_bounded() {
        double[] x =
                Trial.of("brock-hommes").results().series("price.deviation").values();
        int turns = 0;
        double largest = 0;
        for (int t = 1; t < x.length; t++) {
            turns += x[t] * x[t - 1] < 0 ? 1 : 0;
            largest = Math.max(largest, Math.abs(x[t]));
        }
        assertThat(turns).isBetween(5, 150);
        assertThat(largest).isBetween(.2, 5.0);
    }
}
