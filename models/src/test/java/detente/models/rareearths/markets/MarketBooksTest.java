package detente.models.rareearths.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.RunFailure;
import detente.engine.Strictness;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.models.NamedSeries;
import detente.models.Trial;
import detente.models.production.Production;
import detente.models.rareearths.RareEarths;
import detente.models.rareearths.RareEarthsParameters;
import detente.models.rareearths.policy.Actor;
import detente.parameters.Keyed;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import detente.results.Results;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** All mechanisms of the markets together, as a run sees them: the series that they record and the books that they keep. */
class MarketBooksTest {
    private static final String USER_PRICE = "price.paid.magnet.usa";

    /** The bazaar as an economy, in which one may cheat between the phases. */
    private static final class Fair implements Economy {
        final Bazaar bazaar = new Bazaar();
        final SupplyHazard hazard = bazaar.hazard(Bazaar.fears());
        final Prices prices = bazaar.prices(Bazaar.pricing(0), hazard);
        final StateStockpile stockpile = new StateStockpile(
                new StockpileParameters(true, 1, 0.05, 3, 0.1, 500, 0.2, 0.25),
                Bazaar.scripts(bazaar.network.table, Actor.CHINA, 0, 0.15),
                new StateStockpile.Signals(bazaar.scarcity, prices),
                bazaar.state);
        final Substitution substitution = new Substitution(
                new SubstitutionParameters(true, 0.1, Keyed.of(0.15), 26, 0.5, 2, 0.1),
                new Substitution.Use(prices, hazard, bazaar.trend(0.1)),
                new Production(bazaar.network, bazaar.rules, bazaar.state));
        final Projects projects = new Projects(
                new ProjectParameters(true, 1, 1000, 0.01, 1, 1.3, 110, 60, 0.04, 364, 130, 130, 52, 0.8),
                new Projects.World(
                        bazaar.markets,
                        bazaar.state,
                        Bazaar.TONNES,
                        Bazaar.scripts(bazaar.network.table, Actor.UNITED_STATES, 0, 100)),
                new Projects.News(prices, () -> bazaar.threat),
                bazaar.draws);
        final FirmAccounts accounts = new FirmAccounts(bazaar.markets, prices, bazaar.state);
        private final Consumer<Fair> cheat;

        Fair(Consumer<Fair> cheat) {
            this.cheat = cheat;
        }

        @Override
        public void timetable(Timetable timetable) {
            timetable
                    .phase("build", projects::advance)
                    .phase("divert", stockpile::divert)
                    .phase("perceive", hazard::perceive)
                    .phase("assess", bazaar.scarcity::assess)
                    .phase("quote", prices::quote)
                    .phase("substitute", substitution::adapt)
                    .phase("cheat", period -> cheat.accept(this))
                    .phase("settle", accounts::settle);
        }

        @Override
        public void observe(Observer observer) {
            new MarketSeries(
                            new MarketSeries.Trading(bazaar.scarcity, prices, accounts, bazaar.state),
                            new MarketSeries.Precautions(hazard, stockpile, substitution, projects),
                            Bazaar.TONNES)
                    .observe(observer);
        }

        @Override
        public void identities(Identities identities) {
            stockpile.identities(identities);
            accounts.identities(identities);
        }
    }

    private record FairModel(Consumer<Fair> cheat) implements Model<RareEarthsParameters> {
        @Override
        public String id() {
            return "rare-earths";
        }

        @Override
        public Vocabulary<RareEarthsParameters> vocabulary() {
            return new RareEarths().vocabulary();
        }

        @Override
        public Economy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
            Fair fair = new Fair(cheat);
            // What the folder's file names and the bazaar does not have.
            Set<String> others = NamedSeries.of(inputs.model());
            others.removeIf(
                    name -> name.matches("(price|scarcity|hazard|wanted-cover|substituted|stockpile|new-capacity"
                            + "|projects|project-weeks|project-capacity|input-cost|profit)\\..*\\b(chn|usa|ally)"));
            return new Economy() {
                @Override
                public void timetable(Timetable timetable) {
                    fair.timetable(timetable);
                }

                @Override
                public void observe(Observer observer) {
                    fair.observe(observer);
                    others.forEach(name -> observer.level(name, "1", "", () -> 0));
                }

                @Override
                public void identities(Identities identities) {
                    fair.identities(identities);
                }
            };
        }
    }

    private static Results run(Consumer<Fair> cheat) {
        return Trial.of("rare-earths").with(new FairModel(cheat)).periods(12).results(Strictness.PHASE);
    }

    private static double last(Results results, String name) {
        return results.series().stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value(11);
    }

    /** Half of what users abroad need until the horizon is missing from the first week on. */
    private static void shortage(Fair fair) {
        fair.bazaar.positions(0.5);
    }

    @Test
    void a_shortage_shows_in_every_series() {
        Results results = run(MarketBooksTest::shortage);
        double paid = last(results, USER_PRICE);
        double used = 100 * 0.5 * (1 - (Bazaar.COVER + Bazaar.LEAD) / Bazaar.HORIZON);
        assertThat(last(results, "price.spot.magnet.usa")).isGreaterThan(3);
        assertThat(last(results, "price.contract.magnet.usa")).isBetween(1.0, paid);
        assertThat(last(results, "price.paid.ree_mining_separation.usa")).isCloseTo(paid, within(1e-3));
        assertThat(last(results, "scarcity.magnet.usa")).isCloseTo(0.5, within(0.02));
        assertThat(last(results, "hazard.magnet.usa")).isZero();
        assertThat(last(results, "wanted-cover.magnet.usa")).isCloseTo(8.2, within(1e-12));
        assertThat(last(results, "substituted.magnet.usa")).isPositive();
        assertThat(last(results, "stockpile.magnet.usa")).isZero();
        assertThat(last(results, "stockpile.magnet.chn")).isCloseTo(0.15 * 100 / 52 * 20, within(1e-9));
        assertThat(last(results, "new-capacity.magnet.usa"))
                .isCloseTo(80 * (1 - StrictMath.exp(-11 / 52.0)), within(1e-9));
        assertThat(last(results, "new-capacity.ree_mining_separation.ally")).isZero();
        assertThat(last(results, "projects.usa")).isNotNegative();
        assertThat(last(results, "project-weeks.usa")).isNotNegative();
        assertThat(last(results, "project-capacity.usa")).isEqualTo(1000 * last(results, "projects.usa"));
        assertThat(last(results, "input-cost.magnet.usa")).isCloseTo((paid - 1) * used / 52, within(1e-9));
        assertThat(last(results, "input-cost.magnet.chn")).isZero();
        // Users that need 100 M$ of magnets a year add a value of 9,000 − 100.
        assertThat(last(results, "profit.magnet-users.usa")).isCloseTo(1 - (paid - 1) * used / 8900, within(1e-9));
    }

    @Test
    void at_base_nothing_is_paid_on_top_and_profits_are_those_of_the_base_year() {
        Results results = run(fair -> {});
        assertThat(last(results, "input-cost.magnet.usa")).isZero();
        assertThat(last(results, "profit.magnet-users.usa")).isCloseTo(1, within(1e-15));
    }

    @Test
    void magnets_that_vanish_between_reserve_and_users_are_found() {
        assertThatThrownBy(() -> run(fair -> fair.stockpile.moved[fair.bazaar.markets.input[0]] += 1e-3))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("identity 'reserve = opening - moved to users' is broken after phase 'cheat'");
    }

    @Test
    void a_surcharge_on_the_books_of_somebody_abroad_is_found() {
        Consumer<Fair> cheat = fair -> {
            shortage(fair);
            Bazaar bazaar = fair.bazaar;
            int k = bazaar.markets.count() - 1;
            while (bazaar.markets.market[k] != bazaar.magnet(Bazaar.USA)) {
                k--;
            }
            bazaar.network.holder[bazaar.markets.input[k]] = 0;
        };
        assertThatThrownBy(() -> run(cheat))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("identity 'surcharges paid = surcharges received' is broken");
    }
}
