package detente.models.cobweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.Trial;
import detente.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cobweb against its closed form: Ezekiel (1938), with Nerlove's expectations (1958). */
class CobwebTest {
    private static final double EQUILIBRIUM = 86; // (200 + 1.5 x 10) / (1 + 1.5)

    private final Trial calm = Trial.of("cobweb").set("weather=0");

    @Test
    void the_market_rests_at_the_equilibrium_price() {
        Results results = calm.set("initial-expectation=86").results();
        assertThat(results.series("price").values()).containsOnly(values(EQUILIBRIUM), within(1e-12));
        assertThat(results.series("quantity").values()).containsOnly(values(114), within(1e-12));
        assertThat(results.series("farmers.planting").values()).containsOnly(200);
    }

    /** By hand: 60 -> 1.5 x 50 = 75 t -> price 125; expectation 60 + .6 x 65 = 99 -> 133.5 t -> 66.5; and so on. */
    @Test
    void the_first_years_are_those_computed_by_hand() {
        Results results = calm.periods(4).results();
        assertThat(results.series("price.expected").values())
                .containsExactly(values(60, 99, 79.5, 89.25), within(1e-9));
        assertThat(results.series("quantity").values())
                .containsExactly(values(75, 133.5, 104.25, 118.875), within(1e-9));
        assertThat(results.series("price").values()).containsExactly(values(125, 66.5, 95.75, 81.125), within(1e-9));
    }

    /** Receipts 125 x 75 less costs: 10 x 75 + 75^2 / (2 x 1.5) with equal costs; unequal costs add to profit. */
    @Test
    void profit_is_receipts_less_the_area_under_marginal_cost() {
        assertThat(calm.set("cost-spread=0").results().series("profit").value(0))
                .isCloseTo(125 * 75 - 10 * 75 - 75.0 * 75 / 3, within(1e-9));
        // the variance of 200 evenly spread costs is 5^2 (1 - 1/200^2) / 3
        assertThat(calm.results().series("profit").value(0))
                .isCloseTo(125 * 75 - 10 * 75 - 75.0 * 75 / 3 + 0.75 * 25 * (1 - 1 / 40_000.0) / 3, within(1e-9));
    }

    @ParameterizedTest(name = "supply {0}, demand {1}, weight {2}")
    @CsvSource({
        "0.9, 1, 1, true",
        "1.1, 1, 1, false",
        "1.9, 2, 1, true",
        "2.1, 2, 1, false",
        "3.99, 1, 0.4, true",
        "4.01, 1, 0.4, false",
        "9, 1, 0.19, true",
        "9, 1, 0.21, false"
    })
    void swings_die_out_exactly_if_the_weighted_slopes_allow_it(
            double supply, double demand, double weight, boolean converges) {
        Results results = calm.set("supply-slope=" + supply)
                .set("demand-slope=" + demand)
                .set("expectation-weight=" + weight)
                .set("cost-spread=0")
                .set("initial-expectation=" + (equilibrium(supply, demand) + 0.1))
                .periods(30)
                .results();
        assertThat(Math.abs(1 - weight * (1 + supply / demand)) < 1).isEqualTo(converges);
        double first = Math.abs(results.series("price").value(0) - equilibrium(supply, demand));
        double last = Math.abs(results.series("price").value(29) - equilibrium(supply, demand));
        assertThat(last < first).isEqualTo(converges);
        assertThat(last / first).isCloseTo(Math.pow(Math.abs(1 - weight * (1 + supply / demand)), 29), within(1e-6));
    }

    @Test
    void equal_slopes_and_naive_farmers_swing_for_ever_between_two_prices() {
        Results results = calm.set("supply-slope=1")
                .set("expectation-weight=1")
                .set("initial-expectation=85")
                .periods(100)
                .results();
        for (int t = 0; t < 100; t++) {
            assertThat(results.series("price").value(t)).isCloseTo(t % 2 == 0 ? 125 : 85, within(1e-9));
        }
    }

    @Test
    void exploding_swings_end_where_a_harvest_is_worth_nothing() {
        Results results = calm.scenario("naive-expectations").results();
        assertThat(results.series("price").values()).contains(0).contains(200);
        assertThat(results.series("quantity").values()).contains(0);
    }

    @Test
    void frost_takes_half_of_one_harvest_and_the_market_forgets_by_halves() {
        Results frost = calm.scenario("frost").results();
        assertThat(frost.series("price").value(19)).isCloseTo(EQUILIBRIUM, within(1e-3));
        assertThat(frost.series("quantity").value(20)).isCloseTo(57, within(1e-3));
        assertThat(frost.series("price").value(20)).isCloseTo(143, within(1e-3));
        // expectations rise by .6 x 57 = 34.2, and each later error is minus half of the last
        assertThat(frost.series("price.expected").value(21) - EQUILIBRIUM).isCloseTo(34.2, within(1e-3));
        assertThat(frost.series("price.expected").value(24) - EQUILIBRIUM).isCloseTo(-34.2 / 8, within(1e-3));
    }

    /** 40 keyed draws: their mean and spread must fit a standard deviation of 5% around one. */
    @Test
    void the_yield_varies_as_much_as_the_weather_says() {
        Results results = Trial.of("cobweb")
                .set("weather=0.05")
                .set("expectation-weight=0.01")
                .set("initial-expectation=86")
                .periods(2000)
                .results();
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < 2000; t++) {
            double planted = 1.5 * (results.series("price.expected").value(t) - 10);
            double deviation = results.series("quantity").value(t) / planted - 1;
            sum += deviation;
            squares += deviation * deviation;
        }
        assertThat(sum / 2000).isCloseTo(0, within(4 * 0.05 / Math.sqrt(2000)));
        assertThat(Math.sqrt(squares / 2000)).isCloseTo(0.05, within(0.05 * 4 / Math.sqrt(4000)));
    }

    private static double equilibrium(double supply, double demand) {
        return (200 + supply * 10) / (supply + demand);
    }

    private static double[] values(double... values) {
        return values;
    }
}
