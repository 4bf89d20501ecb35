package detente.models.rareearths.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.rareearths.policy.Actor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateStockpileTest {
    private final Bazaar bazaar = new Bazaar();
    private final Prices prices = bazaar.prices(Bazaar.pricing(0), bazaar.hazard(Bazaar.fearless()));
    /** Weekly use of magnets in the United States: 100 M$ a year. */
    private static final double USE = 100 / 52.0;

    private static StockpileParameters parameters(boolean on, double budget) {
        return new StockpileParameters(on, 1, 0.05, 3, 0.1, budget, 0.2, 0.25);
    }

    private StateStockpile stockpile(StockpileParameters parameters, double... levels) {
        return new StateStockpile(
                parameters,
                Bazaar.scripts(bazaar.network.table, Actor.UNITED_STATES, levels),
                new StateStockpile.Signals(bazaar.scarcity, prices),
                bazaar.state);
    }

    private double movedAndKept(StateStockpile stockpile) {
        return Arrays.stream(stockpile.moved).sum() + stockpile.added();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_the_instrument_or_switched_off_nothing_changes(boolean on) {
        StateStockpile stockpile = on ? stockpile(parameters(true, 500)) : stockpile(parameters(false, 500), 0, 5);
        double[] stock = bazaar.state.stock.clone();
        double[] intensity = bazaar.state.intensity.clone();
        stockpile.divert(0);
        stockpile.order(0);
        assertThat(bazaar.state.stock).containsExactly(stock);
        assertThat(bazaar.state.intensity).containsExactly(intensity);
        assertThat(stockpile.moved).containsOnly(0);
        assertThat(stockpile.reserve(Bazaar.USA)).isZero();
    }

    @Test
    void a_reserve_grows_at_the_rate_of_purchase_to_its_target_and_users_order_as_much_again() {
        StateStockpile stockpile = stockpile(parameters(true, 500), 2, 0.25);
        for (int week = 0; week < 2; week++) {
            stockpile.divert(week);
            assertThat(stockpile.reserve(Bazaar.USA)).isZero();
        }
        double before = bazaar.stock(Bazaar.USA);
        double wanted = Arrays.stream(bazaar.state.wanted).sum();
        stockpile.divert(2);
        stockpile.order(2);
        assertThat(stockpile.reserve(Bazaar.USA)).isCloseTo(0.1 * USE, within(1e-12));
        assertThat(before - bazaar.stock(Bazaar.USA)).isCloseTo(0.1 * USE, within(1e-12));
        assertThat(Arrays.stream(bazaar.state.wanted).sum() - wanted).isCloseTo(0.1 * USE, within(1e-9));
        assertThat(movedAndKept(stockpile)).isCloseTo(0, within(1e-12));
        for (int week = 3; week < 10; week++) {
            stockpile.divert(week);
        }
        assertThat(stockpile.reserve(Bazaar.USA)).isCloseTo(0.25 * USE, within(1e-12));
        assertThat(stockpile.reserve(Bazaar.ALLY)).isZero();
    }

    @Test
    void orders_rise_on_every_link_with_what_the_input_orders() {
        StateStockpile stockpile = stockpile(parameters(true, 500), 0, 5);
        double before = orders();
        stockpile.divert(0);
        stockpile.order(0);
        assertThat(orders() - before).isCloseTo(0.1 * USE, within(1e-12));
    }

    private double orders() {
        double sum = 0;
        for (int k = 0; k < bazaar.markets.count(); k++) {
            int s = bazaar.markets.input[k];
            for (int l = bazaar.network.firstLink[s]; l < bazaar.network.firstLink[s + 1]; l++) {
                sum += bazaar.state.order(s, l);
            }
        }
        return sum;
    }

    @Test
    void a_budget_limits_purchases_in_value_at_spot_prices() {
        Prices high = bazaar.quoted(2);
        StateStockpile stockpile = new StateStockpile(
                parameters(true, 5.2),
                Bazaar.scripts(bazaar.network.table, Actor.UNITED_STATES, 0, 5),
                new StateStockpile.Signals(bazaar.scarcity, high),
                bazaar.state);
        stockpile.divert(0);
        assertThat(stockpile.reserve(Bazaar.USA)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void it_takes_no_more_than_what_arrives() {
        StateStockpile stockpile = stockpile(parameters(true, 500), 0, 5);
        Arrays.fill(bazaar.state.arrived, 1e-4);
        stockpile.divert(0);
        long users = Arrays.stream(bazaar.markets.market)
                .filter(m -> m == bazaar.magnet(Bazaar.USA))
                .count();
        assertThat(stockpile.reserve(Bazaar.USA)).isCloseTo(users * 1e-4, within(1e-15));
    }

    /** A third of the wanted position is missing; four weeks later the state knows, and gives a quarter of a week's use. */
    @Test
    void a_shortage_opens_the_reserve_in_proportion_to_what_users_lack() {
        StateStockpile stockpile = stockpile(parameters(true, 500), 0, 0.3);
        for (int week = 0; week < 10; week++) {
            stockpile.divert(week);
        }
        bazaar.positions(2 / 3.0);
        for (int week = 10; week < 14; week++) {
            bazaar.scarcity.assess(week);
        }
        double before = bazaar.stock(Bazaar.USA);
        stockpile.divert(14);
        assertThat(bazaar.stock(Bazaar.USA) - before).isCloseTo(0.25 * USE, within(1e-12));
        assertThat(movedAndKept(stockpile)).isCloseTo(0, within(1e-12));
        for (int k = 0; k < bazaar.markets.count(); k++) {
            if (bazaar.markets.market[k] == bazaar.magnet(Bazaar.USA)) {
                assertThat(stockpile.moved[bazaar.markets.input[k]] / bazaar.markets.use[k])
                        .isCloseTo(0.25, within(1e-12));
            }
        }
        stockpile.divert(15);
        stockpile.divert(16);
        assertThat(stockpile.reserve(Bazaar.USA)).isCloseTo(0, within(1e-15));
    }
}
