package detente.models.rareearths.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import org.junit.jupiter.api.Test;

class FinalDemandTest {
    private final Deal deal = new Deal();

    /** What a region orders of a good from all origins, relative to base. */
    private static double relative(Strait strait, int good, int region) {
        double now = 0;
        double before = 0;
        InputOutputTable table = strait.network.table;
        for (int j = good; j < table.industries(); j += 3) {
            now += strait.finalDemand.ordered(j, region);
            before += table.finalDemand(j, region) / 52;
        }
        return now / before;
    }

    @Test
    void without_tariffs_nothing_moves_to_the_last_bit() {
        Strait strait = new Strait(deal);
        strait.weeks(10);
        assertThat(strait.state.finalDemand).isEqualTo(strait.network.finalDemand);
    }

    @Test
    void what_a_tariff_makes_dearer_is_bought_less_and_elsewhere() {
        deal.american = 50;
        deal.adjustment = 1;
        Strait strait = new Strait(deal);
        strait.week();
        InputOutputTable table = strait.network.table;
        double chinese = table.finalDemand(1, Strait.USA);
        double all = chinese + table.finalDemand(4, Strait.USA) + table.finalDemand(7, Strait.USA);
        double price = 1 + chinese / all * 0.25;
        double total = all * StrictMath.pow(price / strait.prices.index(Strait.USA), -0.5);
        double others = all - chinese;
        assertThat(strait.prices.of(1, Strait.USA)).isCloseTo(price, within(1e-15));
        assertThat(relative(strait, 1, Strait.USA)).isCloseTo(total / all, within(1e-14));
        assertThat(strait.finalDemand.ordered(1, Strait.USA) * 52)
                .isCloseTo(total * 0.64 * chinese / (0.64 * chinese + others), within(1e-12));
        assertThat(strait.finalDemand.ordered(7, Strait.USA) * 52)
                .isCloseTo(total * table.finalDemand(7, Strait.USA) / (0.64 * chinese + others), within(1e-12));
        for (int good = 0; good < 3; good++) {
            assertThat(relative(strait, good, Strait.CHN)).isEqualTo(1);
            assertThat(relative(strait, good, Strait.ALLY)).isEqualTo(1);
        }
    }

    @Test
    void what_could_not_be_bought_is_partly_spent_on_everything_else_a_week_later() {
        deal.respending = 0.5;
        Strait strait = new Strait(deal);
        InputOutputTable table = strait.network.table;
        strait.state.fill[strait.network.node(1)] = 0.4;
        strait.finalDemand.set(0);
        double all = 0;
        for (int j = 0; j < table.industries(); j++) {
            all += table.finalDemand(j, Strait.USA);
        }
        double missed = 0.6 * table.finalDemand(1, Strait.USA) / all;
        assertThat(relative(strait, 0, Strait.USA)).isCloseTo(1 + 0.5 * missed, within(1e-14));
    }

    @Test
    void what_is_bought_and_what_is_missed_are_all_that_was_ordered() {
        Strait strait = new Strait(deal);
        InputOutputTable table = strait.network.table;
        double all = 0;
        for (int j = 0; j < table.industries(); j++) {
            all += table.finalDemand(j, Strait.USA) / 52;
        }
        assertThat(strait.finalDemand.bought(Strait.USA))
                .as("before the first week")
                .isCloseTo(all, within(1e-14));
        assertThat(strait.finalDemand.missed(Strait.USA)).isZero();
        strait.state.fill[strait.network.node(1)] = 0.4;
        strait.finalDemand.set(0);
        double missed = 0.6 * table.finalDemand(1, Strait.USA) / 52;
        assertThat(strait.finalDemand.missed(Strait.USA)).isCloseTo(missed, within(1e-14));
        assertThat(strait.finalDemand.bought(Strait.USA)).isCloseTo(all - missed, within(1e-14));
    }

    @Test
    void firms_get_the_share_of_their_size_of_all_destinations() {
        deal.american = 50;
        deal.chinese = 90;
        Strait strait = new Strait(deal);
        strait.weeks(4);
        Network network = strait.network;
        for (int i = 0; i < network.firms; i++) {
            int j = network.industry[i];
            double ordered = 0;
            for (int r = 0; r < 3; r++) {
                ordered += strait.finalDemand.ordered(j, r);
            }
            assertThat(strait.state.finalDemand[i]).isCloseTo(ordered * network.size[i], within(1e-14));
        }
        assertThat(strait.state.finalDemand[network.firstFirm[2]])
                .as("nobody buys Chinese services")
                .isZero();
    }

    @Test
    void spending_moves_all_origins_alike() {
        Strait strait = new Strait(deal);
        strait.spending = 0.9;
        strait.week();
        for (int i = 0; i < strait.network.firms; i++) {
            assertThat(strait.state.finalDemand[i])
                    .isCloseTo(
                            0.9 * strait.network.finalDemand[i], within(1e-15 + 1e-15 * strait.network.finalDemand[i]));
        }
        strait.spending = 1;
        strait.week();
        assertThat(strait.state.finalDemand).isEqualTo(strait.network.finalDemand);
    }

    @Test
    void prices_of_final_demand_rise_with_the_weight_of_what_is_taxed() {
        deal.substitution = 0;
        Strait strait = new Strait(deal);
        strait.weeks(10);
        deal.american = 50;
        strait.week();
        InputOutputTable table = strait.network.table;
        double chinese = 0;
        double all = 0;
        for (int j = 0; j < table.industries(); j++) {
            all += table.finalDemand(j, Strait.USA);
            chinese += j < 3 ? table.finalDemand(j, Strait.USA) : 0;
        }
        double rise = 0.25 * chinese / all;
        assertThat(strait.prices.index(Strait.USA)).isCloseTo(1 + rise, within(1e-15));
        assertThat(strait.prices.inflation(Strait.USA)).isCloseTo(100 * rise, within(1e-12));
        assertThat(strait.prices.inflation(Strait.CHN)).isZero();
        strait.weeks(51);
        assertThat(strait.prices.inflation(Strait.USA)).isCloseTo(100 * rise, within(1e-12));
        strait.week();
        assertThat(strait.prices.inflation(Strait.USA))
                .as("a year later it is history")
                .isZero();
        assertThat(strait.prices.index(Strait.USA)).isCloseTo(1 + rise, within(1e-15));
    }
}
