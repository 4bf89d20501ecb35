package detente.models.rareearths.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CustomsOfficeTest {
    private final Deal deal = new Deal();

    @Test
    void at_base_the_base_rate_is_collected_on_the_trade_of_the_table() {
        Strait strait = new Strait(deal);
        strait.week();
        double toUsa = strait.baseSales(Strait.CHN, Strait.USA);
        double toChina = strait.baseSales(Strait.USA, Strait.CHN);
        assertThat(strait.flows.imports(Strait.USA)).isCloseTo(toUsa, within(1e-12));
        assertThat(strait.flows.imports(Strait.CHN)).isCloseTo(toChina, within(1e-12));
        assertThat(strait.customs.revenue(Strait.USA)).isCloseTo(0.2 * toUsa, within(1e-12));
        assertThat(strait.customs.revenue(Strait.CHN)).isCloseTo(0.25 * toChina, within(1e-12));
        assertThat(strait.customs.revenue(Strait.ALLY)).isZero();
        strait.week();
        assertThat(strait.customs.revenue(Strait.USA)).as("a week's, not a sum").isCloseTo(0.2 * toUsa, within(1e-12));
    }

    @Test
    void services_pass_no_customs_where_they_are_exempt() {
        deal.exempt = Border.SERVICES;
        deal.american = 50;
        Strait strait = new Strait(deal);
        strait.week();
        double services = strait.baseSale(2, Strait.USA);
        double goods = strait.baseSales(Strait.CHN, Strait.USA) - services;
        assertThat(strait.flows.imports(Strait.USA)).isCloseTo(goods, within(1e-12));
        assertThat(strait.flows.shipped(2)).isCloseTo(services, within(1e-12));
        assertThat(strait.customs.revenue(Strait.USA)).isCloseTo(0.5 * goods, within(1e-12));
        assertThat(strait.wedges.factor(2, Strait.USA)).isEqualTo(1);
    }

    @Test
    void goods_at_sea_pay_the_rate_of_their_entry_or_of_their_departure() {
        for (boolean departure : new boolean[] {false, true}) {
            deal.rateAtDeparture = departure;
            deal.american = 20;
            Strait strait = new Strait(deal);
            strait.weeks(9);
            deal.american = 60;
            strait.week();
            double before = strait.customs.revenue(Strait.USA);
            strait.customs.enter(Strait.USA, 100, 1);
            assertThat(strait.customs.revenue(Strait.USA) - before).isCloseTo(departure ? 20 : 60, within(1e-12));
            strait.customs.enter(Strait.USA, 100, 0);
            assertThat(strait.customs.revenue(Strait.USA) - before).isCloseTo(departure ? 80 : 120, within(1e-12));
        }
    }

    @Test
    void what_others_ship_counts_as_imports() {
        Strait strait = new Strait(deal);
        TradeFlows flows = new TradeFlows(
                strait.border, strait.finalDemand, importer -> importer == Strait.USA ? 7 : 0, strait.state);
        flows.measure(0);
        assertThat(flows.imports(Strait.USA)).isCloseTo(7 + strait.baseSales(Strait.CHN, Strait.USA), within(1e-12));
        assertThat(flows.imports(Strait.CHN)).isCloseTo(strait.baseSales(Strait.USA, Strait.CHN), within(1e-12));
    }
}
