package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.files.Inputs;
import detente.models.Trial;
import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.rareearths.goods.ControlledFlows;
import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.FirmNetwork;
import detente.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network of firms owes to the table that it was made from, for one firm an industry and for many. */
class FirmNetworkTest {

    @SuppressWarnings("unchecked") // the folder is the flagship's
    private static Inputs<RareEarthsParameters> inputs(String... set) {
        Trial trial = Trial.of("rare-earths");
        for (String assignment : set) {
            trial = trial.set(assignment);
        }
        return (Inputs<RareEarthsParameters>) trial.inputs();
    }

    static Network network(int firms) {
        return network(firms, 40);
    }

    private static Network network(int firms, double linksPerFirm) {
        Inputs<RareEarthsParameters> inputs =
                inputs("network.firms=" + firms, "network.links-per-firm=" + linksPerFirm);
        return FirmNetwork.build(
                        BaseTable.of(inputs.tables()),
                        new FirmNetwork.Design(
                                inputs.parameters().network(),
                                inputs.parameters().firms(),
                                ControlledFlows.of(
                                                BaseTable.of(inputs.tables()),
                                                inputs.tables().table("controlled"),
                                                Instruments.USUAL.exportControls())
                                        .licensed()),
                        inputs,
                        Draws.keyed(1))
                .network();
    }

    @ParameterizedTest(name = "{0} firms, {1} links for each")
    @CsvSource({"68, 40", "1000, 1", "1000, 4", "1000, 40", "1000, 100", "20000, 40", "100000, 4"})
    void every_cell_of_the_table_comes_back(int firms, double linksPerFirm) {
        Network network = network(firms, linksPerFirm);
        InputOutputTable table = network.table;
        double[][] flows = new double[table.industries()][table.industries()];
        double[] baskets = new double[network.suppliers()];
        for (int s = 0; s < network.holder.length; s++) {
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                if (network.supplier[l] >= network.nodes()) {
                    baskets[network.supplier[l]] += network.flow[l];
                    continue;
                }
                int from = network.industryOf(network.supplier[l]);
                flows[from][network.industryOf(network.holder[s])] += network.flow[l];
                assertThat(network.flow[l]).isPositive();
                assertThat(table.good(from)).isEqualTo(network.good[s]);
            }
        }
        for (int b = 0; b < network.baskets; b++) {
            assertClose(baskets[network.nodes() + b], network.purchases[network.inputs() + b]);
        }
        double[] demand = new double[table.industries()];
        for (int i = 0; i < network.firms; i++) {
            demand[network.industry[i]] += network.finalDemand[i];
        }
        for (int from = 0; from < table.industries(); from++) {
            assertClose(demand[from], table.weeklyFinalDemand(from));
            for (int to = 0; to < table.industries(); to++) {
                assertClose(flows[from][to], table.weeklyFlow(from, to));
            }
        }
    }

    @ParameterizedTest(name = "{0} firms, {1} links for each")
    @CsvSource({"68, 40", "1000, 1", "1000, 4", "1000, 40", "1000, 100", "20000, 40", "100000, 4"})
    void every_firms_books_balance(int firms, double linksPerFirm) {
        Network network = network(firms, linksPerFirm);
        InputOutputTable table = network.table;
        for (int i = 0; i < network.firms; i++) {
            int j = network.industry[i];
            assertClose(network.output[i], table.output(j) / table.weeksPerYear() * network.size[i]);
            double cost = cost(network, i) + cost(network, network.node(j));
            assertThat(cost).as("inputs of %s", network.name(i)).isLessThanOrEqualTo(1);
        }
        for (int j = 0; j < table.industries(); j++) {
            assertClose(network.output[network.node(j)], table.output(j) / table.weeksPerYear());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 20_000, 100_000})
    void sizes_follow_zipfs_law(int firms) {
        Network network = network(firms, 4);
        for (int j = 0; j < network.industries; j++) {
            double sum = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                int rank = i - network.firstFirm[j] + 1;
                assertThat(network.size[i]).isCloseTo(network.size[network.firstFirm[j]] / rank, within(1e-12));
                sum += network.size[i];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    /** Of an input's suppliers in one region; two rounds should give about four. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 20_000})
    void a_firm_buys_from_few_suppliers_in_a_region(int firms) {
        Network network = network(firms);
        List<Integer> counts = new ArrayList<>();
        for (int s = 0; s < network.firstInput[network.firms]; s++) {
            Map<Integer, Integer> byRegion = new TreeMap<>();
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                if (network.supplier[l] < network.firms) {
                    byRegion.merge(network.table.region(network.industryOf(network.supplier[l])), 1, Integer::sum);
                }
            }
            counts.addAll(byRegion.values());
        }
        int[] sorted = counts.stream().mapToInt(Integer::intValue).sorted().toArray();
        assertThat(sorted[sorted.length / 2]).isBetween(2, 4);
        assertThat(Arrays.stream(sorted).average().orElseThrow()).isLessThan(5);
    }

    /** One firm more than 15 an industry makes the first industry alone larger. */
    @ParameterizedTest
    @CsvSource({"4, 1000", "40, 10000"})
    void a_firm_keeps_size_and_suppliers_when_another_industry_grows(double linksPerFirm, int least) {
        Network small = network(68 * 15, linksPerFirm);
        Network grown = network(68 * 15 + 1, linksPerFirm);
        assertThat(grown.firstFirm[1]).isEqualTo(small.firstFirm[1] + 1);
        assertThat(links(grown)).isEqualTo(links(small)).hasSizeGreaterThan(least);
        for (int i = small.firstFirm[1]; i < small.firms; i++) {
            assertThat(grown.size[i + 1]).isEqualTo(small.size[i]);
            assertThat(grown.key[i + 1]).isEqualTo(small.key[i]);
        }
    }

    /** Beyond what controls make necessary; a good bought from baskets and a few suppliers costs no more than it may. */
    @ParameterizedTest
    @CsvSource({"1000, 10", "20000, 10", "20000, 40"})
    void firms_stay_within_their_budget_of_links(int firms, double linksPerFirm) {
        Network network = network(firms, linksPerFirm);
        Network unbound = network(firms, 100);
        assertThat(network.links()).isLessThan((int) (1.1 * linksPerFirm * firms) + network.industries * 68);
        assertThat(network.links()).isLessThan(unbound.links());
    }

    @Test
    void magnet_users_differ_in_intensity_and_add_up_to_their_industry() {
        Network network = network(1000);
        int magnet = network.table.goods().indexOf(BaseTable.MAGNET);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        int auto = network.table.indexOf("USA/auto");
        for (int s = 0; s < network.inputs(); s++) {
            if (network.good[s] == magnet && network.industryOf(network.holder[s]) == auto) {
                lowest = Math.min(lowest, network.coefficient[s]);
                highest = Math.max(highest, network.coefficient[s]);
            }
        }
        assertThat(highest).isGreaterThan(1.5 * lowest);
    }

    /** Base flow by names of supplier and buyer, among industries other than the first. */
    private static Map<String, Double> links(Network network) {
        Map<String, Double> links = new TreeMap<>();
        for (int s = 0; s < network.firstInput[network.firms]; s++) {
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                int supplier = network.supplier[l];
                if (network.industryOf(supplier) > 0 && network.industryOf(network.holder[s]) > 0) {
                    links.put(network.name(supplier) + " > " + network.name(network.holder[s]), network.flow[l]);
                }
            }
        }
        return links;
    }

    private static double cost(Network network, int node) {
        double cost = 0;
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            cost += network.coefficient[s];
        }
        return cost;
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
}
