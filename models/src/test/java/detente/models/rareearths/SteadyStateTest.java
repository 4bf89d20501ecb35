package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.ProductionChain;
import detente.models.production.ProductionRules;
import detente.results.Results;
import detente.results.Series;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a control nothing ever happens: ten years at base, whatever the number of firms. */
class SteadyStateTest {

    @ParameterizedTest
    @ValueSource(ints = {68, 1000})
    void ten_years_without_a_shock_stay_at_base(int firms) {
        Results results = Trial.of("rare-earths")
                .scenario("no-controls")
                .set("network.firms=" + firms)
                .set("trade.magnet-growth.default=0")
                .periods(520)
                .results();
        double worst = 0;
        int series = 0;
        for (Series s : results.series()) {
            if (s.name().startsWith("output.")) {
                series++;
                for (double value : s.values()) {
                    worst = Math.max(worst, Math.abs(value - 1));
                }
            } else if (!s.name().equals("house-price.chn")) { // falls at its drift, control or not
                double scale = Math.max(1, Math.abs(size(s, results)));
                for (double value : s.values()) {
                    worst = Math.max(worst, Math.abs(value - s.value(0)) / scale);
                }
            }
        }
        assertThat(series).isEqualTo(72);
        assertThat(worst).isLessThanOrEqualTo(1e-12);
    }

    /** What a series is at base; a difference from base is measured by that. */
    private static double size(Series series, Results results) {
        String name = series.name();
        return name.startsWith("gdp-shortfall.")
                ? results.series(name.replace("gdp-shortfall.", "gdp.")).value(0)
                : series.value(0);
    }

    /** The same firm by firm, with the licence machinery left out. */
    @ParameterizedTest
    @ValueSource(ints = {68, 1000})
    void every_firm_stays_at_base(int firms) {
        Network network = FirmNetworkTest.network(firms);
        ProductionRules rules = new ProductionRules(1, 1.25, 52, 4, 1, 4, 4, 0.05, 1, 0.5, 4);
        ProductionChain chain = new ProductionChain(network, rules, InputRules.uniform(network.inputs(), 8, 6, 0.8));
        for (int t = 0; t < 520; t++) {
            chain.week();
        }
        for (int h = 0; h < network.nodes(); h++) {
            assertThat(chain.state.output[h] / network.output[h]).isCloseTo(1, within(1e-12));
        }
    }
}
