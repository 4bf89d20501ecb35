package detente.models.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the week at the edges of what they are given, with values by hand. */
class KernelTest {
    /** One firm that uses half of its output as its own input: x0 = 52 a year, 1 a week. */
    private static Network one() {
        InputOutputTable table = new InputOutputTable(
                List.of("CHN/all"),
                new double[][] {{26}},
                new InputOutputTable.FinalDemand(List.of("CHN"), new double[][] {{26}}),
                52);
        return new NetworkBuilder(table, Population.industries(table), Draws.keyed(1))
                .linked((from, to) -> true)
                .build();
    }

    private static ProductionChain chain(double cover, double criticality) {
        InputRules rules = InputRules.uniform(1, cover, 6, 0.5);
        rules.criticality()[0] = criticality;
        return new ProductionChain(one(), ProductionRules.ario(1, 1.25, 52, true), rules);
    }

    private static ProductionRules holding(double cover, double time, double max) {
        return new ProductionRules(1, 1.25, 52, 1, cover, time, max, 0, 0, 0, 1);
    }

    @Test
    void without_demand_nothing_is_made_and_nothing_breaks() {
        ProductionChain chain = chain(8, 1);
        Arrays.fill(chain.state.finalDemand, 0);
        for (int t = 0; t < 600; t++) {
            chain.week();
        }
        assertThat(chain.relativeOutput(0)).isBetween(0.0, 1e-6);
        // eight weeks of use and the delivery of the first week: never used again
        assertThat(chain.state.stock[0]).isCloseTo(4.5, within(1e-9));
        assertThat(chain.state.overproduction[0]).isFinite();
        assertThat(chain.state.fill[0]).isEqualTo(1);
    }

    @Test
    void an_input_of_infinite_cover_never_binds() {
        ProductionChain chain = chain(Double.POSITIVE_INFINITY, 1);
        for (int t = 0; t < 20; t++) {
            chain.state.capacityLost[0] = t < 10 ? 0.8 : 0;
            chain.week();
            assertThat(chain.state.output[0]).isEqualTo(chain.state.desired[0]);
            assertThat(chain.state.order(0, 0)).as("ordered is used").isCloseTo(chain.state.used[0], within(1e-12));
        }
        assertThat(chain.relativeOutput(0)).isCloseTo(1, within(1e-2));
        assertThat(chain.state.stock[0]).isInfinite();
    }

    /** Wanted before production suffers: .5 x 8 x .5 = 2; in stock .8, so the input reaches for .4 of the output. */
    @ParameterizedTest
    @CsvSource({"1, .4", ".5, .7", "0, 1"})
    void a_missing_input_holds_back_as_much_as_it_is_critical(double criticality, double output) {
        ProductionChain chain = chain(8, criticality);
        chain.state.stock[0] = 0.8;
        chain.week();
        assertThat(chain.relativeOutput(0)).isCloseTo(output, within(1e-12));
    }

    @Test
    void a_firm_that_does_not_need_an_input_uses_no_more_than_it_has() {
        ProductionChain chain = chain(8, 0);
        chain.state.stock[0] = 0.3;
        chain.week();
        assertThat(chain.relativeOutput(0)).isEqualTo(1);
        assertThat(chain.state.used[0]).isEqualTo(0.3);
        assertThat(chain.state.stock[0]).isEqualTo(chain.state.arrived[0]);
    }

    /** Planned: 1 + (1 - F) / 4 - max(0, F - max). */
    @ParameterizedTest
    @CsvSource({"1, 4, 1", "0, 4, 1.25", "3, 4, .5", "2.5, 2, .125", "6, 4, 0", "5, 5, 0"})
    void too_many_finished_goods_cut_production(double finished, double max, double planned) {
        Network network = one();
        ProductionChain chain =
                new ProductionChain(network, holding(1, 4, max), InputRules.uniform(network.inputs(), 8, 6, 0.5));
        chain.state.finished[0] = finished;
        chain.week();
        assertThat(chain.state.planned[0]).isCloseTo(planned, within(1e-12));
        assertThat(chain.relativeOutput(0)).isCloseTo(Math.min(1, planned), within(1e-12));
    }

    @Test
    void finished_goods_serve_demand_that_production_does_not_meet() {
        Network network = one();
        ProductionChain chain =
                new ProductionChain(network, holding(1, 4, 4), InputRules.uniform(network.inputs(), 8, 6, 0.5));
        chain.state.capacityLost[0] = 0.75;
        chain.week();
        assertThat(chain.relativeOutput(0)).isCloseTo(0.25, within(1e-12));
        assertThat(chain.state.fill[0]).isEqualTo(1);
        assertThat(chain.state.finished[0]).isCloseTo(0.25, within(1e-12));
        chain.week();
        // a quarter made and a quarter in store for final demand of .5 and an order of .125, what was used
        assertThat(chain.state.fill[0]).isCloseTo(0.8, within(1e-12));
        assertThat(chain.state.finished[0]).isZero();
    }

    @Test
    void goods_that_may_not_be_shipped_stay_with_their_maker() {
        ProductionChain chain = chain(8, 1);
        chain.state.blocked[0] = 0.3;
        chain.week();
        assertThat(chain.state.shipped[0]).isCloseTo(0.7, within(1e-12));
        assertThat(chain.state.finished[0]).isCloseTo(0.3, within(1e-12));
        assertThat(chain.state.fill[0]).isEqualTo(1);
    }

    @Test
    void a_mean_of_orders_lags_behind_them() {
        Network network = one();
        ProductionRules rules = new ProductionRules(1, 1.25, 52, 4, 0, 4, 4, 0, 0, 0, 1);
        ProductionChain chain = new ProductionChain(network, rules, InputRules.uniform(1, 8, 6, 0.5));
        chain.week();
        chain.state.demand[0] = 2;
        chain.week();
        assertThat(chain.state.planned[0]).isCloseTo((1 + 1 + 1 + 2) / 4.0, within(1e-12));
    }

    @Test
    void a_power_takes_its_short_cuts_without_changing_its_value() {
        assertThat(Attraction.power(0.3, 0)).isEqualTo(1);
        assertThat(Attraction.power(1, 0.7)).isEqualTo(1);
        assertThat(Attraction.power(0.3, 1)).isEqualTo(0.3);
        assertThat(Attraction.power(4, 0.5)).isEqualTo(2);
        assertThat(Attraction.power(0, 0.5)).isZero();
    }
}
