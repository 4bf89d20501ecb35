package detente.models.rareearths.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
    private final Bazaar bazaar = new Bazaar();
    private final SupplyHazard hazard = bazaar.hazard(Bazaar.fears());

    private Prices prices(double noise) {
        return bazaar.prices(Bazaar.pricing(noise), hazard);
    }

    private void week(Prices prices, int week) {
        hazard.perceive(week);
        bazaar.scarcity.assess(week);
        prices.quote(week);
    }

    @Test
    void without_a_shock_every_price_stays_exactly_at_base() {
        Prices prices = prices(0);
        for (int week = 0; week < 520; week++) {
            week(prices, week);
        }
        for (int m = 0; m < bazaar.markets.markets(); m++) {
            assertThat(prices.spot(m)).isEqualTo(1);
            assertThat(prices.contract(m)).isEqualTo(1);
            assertThat(prices.paid(m)).isEqualTo(1);
        }
    }

    @Test
    void switched_off_no_shortage_moves_a_price() {
        PriceParameters off = new PriceParameters(false, 0.3, 26, 0.34, 0.3, 0.1, 0.35, 0.02, 0.003, 0.97);
        Prices prices = bazaar.prices(off, hazard);
        bazaar.positions(0.1);
        for (int week = 0; week < 20; week++) {
            week(prices, week);
        }
        assertThat(prices.spot(bazaar.magnet(Bazaar.USA))).isEqualTo(1);
        assertThat(prices.paid(bazaar.magnet(Bazaar.USA))).isEqualTo(1);
    }

    /** A share missing for good: the quote approaches (1 − share)^(−1/elasticity), at most at the highest share. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.3, 0.3", "0.6, 0.34"})
    void a_lasting_shortage_raises_spot_quotes_to_what_the_elasticity_says(double missing, double counted) {
        Prices prices = bazaar.prices(Bazaar.pricing(0), bazaar.hazard(Bazaar.fearless()));
        bazaar.positions(1 - missing);
        for (int week = 0; week < 200; week++) {
            week(prices, week);
        }
        int market = bazaar.magnet(Bazaar.ALLY);
        assertThat(bazaar.scarcity.of(market)).isCloseTo(missing, within(1e-12));
        assertThat(prices.spot(market)).isCloseTo(StrictMath.pow(1 - counted, -1 / 0.3), within(1e-9));
        assertThat(prices.paid(market))
                .isCloseTo(0.97 * prices.contract(market) + 0.03 * prices.spot(market), within(1e-12));
    }

    @Test
    void more_than_is_wanted_is_no_shortage_and_what_is_designed_out_is_not_missed() {
        bazaar.positions(1.5);
        bazaar.scarcity.assess(0);
        assertThat(bazaar.scarcity.of(bazaar.magnet(Bazaar.USA))).isZero();
        bazaar.positions(0.8);
        for (int s : bazaar.markets.input) {
            bazaar.state.coefficient[s] *= 0.8;
        }
        for (int week = 1; week < 6; week++) {
            bazaar.scarcity.assess(week);
        }
        assertThat(bazaar.scarcity.of(bazaar.magnet(Bazaar.USA))).isCloseTo(0, within(1e-15));
    }

    /**
     * Exports to everybody abroad are cut to between a tenth and a quarter for eight weeks; stocks of 8.2 weeks and four weeks
     * at sea are run down. Within some six weeks spot stands at 2.5 to 4 times contract, while what is paid rises by less
     * than a third and quotes in China fall by five percent, as magnets pile up there.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 3", "0.1, 4", "0.175, 3", "0.175, 4", "0.25, 3", "0.25, 4"})
    void a_cut_of_exports_splits_prices(double left, int lead) {
        Prices prices = prices(0);
        int market = bazaar.magnet(Bazaar.ALLY);
        double[] pipeline = new double[lead];
        Arrays.fill(pipeline, 1);
        double stock = Bazaar.COVER;
        double unsold = 1;
        Arrays.fill(bazaar.rules.lead(), lead);
        bazaar.control = 0.9;
        bazaar.threat = 0.3;
        double highest = 0;
        for (int week = 0; week < 12; week++) {
            double shipped = week < 8 ? left : 1;
            stock += pipeline[week % lead] - 1;
            pipeline[week % lead] = shipped;
            unsold += week < 4 ? 0.2 : 0;
            place(stock, Arrays.stream(pipeline).sum(), unsold);
            Arrays.fill(bazaar.fill, shipped);
            week(prices, week);
            double ratio = prices.spot(market) / prices.contract(market);
            highest = Math.max(highest, ratio);
            assertThat(prices.paid(market)).as("paid in week %d", week).isLessThan(1.3);
            if (week == 5) {
                assertThat(ratio).isBetween(2.5, 4.0);
            }
        }
        assertThat(highest).isLessThan(4);
        assertThat(prices.spot(bazaar.magnet(Bazaar.CHN))).isBetween(0.945, 0.96);
    }

    private void place(double stock, double sea, double unsold) {
        for (int k = 0; k < bazaar.markets.count(); k++) {
            if (bazaar.markets.region(bazaar.markets.market[k]) != Bazaar.CHN) {
                bazaar.state.stock[bazaar.markets.input[k]] = stock * bazaar.markets.use[k];
                bazaar.atSea[bazaar.markets.input[k]] = sea * bazaar.markets.use[k];
            }
        }
        for (int i = 0; i < bazaar.network.firms; i++) {
            bazaar.state.finished[i] = unsold * bazaar.network.output[i];
        }
    }

    @Test
    void unsold_goods_press_on_prices_at_home_within_bounds_only() {
        Prices prices = prices(0);
        Arrays.fill(bazaar.state.finished, 0);
        for (int week = 0; week < 200; week++) {
            week(prices, week);
        }
        assertThat(prices.spot(bazaar.magnet(Bazaar.CHN))).isCloseTo(StrictMath.exp(0.05), within(1e-9));
        assertThat(prices.spot(bazaar.magnet(Bazaar.USA))).isEqualTo(1);
    }

    @Test
    void noise_is_keyed_by_good_and_market_and_stays_small() {
        Prices one = prices(0.02);
        Prices same = prices(0.02);
        double squares = 0;
        for (int week = 0; week < 2000; week++) {
            week(one, week);
            same.quote(week);
            double log = StrictMath.log(one.spot(bazaar.magnet(Bazaar.USA)));
            squares += log * log / 2000;
        }
        assertThat(one.spot(1)).isEqualTo(same.spot(1)).isNotEqualTo(one.spot(2));
        assertThat(StrictMath.sqrt(squares)).isCloseTo(0.02 / StrictMath.sqrt(1 - 0.65 * 0.65), within(0.002));
    }
}
