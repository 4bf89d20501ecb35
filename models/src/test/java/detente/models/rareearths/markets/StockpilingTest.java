package detente.models.rareearths.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockpilingTest {
    private final Bazaar bazaar = new Bazaar();

    private static StockpileParameters parameters(boolean on, double response) {
        return new StockpileParameters(on, response, 0.05, 3, 0.1, 500, 0.2, 0.25);
    }

    private int abroad() {
        int k = 0;
        while (bazaar.markets.market[k] != bazaar.magnet(Bazaar.USA)) {
            k++;
        }
        return bazaar.markets.input[k];
    }

    private int atHome() {
        int k = 0;
        while (bazaar.markets.market[k] != bazaar.magnet(Bazaar.CHN)) {
            k++;
        }
        return bazaar.markets.input[k];
    }

    /** A constant cause c is remembered as c (1 − 0.85^weeks); the control matters to foreign users alone. */
    @Test
    void hazard_remembers_threat_control_and_unfilled_orders() {
        SupplyHazard hazard = bazaar.hazard(Bazaar.fears());
        bazaar.threat = 0.4;
        bazaar.control = 0.9;
        Arrays.fill(bazaar.fill, 0.2);
        for (int week = 0; week < 10; week++) {
            hazard.perceive(week);
        }
        double share = 1 - StrictMath.pow(0.85, 10);
        assertThat(hazard.of(abroad())).isCloseTo((0.02 + 0.045 + 0.08) * share, within(1e-15));
        assertThat(hazard.of(atHome())).isCloseTo((0.02 + 0.08) * share, within(1e-15));
        assertThat(hazard.mean(bazaar.magnet(Bazaar.USA))).isCloseTo(hazard.of(abroad()), within(1e-15));
    }

    @Test
    void more_than_what_was_ordered_is_no_reason_for_trust_and_nothing_happens_without_causes() {
        SupplyHazard hazard = bazaar.hazard(Bazaar.fears());
        Arrays.fill(bazaar.fill, 1.4);
        hazard.perceive(0);
        assertThat(hazard.of(abroad())).isZero();
        SupplyHazard none = bazaar.hazard(Bazaar.fearless());
        bazaar.threat = 1;
        none.perceive(0);
        assertThat(none.of(abroad())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 2"})
    void without_response_or_switched_off_the_wanted_cover_is_exactly_the_usual_one(boolean on, double response) {
        SupplyHazard hazard = bazaar.hazard(Bazaar.fears());
        bazaar.threat = 1;
        hazard.perceive(0);
        double[] before = bazaar.state.cover.clone();
        new Stockpiling(parameters(on, response), hazard, bazaar.rules.cover(), bazaar.state).set(0);
        assertThat(bazaar.state.cover).containsExactly(before);
    }

    @Test
    void fear_raises_the_wanted_cover_in_proportion_up_to_a_bound() {
        SupplyHazard hazard = bazaar.hazard(Bazaar.fears());
        Stockpiling stockpiling = new Stockpiling(parameters(true, 2), hazard, bazaar.rules.cover(), bazaar.state);
        bazaar.threat = 1;
        hazard.perceive(0);
        stockpiling.set(0);
        assertThat(bazaar.state.cover[abroad()]).isCloseTo(8.2 * (1 + 2 * 0.15), within(1e-12));
        bazaar.control = 1;
        for (int week = 1; week < 100; week++) {
            hazard.perceive(week);
        }
        stockpiling.set(100);
        assertThat(bazaar.state.cover[abroad()]).isCloseTo(8.2 * 3, within(1e-12));
        assertThat(bazaar.state.cover[atHome()]).isCloseTo(8.2 * 3, within(1e-3));
    }
}
