package detente.models.rareearths.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import org.junit.jupiter.api.Test;

class TradeWedgesTest {
    private final Deal deal = new Deal();

    private static double after(int weeks, double speed, double target) {
        return target + (1 - target) * StrictMath.pow(1 - speed, weeks);
    }

    @Test
    void buyers_go_part_of_the_way_to_their_answer_a_week() {
        deal.american = 50;
        Strait strait = new Strait(deal);
        int machines = strait.network.table.indexOf("CHN/machinery_other");
        for (int t = 1; t <= 10; t++) {
            strait.week();
            double expected = after(t, 0.5, StrictMath.pow(1.25, -2));
            assertThat(strait.wedges.factor(machines, Strait.USA)).isCloseTo(expected, within(1e-15));
        }
        assertThat(strait.wedges.factor(machines, Strait.ALLY)).isEqualTo(1);
        assertThat(strait.wedges.factor(machines, Strait.CHN)).isEqualTo(1);
        int american = strait.network.table.indexOf("USA/machinery_other");
        assertThat(strait.wedges.factor(american, Strait.CHN)).isEqualTo(1);
    }

    /** One reading of the network against another: every link by what it connects. */
    @Test
    void links_over_the_border_carry_the_factor_and_no_others() {
        deal.american = 50;
        deal.chinese = 75;
        deal.exempt = Border.SERVICES;
        Strait strait = new Strait(deal);
        strait.weeks(3);
        Network network = strait.network;
        InputOutputTable table = network.table;
        int[] seen = new int[3];
        for (int s = 0; s < network.holder.length; s++) {
            int to = table.region(network.industryOf(network.holder[s]));
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                int supplier = network.supplier[l];
                int industry = network.industryOf(supplier);
                double expected = 1;
                if (supplier < network.nodes() && table.good(industry) != 2) {
                    int from = table.region(industry);
                    boolean toUsa = from == Strait.CHN && to == Strait.USA;
                    boolean toChina = from == Strait.USA && to == Strait.CHN;
                    expected = toUsa ? after(3, 0.5, 0.64) : toChina ? after(3, 0.5, 1 / 1.96) : 1;
                }
                seen[expected == 1 ? 0 : supplier < network.firms ? 1 : 2]++;
                assertThat(strait.state.weight[l] / network.flow[l]).isCloseTo(expected, within(1e-12));
                assertThat(strait.state.saleWeight[network.sale(s, l)]).isEqualTo(strait.state.weight[l]);
            }
        }
        assertThat(seen).as("links of all kinds").doesNotContain(0);
        assertThat(network.baskets).isPositive();
    }

    @Test
    void links_kept_elsewhere_are_left_alone() {
        deal.american = 50;
        Network network = Strait.network(45);
        boolean[] elsewhere = new boolean[network.links()];
        java.util.Arrays.fill(elsewhere, true);
        Strait strait = new Strait(deal, network, elsewhere);
        strait.weeks(5);
        assertThat(strait.state.weight).isEqualTo(network.flow);
        assertThat(strait.wedges.factor(1, Strait.USA)).isLessThan(0.7);
    }

    @Test
    void purchases_move_the_farm_goods_that_they_cover() {
        deal.purchases = 0;
        Strait strait = new Strait(deal);
        int farm = strait.network.table.indexOf("USA/agriculture_food");
        double share = 20 / (52 * strait.baseSale(farm, Strait.CHN));
        assertThat(share).isBetween(0.1, 0.95);
        strait.weeks(3);
        assertThat(strait.wedges.factor(farm, Strait.CHN)).isCloseTo(after(3, 0.25, 1 - share), within(1e-14));
        deal.purchases = 2;
        strait.weeks(200);
        assertThat(strait.wedges.factor(farm, Strait.CHN)).isCloseTo(1 + share, within(1e-12));
    }

    @Test
    void no_more_farm_goods_can_be_covered_than_are_sold() {
        deal.purchases = 0;
        deal.covered = 1e6;
        deal.speed = 1;
        Strait strait = new Strait(deal);
        strait.week();
        int farm = strait.network.table.indexOf("USA/agriculture_food");
        assertThat(strait.wedges.factor(farm, Strait.CHN)).isPositive().isLessThan(1e-11);
        strait.weeks(20);
        assertThat(strait.state.output[strait.network.node(farm)]).isPositive();
        assertThat(strait.finalDemand.ordered(farm, Strait.CHN)).isCloseTo(0, within(1e-9));
    }

    @Test
    void market_access_draws_buyers_to_the_goods_it_is_about() {
        deal.access = 0.5;
        Strait strait = new Strait(deal);
        strait.weeks(200);
        InputOutputTable table = strait.network.table;
        assertThat(strait.wedges.factor(table.indexOf("USA/services"), Strait.CHN))
                .isCloseTo(1.05, within(1e-12));
        assertThat(strait.wedges.factor(table.indexOf("USA/machinery_other"), Strait.CHN))
                .isCloseTo(1.05, within(1e-12));
        assertThat(strait.wedges.factor(table.indexOf("USA/agriculture_food"), Strait.CHN))
                .isEqualTo(1);
        assertThat(strait.wedges.factor(table.indexOf("CHN/services"), Strait.USA))
                .isEqualTo(1);
    }

    @Test
    void commitments_switched_off_stay_neutral() {
        deal.commitmentsOn = false;
        deal.purchases = 0;
        deal.access = 1;
        Strait strait = new Strait(deal);
        strait.weeks(5);
        assertThat(strait.commitments.purchases()).isEqualTo(1);
        assertThat(strait.commitments.marketAccess()).isZero();
        assertThat(strait.state.weight).isEqualTo(strait.network.flow);
    }

    @Test
    void buyers_who_never_switch_do_not_for_a_tariff() {
        deal.american = 100;
        deal.switching = false;
        Strait strait = new Strait(deal);
        strait.weeks(5);
        assertThat(strait.state.weight).isEqualTo(strait.network.flow);
        assertThat(strait.finalDemand.ordered(1, Strait.USA))
                .as("final demand buys less all the same")
                .isLessThan(strait.network.table.finalDemand(1, Strait.USA) / 52);
    }

    /** Supply is ample in the first weeks, so what is shipped is what was ordered. */
    @Test
    void imports_fall_by_what_the_shares_say() {
        deal.american = 50;
        deal.adjustment = 1;
        deal.elasticity = 0;
        Strait strait = new Strait(deal);
        strait.weeks(3);
        double expected = 0;
        InputOutputTable table = strait.network.table;
        for (int j = 0; j < 3; j++) {
            for (int to = 3; to < 6; to++) {
                expected += leaning(0.64, table.flow(j, to), table.flow(j + 3, to) + table.flow(j + 6, to));
            }
            expected +=
                    leaning(0.64, table.finalDemand(j, 1), table.finalDemand(j + 3, 1) + table.finalDemand(j + 6, 1));
        }
        assertThat(strait.flows.imports(Strait.USA)).isCloseTo(expected / 52, within(0.02 * expected / 52));
        assertThat(strait.flows.imports(Strait.USA)).isLessThan(0.8 * strait.baseSales(Strait.CHN, Strait.USA));
    }

    /** What an origin keeps of a purchase that is spread over it and others, when its attraction falls. */
    private static double leaning(double factor, double flow, double others) {
        return flow == 0 ? 0 : (flow + others) * factor * flow / (factor * flow + others);
    }
}
