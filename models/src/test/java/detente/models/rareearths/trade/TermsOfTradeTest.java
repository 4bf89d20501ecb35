package detente.models.rareearths.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.RunFailure;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.models.Trial;
import detente.models.cobweb.Cobweb;
import detente.models.cobweb.CobwebParameters;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import detente.results.Results;
import detente.results.Series;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** All terms of trade together: neutral ones are as if there were none, and goods are conserved under any others. */
class TermsOfTradeTest {
    private final Deal deal = new Deal();

    private static double[] outputs(Strait strait) {
        return strait.state.output.clone();
    }

    @Test
    void neutral_terms_are_as_if_there_were_none() {
        Strait with = new Strait(deal);
        Strait without = new Strait(deal);
        for (int t = 0; t < 520; t++) {
            with.week();
            without.weekWithoutTerms();
            assertThat(outputs(with)).as("week %d", t).isEqualTo(outputs(without));
        }
        for (int h = 0; h < with.network.nodes(); h++) {
            assertThat(with.state.output[h] / with.network.output[h]).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void switched_off_tariffs_and_commitments_are_as_if_nothing_happened() {
        Strait neutral = new Strait(deal);
        Deal off = new Deal();
        off.tariffsOn = false;
        off.commitmentsOn = false;
        off.american = 150;
        off.purchases = 0;
        off.access = 1;
        Strait ignored = new Strait(off);
        for (int t = 0; t < 100; t++) {
            neutral.week();
            ignored.week();
            assertThat(outputs(ignored)).isEqualTo(outputs(neutral));
        }
        assertThat(ignored.customs.revenue(Strait.USA)).isEqualTo(neutral.customs.revenue(Strait.USA));
    }

    @Test
    void goods_are_conserved_and_shares_add_up_under_tariffs() {
        deal.american = 126;
        deal.chinese = 147;
        deal.purchases = 0;
        deal.access = 1;
        Strait strait = new Strait(deal);
        for (int t = 0; t < 60; t++) {
            double[] standing = strait.state.finalDemand.clone();
            strait.week();
            double surplus = 0;
            double turnover = 0;
            for (int i = 0; i < strait.network.firms; i++) {
                surplus += strait.state.shipped[i] - standing[i] * strait.state.fill[i];
                turnover += strait.state.shipped[i];
            }
            surplus -= Arrays.stream(strait.state.arrived).sum();
            assertThat(surplus / turnover).as("week %d", t).isCloseTo(0, within(1e-12));
        }
        assertThat(strait.flows.imports(Strait.USA)).isLessThan(0.5 * strait.baseSales(Strait.CHN, Strait.USA));
    }

    /** One firm an industry, since firms' suppliers are drawn by name. */
    @Test
    void states_that_change_places_change_their_paths() {
        deal.american = 80;
        deal.chinese = 40;
        deal.exempt = Border.SERVICES;
        Deal swapped = new Deal();
        swapped.americanBase = deal.chineseBase;
        swapped.chineseBase = deal.americanBase;
        swapped.american = deal.chinese;
        swapped.chinese = deal.american;
        swapped.exempt = Border.SERVICES;
        Strait strait = new Strait(
                deal, Strait.network(9), new boolean[Strait.network(9).links()]);
        Strait mirror = new Strait(
                swapped, Strait.mirrored(), new boolean[Strait.mirrored().links()]);
        for (int t = 0; t < 100; t++) {
            strait.week();
            mirror.week();
            assertThat(outputs(mirror)).containsExactly(outputs(strait), within(1e-12));
            for (int region = 0; region < 3; region++) {
                assertThat(mirror.customs.revenue(region)).isCloseTo(strait.customs.revenue(region), within(1e-12));
                assertThat(mirror.flows.imports(region)).isCloseTo(strait.flows.imports(region), within(1e-12));
            }
        }
    }

    @Test
    void higher_tariffs_and_easier_substitution_both_cut_imports() {
        double low = importsUnder(50, 2);
        double high = importsUnder(80, 2);
        double easy = importsUnder(80, 4);
        assertThat(easy).isLessThan(high);
        assertThat(high).isLessThan(low);
        assertThat(low).isLessThan(1);
    }

    /** American imports from China after forty weeks, relative to base. */
    private double importsUnder(double rate, double substitution) {
        deal.american = rate;
        deal.substitution = substitution;
        Strait strait = new Strait(deal);
        strait.weeks(40);
        return strait.flows.imports(Strait.USA) / strait.baseSales(Strait.CHN, Strait.USA);
    }

    @Test
    void a_run_records_rates_revenue_and_trade() {
        deal.american = 50;
        Results results = simulate(strait -> {});
        assertThat(results.series().stream().map(Series::name))
                .contains(
                        "tariff.usa",
                        "tariff.chn",
                        "tariff-revenue.usa",
                        "tariff-revenue.chn",
                        "imports.all.chn.usa",
                        "imports.all.usa.chn",
                        "consumer-prices.usa",
                        "consumer-prices.chn",
                        "purchases.chn",
                        "purchases.agriculture_food.usa.chn",
                        "market-access.chn",
                        "precursor-control.chn");
        assertThat(results.series("tariff.usa").value(0)).isEqualTo(50);
        assertThat(results.series("tariff-revenue.usa").value(5))
                .isCloseTo(0.5 * results.series("imports.all.chn.usa").value(5), within(1e-12));
        assertThatCode(() -> simulate(strait -> deal.american = 90)).doesNotThrowAnyException();
    }

    @Test
    void revenue_that_the_rates_do_not_explain_stops_the_run() {
        assertThatThrownBy(() -> simulate(strait -> {
                    deal.american = 90;
                    strait.tariffs.set(strait.period);
                }))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("tariff revenue = rate x value that entered")
                .hasMessageContaining("customs of the United States");
    }

    /** Ten weeks of the strait as a model, with something done after each. */
    private Results simulate(Consumer<Strait> after) {
        Trial trial = Trial.of("cobweb").periods(10).with(new Traded(new Strait(deal), after));
        return Simulation.run(trial.run(), Strictness.PHASE);
    }

    private record Traded(Strait strait, Consumer<Strait> after) implements Model<CobwebParameters> {

        @Override
        public String id() {
            return "cobweb";
        }

        @Override
        public Vocabulary<CobwebParameters> vocabulary() {
            return new Cobweb().vocabulary();
        }

        @Override
        public Economy build(Inputs<CobwebParameters> inputs, Calendar calendar, Draws draws) {
            TradeSeries series = new TradeSeries(
                    strait.border,
                    new TradeWedges.Policies(strait.tariffs, strait.commitments),
                    strait.prices,
                    new TradeSeries.Collected(strait.flows, strait.customs, strait.finalDemand));
            return new Economy() {
                @Override
                public void timetable(Timetable timetable) {
                    timetable.phase("trade", period -> strait.week()).phase("cheat", period -> after.accept(strait));
                }

                @Override
                public void observe(Observer observer) {
                    inputs.model().charts().stream()
                            .flatMap(chart -> chart.panels().stream())
                            .flatMap(panel -> panel.lines().values().stream())
                            .distinct()
                            .forEach(name -> observer.level(name, "1", "", () -> 0));
                    series.observe(observer);
                }

                @Override
                public void identities(Identities identities) {
                    strait.customs.identities(identities);
                }
            };
        }
    }
}
