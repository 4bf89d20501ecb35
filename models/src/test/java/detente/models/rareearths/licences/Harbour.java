package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.NetworkBuilder;
import detente.models.production.Population;
import detente.models.production.ProductionRules;
import detente.models.production.ProductionState;
import detente.models.rareearths.goods.ControlledFlow;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.PolicyScript;
import detente.models.rareearths.world.OrderParameters;
import detente.random.Draws;
import detente.results.Calendar;
import detente.results.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Chinese magnet makers and their customers in two regions, with nothing but the licensing machinery: orders are what the
 * test says, and whatever is admitted is shipped.
 */
public final class Harbour {
    public static final int USA = 1;
    public static final int ALLY = 2;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final ProductionRules RULES = new ProductionRules(1, 1.25, 52, 1, 0, 1, 4, 0, 0, 0, 4);

    public final Network network;
    public final ProductionState state;
    public final ControlledLinks cases;
    public final ExportControl control;
    public final LicensingAuthority authority;
    public final ExportGate gate;
    public final ExportRegime regime;
    public final ExportRegimes regimes;
    public final double[] base;
    public int period;
    private final Licences licences;
    private final Draws draws;

    /**
     * @param levels stringency from each of some weeks on, as {@code week, level, week, level, ...}
     */
    public Harbour(Licences licences, long seed, double... levels) {
        this(licences, seed, 30, levels);
    }

    public Harbour(Licences licences, long seed, int firmsEach, double[] levels) {
        Draws draws = Draws.keyed(seed);
        InputOutputTable table = table();
        network = new NetworkBuilder(table, Population.zipf(table, 4 * firmsEach, 0), draws)
                .linked((from, to) -> true)
                .rounds(2)
                .build();
        state = new ProductionState(network, RULES, InputRules.uniform(network.inputs(), 8, 6, 0.5));
        this.licences = licences;
        this.draws = draws;
        control = new ExportControl(
                PolicyInstrument.REE_LICENCE,
                new ExportControl.Levels(
                        script("ree-licence", levels)::at,
                        script("ree-licence", levels)::at,
                        script("entity-list", licences.listed)::at,
                        period -> 0,
                        script("framework", licences.agreed)::at));
        regime = regime(ControlledFlow.ABROAD);
        cases = regime.cases;
        regimes = new ExportRegimes(List.of(regime));
        authority = regime.authority;
        gate = regime.gate;
        base = network.flow.clone();
    }

    /** The control of magnets for users in a region, or abroad. */
    ExportRegime regime(int destination) {
        ControlledFlow magnets = new ControlledFlow("magnet", 0, destination, 0, Set.of(), 1, ControlledFlow.Need.NONE);
        RegimePlan plan = RegimePlan.licences(
                new RegimePlan.Licensing(
                        licences.parameters(), licences.general(), licences.rerouting(), licences.voyages()),
                ControlledLinks.of(network, List.of(magnets)),
                control,
                network.table);
        ExportRegime.Trade trade =
                new ExportRegime.Trade(network, state, new OrderParameters(0, 0, 0, 4), (industry, region) -> 1);
        return new ExportRegime(plan, trade, draws);
    }

    private static InputOutputTable table() {
        List<String> labels = List.of("CHN/magnet", "CHN/auto", "USA/auto", "ALLY/auto");
        double[][] flows = {{0, 100, 100, 100}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        double[][] demand = {{0, 0, 0}, {900, 0, 0}, {0, 900, 0}, {0, 0, 900}};
        return new InputOutputTable(
                labels, flows, new InputOutputTable.FinalDemand(List.of("CHN", "USA", "ALLY"), demand), 52);
    }

    private static PolicyScript script(String instrument, double... levels) {
        Event[] events = new Event[levels.length / 2];
        Arrays.setAll(
                events,
                e -> new Event(
                        START.plusWeeks((long) levels[2 * e]),
                        "CN",
                        instrument,
                        OptionalDouble.of(levels[2 * e + 1]),
                        "",
                        "",
                        false));
        return PolicyScript.of(
                Actor.CHINA,
                instrument,
                0,
                new PolicyScript.Timeline(List.of(events), new Calendar(START, Calendar.Step.WEEK), 400));
    }

    /** A week in which every buyer orders what it ordered at base. */
    public void week() {
        week(1);
    }

    /** A week in which every buyer orders a multiple of what it ordered at base. */
    public void week(double orders) {
        Arrays.fill(state.intensity, orders);
        regimes.set(period);
        regimes.decide(period);
        regimes.admit(period);
        regimes.settle(period);
        authority.file(period, c -> base[cases.link[c]]);
        period++;
    }

    public void weeks(int count) {
        for (int t = 0; t < count; t++) {
            week();
        }
    }

    /** Shipped this week to a region, relative to base. */
    public double shipped(int region) {
        double shipped = 0;
        double usual = 0;
        for (int c = 0; c < cases.count(); c++) {
            if (cases.destination[c] == region) {
                shipped += gate.shipped(c);
                usual += base[cases.link[c]];
            }
        }
        return shipped / usual;
    }

    public long filed() {
        return authority.counts().filed(USA) + authority.counts().filed(ALLY);
    }

    public long approved() {
        return authority.counts().approved(USA) + authority.counts().approved(ALLY);
    }

    public long pending() {
        return authority.counts().pending(USA) + authority.counts().pending(ALLY);
    }

    public long active() {
        return authority.counts().active(USA) + authority.counts().active(ALLY);
    }
}
