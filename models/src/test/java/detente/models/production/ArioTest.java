package detente.models.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The production core against BoARIO 0.6.3 and against the analytic properties of ARIO-inventory. */
class ArioTest {
    private static final int MAGNET_MAKERS = 0;

    @ParameterizedTest
    @ValueSource(strings = {"alt", "noalt"})
    void every_weekly_output_agrees_with_boario(String orderType) {
        double[][] expected = TestTables.numbers("/ario/" + orderType + ".csv");
        Network network = industries(TestTables.twoByTwo());
        ProductionChain chain = new ProductionChain(
                network,
                ProductionRules.ario(1, 1.25, 52, orderType.equals("alt")),
                InputRules.uniform(network.inputs(), 8, 8, 0.8));
        for (int t = 0; t < expected.length; t++) {
            chain.state.capacityLost[MAGNET_MAKERS] = t >= 2 && t <= 13 ? 0.9 : 0;
            chain.week();
            for (int j = 0; j < 4; j++) {
                assertThat(chain.relativeOutput(j))
                        .as("industry %d, week %d", j, t)
                        .isCloseTo(expected[t][j], within(1e-10));
            }
        }
    }

    @Test
    void cumulative_loss_agrees_with_boario() {
        ProductionChain chain = ProductionChain.ario(industries(TestTables.twoByTwo()), 8, 8, 0.8);
        double loss = 0;
        for (int t = 0; t < 60; t++) {
            chain.state.capacityLost[MAGNET_MAKERS] = t >= 2 && t <= 13 ? 0.9 : 0;
            chain.week();
            for (int i = 0; i < 4; i++) {
                loss += chain.network.output[i] - chain.state.output[i];
            }
        }
        assertThat(loss).isCloseTo(191.3793651649021, within(1e-9));
    }

    /**
     * A closed one-sector economy whose stock restores more slowly than it covers (τ &gt; n) has the unstable threshold
     * (τ−n)/(τ−ψn): below it output decays to zero although no shock is left. With τ &lt; n it always recovers.
     */
    @ParameterizedTest
    @CsvSource({"0.005, true", "-0.005, false"})
    void output_recovers_only_above_the_collapse_threshold(double margin, boolean recovers) {
        double cover = 8;
        double restoration = 16;
        double sensitivity = 0.8;
        double threshold = (restoration - cover) / (restoration - sensitivity * cover);
        assertThat(outputAfterLosingStocks(threshold + margin, cover, restoration) > threshold)
                .isEqualTo(recovers);
        assertThat(outputAfterLosingStocks(0.05, cover, 6)).isGreaterThan(0.9);
    }

    /** Output relative to base long after stocks fell so far that production started at the given level. */
    private static double outputAfterLosingStocks(double level, double cover, double restoration) {
        InputOutputTable table = new InputOutputTable(
                java.util.List.of("CHN/all"),
                new double[][] {{50}},
                new InputOutputTable.FinalDemand(java.util.List.of("CHN"), new double[][] {{50}}),
                52);
        Network network = industries(table);
        ProductionChain chain = new ProductionChain(
                network, ProductionRules.ario(1, 1, 52, true), InputRules.uniform(1, cover, restoration, 0.8));
        chain.week();
        chain.state.stock[0] = level * 0.8 * cover * network.coefficient[0] * network.output[0];
        for (int t = 0; t < 2000; t++) {
            chain.week();
        }
        return chain.relativeOutput(0);
    }

    private static Network industries(InputOutputTable table) {
        return new NetworkBuilder(table, Population.industries(table), Draws.keyed(1))
                .linked((from, to) -> true)
                .build();
    }
}
