package detente.models.rareearths.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HouseholdDemandTest {
    private static final int AUTO = 0;
    private static final int SERVICES = 1;
    private final Family family = new Family();

    private HouseholdDemand demand() {
        return new HouseholdDemand(family.households(), Family.table());
    }

    private static void adjust(HouseholdDemand demand, int weeks, double confidence, double loss) {
        for (int t = 0; t < weeks; t++) {
            demand.adjust(Family.USA, confidence, loss, 1);
        }
    }

    @Test
    void at_base_every_factor_is_exactly_1() {
        HouseholdDemand demand = demand();
        adjust(demand, 520, 0, 0);
        assertThat(demand.factor(Family.USA, AUTO)).isEqualTo(1);
        assertThat(demand.factor(Family.USA, SERVICES)).isEqualTo(1);
        assertThat(demand.spending(Family.USA)).isEqualTo(1);
    }

    @Test
    void spending_follows_confidence_step_by_step_durables_most() {
        HouseholdDemand demand = demand();
        for (int t = 1; t <= 100; t++) {
            demand.adjust(Family.USA, -0.3, 0, 1);
            double way = 1 - StrictMath.pow(1 - 1 / 8.0, t);
            assertThat(demand.factor(Family.USA, AUTO))
                    .isCloseTo(1 + way * (StrictMath.exp(-0.15 * 0.3) - 1), within(1e-13));
            assertThat(demand.factor(Family.USA, SERVICES))
                    .isCloseTo(1 + way * (StrictMath.exp(-0.05 * 0.3) - 1), within(1e-13));
        }
    }

    @Test
    void spending_in_all_is_weighted_with_final_demand() {
        HouseholdDemand demand = demand();
        adjust(demand, 3, -0.3, 0.01);
        assertThat(demand.spending(Family.USA))
                .isCloseTo(
                        0.25 * demand.factor(Family.USA, AUTO) + 0.75 * demand.factor(Family.USA, SERVICES),
                        within(1e-15));
    }

    @Test
    void property_stress_takes_from_all_goods_alike() {
        HouseholdDemand demand = demand();
        adjust(demand, 500, 0, 0.04);
        assertThat(demand.factor(Family.USA, AUTO)).isCloseTo(StrictMath.exp(-0.04), within(1e-12));
        assertThat(demand.factor(Family.USA, SERVICES)).isEqualTo(demand.factor(Family.USA, AUTO));
    }

    @Test
    void spending_neither_collapses_nor_explodes() {
        HouseholdDemand panic = demand();
        adjust(panic, 500, -1, 5);
        assertThat(panic.factor(Family.USA, AUTO)).isCloseTo(0.8, within(1e-12));
        HouseholdDemand frenzy = demand();
        adjust(frenzy, 500, 1, -5);
        assertThat(frenzy.factor(Family.USA, AUTO)).isCloseTo(1.1, within(1e-12));
    }

    @Test
    void other_regions_are_not_touched() {
        HouseholdDemand demand = demand();
        adjust(demand, 10, -0.3, 0);
        assertThat(demand.factor(Family.CHINA, AUTO)).isEqualTo(1);
        assertThat(demand.factor(Family.ALLY, SERVICES)).isEqualTo(1);
        assertThat(demand.spending(Family.ALLY)).isEqualTo(1);
    }

    @Test
    void switched_off_spending_stays_at_base() {
        family.on = false;
        HouseholdDemand demand = demand();
        adjust(demand, 10, -0.3, 0.04);
        assertThat(demand.spending(Family.USA)).isEqualTo(1);
    }
}
