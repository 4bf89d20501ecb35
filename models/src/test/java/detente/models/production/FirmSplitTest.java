package detente.models.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Firms against industries. If all firms of an industry use inputs in the same proportions and lose the same share of
 * capacity, their relative states stay equal whoever supplies whom, so the aggregates are those of one firm an industry.
 * Only when the shock differs between firms do firms matter.
 */
class FirmSplitTest {
    private static final int WEEKS = 60;
    private static final ProductionRules GENERAL = new ProductionRules(1, 1.25, 52, 4, 1, 4, 4, 0.05, 1, 0.5, 4);

    private final InputOutputTable table = TestTables.twoByTwo();

    private Network split(int firms, double exponent, int rounds, NetworkBuilder.Linked linked) {
        return new NetworkBuilder(table, Population.zipf(table, firms, exponent), Draws.keyed(5))
                .linked(linked)
                .rounds(rounds)
                .build();
    }

    private static ProductionChain chain(Network network, ProductionRules rules) {
        return new ProductionChain(network, rules, InputRules.uniform(network.inputs(), 8, 6, 0.8));
    }

    /** Relative output by week and industry when each firm of the first industry loses its share for twelve weeks. */
    private static double[][] paths(ProductionChain chain, double... lost) {
        double[][] paths = new double[WEEKS][4];
        for (int t = 0; t < WEEKS; t++) {
            for (int i = 0; i < chain.network.firstFirm[1]; i++) {
                chain.state.capacityLost[i] = t >= 2 && t <= 13 ? lost[i % lost.length] : 0;
            }
            chain.week();
            for (int j = 0; j < 4; j++) {
                paths[t][j] = chain.relativeOutput(j);
            }
        }
        return paths;
    }

    private void assertSameAggregates(Network firms, ProductionRules rules) {
        double[][] expected = paths(chain(split(4, 1, 1, (from, to) -> true), rules), 0.9);
        double[][] actual = paths(chain(firms, rules), 0.9);
        assertThat(Arrays.stream(expected).mapToDouble(week -> week[3]).min().orElseThrow())
                .as("the shock bites")
                .isLessThan(0.9);
        for (int t = 0; t < WEEKS; t++) {
            assertThat(actual[t]).as("week %d", t).containsExactly(expected[t], within(1e-12));
        }
    }

    @ParameterizedTest(name = "{0} firms, exponent {1}, {2} rounds")
    @CsvSource({"8, 0, 1", "20, 0, 2", "20, 1, 1", "37, 1.5, 3", "200, 1, 2"})
    void firms_that_trade_with_each_other_add_up_to_the_industry(int firms, double exponent, int rounds) {
        Network network = split(firms, exponent, rounds, (from, to) -> true);
        assertSameAggregates(network, ProductionRules.ario(1, 1.25, 52, true));
        assertSameAggregates(network, GENERAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 37})
    void firms_that_buy_jointly_add_up_to_the_industry(int firms) {
        assertSameAggregates(split(firms, 1, 1, (from, to) -> false), GENERAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 37})
    void firms_that_buy_partly_jointly_add_up_to_the_industry(int firms) {
        assertSameAggregates(split(firms, 1, 2, (from, to) -> from == 0), GENERAL);
        assertSameAggregates(split(firms, 1, 2, (from, to) -> to == 3), GENERAL);
    }

    /** Half of the industry's capacity is lost either way: half of each firm's, or all of every second firm's. */
    @Test
    void the_same_loss_spread_unequally_costs_more() {
        Network network = split(40, 0, 2, (from, to) -> true);
        ProductionRules rules = ProductionRules.ario(1, 1.25, 52, true);
        double even = loss(paths(chain(network, rules), 0.5, 0.5));
        double uneven = loss(paths(chain(network, rules), 1, 0));
        assertThat(even).isPositive();

        assertThat(uneven).isGreaterThan(1.01 * even);
    }

    private double loss(double[][] paths) {
        double loss = 0;
        for (double[] week : paths) {
            for (int j = 0; j < 4; j++) {
                loss += (1 - week[j]) * table.output(j) / table.weeksPerYear();
            }
        }
        return loss;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20})
    void a_table_ten_times_as_large_gives_flows_ten_times_as_large(int firms) {
        InputOutputTable large = TestTables.scaled(table, 10);
        Network network = new NetworkBuilder(large, Population.zipf(large, firms, 1), Draws.keyed(5))
                .linked((from, to) -> true)
                .rounds(2)
                .build();
        Network base = split(firms, 1, 2, (from, to) -> true);
        ProductionChain one = chain(base, GENERAL);
        ProductionChain ten = chain(network, GENERAL);
        paths(one, 0.9);
        paths(ten, 0.9);
        assertThat(one.state.output[base.node(3)]).isNotEqualTo(base.output[base.node(3)]);
        assertTenfold(ten.state.output, one.state.output);
        assertTenfold(ten.state.stock, one.state.stock);
        assertTenfold(orders(ten), orders(one));
        assertTenfold(ten.state.finished, one.state.finished);
    }

    private static double[] orders(ProductionChain chain) {
        double[] orders = new double[chain.network.links()];
        for (int s = 0; s < chain.network.inputs(); s++) {
            for (int l = chain.network.firstLink[s]; l < chain.network.firstLink[s + 1]; l++) {
                orders[l] = chain.state.order(s, l);
            }
        }
        return orders;
    }

    private static void assertTenfold(double[] large, double[] small) {
        for (int i = 0; i < small.length; i++) {
            assertThat(large[i] / 10).isCloseTo(small[i], within(1e-12 * Math.max(1, Math.abs(small[i]))));
        }
    }
}
