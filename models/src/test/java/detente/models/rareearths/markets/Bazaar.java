package detente.models.rareearths.markets;

import detente.models.production.InputOutputTable;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.NetworkBuilder;
import detente.models.production.Population;
import detente.models.production.ProductionRules;
import detente.models.production.ProductionState;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.PolicyScript;
import detente.parameters.Keyed;
import detente.random.Draws;
import detente.results.Calendar;
import detente.results.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * Makers and users of magnets in three regions, five firms an industry, with nothing but their stocks: what arrives and what
 * is at sea is what the test says. Magnets are bought firm to firm, rare earths by industries as a whole.
 */
final class Bazaar {
    static final int CHN = 0;
    static final int USA = 1;
    static final int ALLY = 2;
    static final double TONNES = 20;
    static final double COVER = 8.2;
    static final double LEAD = 4;
    static final double HORIZON = 26;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final ProductionRules RULES = new ProductionRules(1, 1.25, 52, 1, 1, 4, 4, 0, 0, 0, 4);

    final Network network;
    final Markets markets;
    final ProductionState state;
    final InputRules rules;
    final double[] atSea;
    final double[] fill;
    final Scarcity scarcity;
    final HomeGlut glut;
    final Draws draws = Draws.keyed(7);
    double threat;
    double control;

    Bazaar() {
        InputOutputTable table = table();
        network = new NetworkBuilder(table, Population.zipf(table, 5 * table.industries(), 1), draws)
                .linked((from, to) -> table.goods().get(table.good(from)).equals("magnet"))
                .rounds(2)
                .build();
        markets = new Markets(network);
        rules = InputRules.uniform(network.inputs(), COVER, 6, 0.5);
        state = new ProductionState(network, RULES, rules);
        atSea = new double[network.inputs()];
        fill = new double[network.inputs()];
        Arrays.fill(fill, 1);
        for (int k = 0; k < markets.count(); k++) {
            if (markets.region(markets.market[k]) != CHN) {
                rules.lead()[markets.input[k]] = LEAD;
                atSea[markets.input[k]] = LEAD * markets.use[k];
            }
        }
        scarcity = new Scarcity(markets, new Scarcity.Plan(rules.cover(), rules.lead(), atSea), HORIZON, state);
        glut = new HomeGlut(markets, "CHN", RULES.finishedCover(), state);
    }

    private static InputOutputTable table() {
        List<String> labels = List.of(
                "CHN/ree_mining_separation",
                "CHN/magnet",
                "CHN/auto",
                "USA/ree_mining_separation",
                "USA/magnet",
                "USA/auto",
                "ALLY/ree_mining_separation",
                "ALLY/magnet",
                "ALLY/electronics_computers");
        double[][] flows = new double[9][9];
        flows[0] = new double[] {0, 160, 0, 0, 3, 0, 0, 6, 0};
        flows[1] = new double[] {0, 0, 100, 0, 0, 90, 0, 0, 180};
        flows[3] = new double[] {0, 0, 0, 0, 1.5, 0, 0, 0, 0};
        flows[4] = new double[] {0, 0, 0, 0, 0, 10, 0, 0, 0};
        flows[6] = new double[] {0, 0, 0, 0, 0, 0, 0, 3, 0};
        flows[7] = new double[] {0, 0, 0, 0, 0, 0, 0, 0, 20};
        double[][] demand = new double[9][3];
        demand[2][0] = 9000;
        demand[5][1] = 9000;
        demand[8][2] = 9000;
        return new InputOutputTable(
                labels, flows, new InputOutputTable.FinalDemand(List.of("CHN", "USA", "ALLY"), demand), 52);
    }

    SupplyHazard hazard(HazardParameters parameters) {
        return new SupplyHazard(
                parameters,
                markets,
                new SupplyHazard.Causes(() -> threat, region -> region == CHN ? 0 : control, fill));
    }

    static HazardParameters fearless() {
        return new HazardParameters(false, 0.15, 0.05, 0.05, 0.1);
    }

    static HazardParameters fears() {
        return new HazardParameters(true, 0.15, 0.05, 0.05, 0.1);
    }

    static PriceParameters pricing(double noise) {
        return new PriceParameters(true, 0.3, HORIZON, 0.34, 0.3, 0.1, 0.35, noise, 0.003, 0.97);
    }

    /** Need of magnets that grows alike abroad, not in China. */
    MagnetTrend trend(double growth) {
        return new MagnetTrend(new Keyed(growth, Map.of("chn", 0.0)), markets, state);
    }

    Prices prices(PriceParameters parameters, SupplyHazard hazard) {
        return new Prices(parameters, new Prices.Signals(scarcity, hazard, glut), draws);
    }

    /** Prices that are a multiple of base in every market abroad, spot and on average, until they are quoted again. */
    Prices quoted(double multiple) {
        PriceParameters direct = new PriceParameters(true, 0.5, HORIZON, 0.9, 0, 0, 1, 0, 0, 0);
        Prices prices = prices(direct, hazard(fearless()));
        double left = StrictMath.pow(multiple, -0.5);
        for (int week = 0; week < 5; week++) {
            positions(left);
            scarcity.assess(week);
        }
        prices.quote(0);
        positions(1);
        for (int week = 0; week < 5; week++) {
            scarcity.assess(week);
        }
        return prices;
    }

    /** Stock, goods at sea and supplies of everybody abroad, relative to what covers their use to the horizon. */
    void positions(double relative) {
        double supplied = relative * (1 - (COVER + LEAD) / HORIZON);
        for (int k = 0; k < markets.count(); k++) {
            if (markets.region(markets.market[k]) != CHN) {
                state.stock[markets.input[k]] = relative * COVER * markets.use[k];
                atSea[markets.input[k]] = relative * LEAD * markets.use[k];
                // Positions stay: as much arrives as is used.
                state.used[markets.input[k]] = supplied * markets.use[k];
            }
        }
    }

    int magnet(int region) {
        return markets.of(Markets.MAGNET, region);
    }

    double stock(int region) {
        double sum = 0;
        for (int k = 0; k < markets.count(); k++) {
            sum += markets.market[k] == magnet(region) ? state.stock[markets.input[k]] : 0;
        }
        return sum;
    }

    /** Levels of an instrument of a state as {@code week, level, ...}, for a thousand weeks. */
    static IntToDoubleFunction[] scripts(InputOutputTable table, Actor actor, double... levels) {
        Event[] events = new Event[levels.length / 2];
        Arrays.setAll(
                events,
                e -> new Event(
                        START.plusWeeks((long) levels[2 * e]),
                        actor.code,
                        "instrument",
                        OptionalDouble.of(levels[2 * e + 1]),
                        "",
                        "",
                        false));
        PolicyScript script = PolicyScript.of(
                actor,
                "instrument",
                0,
                new PolicyScript.Timeline(List.of(events), new Calendar(START, Calendar.Step.WEEK), 1000));
        return table.regions().stream()
                .map(region -> (IntToDoubleFunction) week -> region.equals(actor.region) ? script.at(week) : 0)
                .toArray(IntToDoubleFunction[]::new);
    }
}
