package detente.models.rareearths.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabourMarketTest {
    private final HouseholdParameters parameters = new Family().households();

    @Test
    void unemployment_follows_a_lasting_loss_of_value_added_with_a_delay() {
        LabourMarket market = new LabourMarket(parameters, 2, region -> region == 0 ? 0.98 : 1.01);
        for (int t = 1; t <= 200; t++) {
            market.count();
            double closed = 1 - StrictMath.pow(1 - 1 / 26.0, t);
            assertThat(market.gap(0)).isCloseTo(0.4 * 2 * closed, within(1e-12));
            assertThat(market.gap(1)).isCloseTo(-0.4 * closed, within(1e-12));
        }
    }

    @Test
    void at_base_nothing_moves() {
        LabourMarket market = new LabourMarket(parameters, 1, region -> 1);
        for (int t = 0; t < 520; t++) {
            market.count();
            assertThat(market.gap(0)).isZero();
        }
    }
}
