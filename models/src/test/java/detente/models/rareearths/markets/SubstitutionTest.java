package detente.models.rareearths.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.production.Production;
import detente.parameters.Keyed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
    private final Bazaar bazaar = new Bazaar();
    private final Production production = new Production(bazaar.network, bazaar.rules, bazaar.state);

    private static SubstitutionParameters parameters(boolean on, double speed) {
        Keyed maximum = new Keyed(0.15, Map.of("electronics_computers", 0.2));
        return new SubstitutionParameters(on, speed, maximum, 26, 0.5, 2, 0.1);
    }

    private Substitution substitution(SubstitutionParameters parameters, Prices prices) {
        return new Substitution(
                parameters,
                new Substitution.Use(prices, bazaar.hazard(Bazaar.fearless()), bazaar.trend(0)),
                production);
    }

    /** Relative to base, of some magnet user abroad. */
    private double coefficient() {
        int k = 0;
        while (bazaar.markets.market[k] != bazaar.magnet(Bazaar.USA)) {
            k++;
        }
        int s = bazaar.markets.input[k];
        return bazaar.state.coefficient[s] / bazaar.network.coefficient[s];
    }

    @Test
    void at_base_prices_coefficients_stay_exactly_at_base() {
        Prices prices = bazaar.prices(Bazaar.pricing(0), bazaar.hazard(Bazaar.fearless()));
        Substitution substitution = substitution(parameters(true, 0.1), prices);
        for (int week = 0; week < 100; week++) {
            substitution.adapt(week);
        }
        assertThat(bazaar.state.coefficient).containsExactly(bazaar.network.coefficient);
        assertThat(substitution.share(Bazaar.USA)).isZero();
    }

    @Test
    void switched_off_no_price_changes_a_coefficient() {
        Substitution substitution = substitution(parameters(false, 0.1), bazaar.quoted(4));
        substitution.adapt(0);
        assertThat(bazaar.state.coefficient).containsExactly(bazaar.network.coefficient);
    }

    @Test
    void users_save_at_once_with_the_elasticity_of_use() {
        substitution(parameters(true, 0), bazaar.quoted(2)).adapt(0);
        assertThat(coefficient()).isCloseTo(StrictMath.pow(2, -0.1), within(1e-12));
    }

    /** At four times the base price the incentive is 1 − e^−1.5; the share closes a 26th of the gap to it each week. */
    @Test
    void what_is_designed_out_approaches_the_incentive_of_each_good_no_faster_than_redesign_goes() {
        Substitution substitution = substitution(parameters(true, 0.1), bazaar.quoted(4));
        double wanted = 0.15 * (1 - StrictMath.exp(-1.5));
        double expected = 0;
        for (int week = 0; week < 300; week++) {
            substitution.adapt(week);
            expected += Math.min(0.1 / 52, (wanted - expected) / 26);
            assertThat(substitution.share(Bazaar.USA)).isCloseTo(expected, within(1e-12));
            if (week == 9) {
                assertThat(expected).isCloseTo(10 * 0.1 / 52, within(1e-12));
            }
        }
        assertThat(substitution.share(Bazaar.USA)).isCloseTo(wanted, within(1e-5));
        assertThat(substitution.share(Bazaar.ALLY)).isCloseTo(wanted / 0.15 * 0.2, within(1e-4));
        assertThat(coefficient()).isCloseTo((1 - wanted) * StrictMath.pow(4, -0.1), within(1e-5));
    }

    @Test
    void nothing_is_designed_back_in_within_a_year_and_then_slowly() {
        Prices prices = bazaar.quoted(4);
        Substitution substitution = substitution(parameters(true, 0.1), prices);
        for (int week = 0; week <= 40; week++) {
            substitution.adapt(week);
        }
        double reached = substitution.share(Bazaar.USA);
        prices.quote(41);
        for (int week = 41; week <= 92; week++) {
            substitution.adapt(week);
            assertThat(substitution.share(Bazaar.USA)).isEqualTo(reached);
        }
        substitution.adapt(93);
        assertThat(substitution.share(Bazaar.USA)).isCloseTo(reached - Math.min(0.1 / 52, reached / 26), within(1e-15));
    }

    @Test
    void production_needs_less_of_what_was_saved() {
        substitution(parameters(true, 0), bazaar.quoted(4)).adapt(0);
        production.produce(0);
        for (int k = 0; k < bazaar.markets.count(); k++) {
            if (bazaar.markets.market[k] == bazaar.magnet(Bazaar.USA)) {
                assertThat(bazaar.state.used[bazaar.markets.input[k]] / bazaar.markets.use[k])
                        .isCloseTo(StrictMath.pow(4, -0.1), within(1e-12));
            }
        }
    }
}
