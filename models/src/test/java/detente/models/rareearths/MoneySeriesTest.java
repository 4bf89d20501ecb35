package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.results.Results;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series in money say the same as those relative to base. */
class MoneySeriesTest {
    private final Results results = Trial.of("rare-earths").results();

    @ParameterizedTest
    @ValueSource(strings = {"chn", "usa", "ally", "row"})
    void what_is_made_and_what_is_lost_are_the_base_in_every_week(String region) {
        double base = value("gdp.", region, 0) + value("gdp-shortfall.", region, 0);
        for (int t = 0; t < results.manifest().periods(); t++) {
            double lost = value("gdp-shortfall.", region, t);
            assertThat(value("gdp.", region, t) + lost).isCloseTo(base, within(1e-9 * base));
            assertThat(100 * lost / base).isCloseTo(value("gdp-lost.", region, t), within(1e-9));
        }
        assertThat(results.series("gdp-shortfall." + region).unit()).isEqualTo("M$/week");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chn", "usa", "ally", "row"})
    void gross_output_in_money_moves_as_gross_output_relative_to_base(String region) {
        double base = value("gross-output.", region, 0) / value("output.all.", region, 0);
        for (int t = 0; t < results.manifest().periods(); t++) {
            assertThat(value("gross-output.", region, t) / base)
                    .isCloseTo(value("output.all.", region, t), within(1e-12));
            assertThat(value("gross-output.", region, t)).isGreaterThan(value("gdp.", region, t));
        }
    }

    /** World-wide, what is consumed is near what is made: stocks are all that lies between. */
    @ParameterizedTest
    @ValueSource(ints = {0, 52, 100})
    void the_world_consumes_about_what_it_makes(int week) {
        double made = 0;
        double consumed = 0;
        for (String region : new String[] {"chn", "usa", "ally", "row"}) {
            made += value("gdp.", region, week);
            consumed += value("consumption.", region, week);
            assertThat(value("unmet-demand.", region, week)).isBetween(0.0, 0.05 * value("consumption.", region, week));
        }
        assertThat(consumed).isCloseTo(made, within(0.02 * made));
    }

    private double value(String series, String region, int period) {
        return results.series(series + region).value(period);
    }
}
