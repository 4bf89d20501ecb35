package detente.models.rareearths;

import detente.engine.Chunks;
import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Observer;
import detente.engine.Timetable;
import detente.models.production.Attraction;
import detente.models.production.Capacity;
import detente.models.production.Delivery;
import detente.models.production.Demand;
import detente.models.production.InputOutputTable;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.Ordering;
import detente.models.production.Production;
import detente.models.production.ProductionRules;
import detente.models.production.ProductionState;
import detente.models.production.Rationing;
import detente.models.rareearths.licences.ControlledLinks;
import detente.models.rareearths.licences.ExportBooks;
import detente.models.rareearths.licences.ExportControl;
import detente.models.rareearths.licences.ExportGate;
import detente.models.rareearths.licences.ExportReliability;
import detente.models.rareearths.licences.ExportWatch;
import detente.models.rareearths.licences.LicensingAuthority;
import detente.models.rareearths.licences.Transit;
import detente.models.rareearths.licences.Voyages;
import detente.models.rareearths.policy.PolicyScript;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.FirmNetwork;
import detente.models.rareearths.world.Holdings;
import detente.models.rareearths.world.OrderParameters;
import detente.models.rareearths.world.ProductionParameters;
import detente.parameters.Inputs;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.function.IntToDoubleFunction;

/** The flagship's economy: firms that produce, ship and order; China's licences on what leaves it. */
final class RareEarthsEconomy implements Economy {
    private final ExportControl control;
    private final LicensingAuthority authority;
    private final ExportGate gate;
    private final ExportReliability reliability;
    private final Transit transit;
    private final Capacity capacity;
    private final Production production;
    private final Rationing rationing;
    private final Delivery delivery;
    private final Attraction attraction;
    private final Ordering ordering;
    private final Demand demand;
    private final IntToDoubleFunction orders;
    private final ProductionState state;
    private final RareEarthsSeries series;
    private final Books books;

    private RareEarthsEconomy(Inputs<RareEarthsParameters> inputs, FirmNetwork firms, Setting setting) {
        Network network = firms.network();
        RareEarthsParameters parameters = inputs.parameters();
        InputOutputTable table = network.table;
        ControlledLinks cases = ControlledLinks.of(network, BaseTable.CHINA, BaseTable.CONTROLLED);
        int[] weeks = Voyages.weeks(parameters.trade(), cases, table);
        InputRules rules =
                Holdings.of(parameters.production(), parameters.firms(), firms, Voyages.lead(network, cases, weeks));
        ProductionRules production = RareEarthsEconomy.rules(parameters);

        control = new ExportControl(PolicyScript.of("CN", "ree-licence", setting.timeline));
        LicensingAuthority.Jurisdiction jurisdiction = new LicensingAuthority.Jurisdiction(cases, control);
        state = new ProductionState(network, production, rules);
        authority = new LicensingAuthority(
                jurisdiction, parameters.licences(), table.regions().indexOf(BaseTable.UNITED_STATES), setting.draws);
        gate = new ExportGate(jurisdiction, authority, ExportGate.Terms.of(parameters.licences(), cases, table), state);
        reliability = new ExportReliability(cases, gate, parameters.orders(), state);
        transit = new Transit(cases, gate, weeks, state);
        capacity = new Capacity(network, production, state);
        this.production = new Production(network, rules, state);
        rationing = new Rationing(network, production, state);
        delivery = new Delivery(network, state);
        attraction = new Attraction(network, production, state);
        ordering = new Ordering(network, rules, state);
        demand = new Demand(network, state);
        orders = c -> cases.order(c, state);
        series = new RareEarthsSeries(
                network,
                state,
                new ExportWatch(cases, gate, authority, parameters.trade().magnetTonnes()),
                control);
        books = new Books(
                network,
                state,
                new ExportBooks(network, cases, new ExportBooks.Offices(control, authority, gate, transit)));
    }

    /** What the run adds to the inputs: its draws and the dates of its events. */
    private record Setting(Draws draws, PolicyScript.Timeline timeline) {}

    static RareEarthsEconomy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
        InputOutputTable table = BaseTable.of(inputs.tables());
        Refusals.check(inputs, table);
        FirmNetwork firms = FirmNetwork.build(
                table,
                new FirmNetwork.Design(
                        inputs.parameters().network(), inputs.parameters().firms()),
                inputs,
                draws);
        PolicyScript.Timeline timeline =
                new PolicyScript.Timeline(inputs.scenario().events(), calendar, inputs.periods());
        return new RareEarthsEconomy(inputs, firms, new Setting(draws, timeline));
    }

    private static ProductionRules rules(RareEarthsParameters parameters) {
        ProductionParameters production = parameters.production();
        OrderParameters orders = parameters.orders();
        return new ProductionRules(
                1,
                production.overproductionMax(),
                production.overproductionTime(),
                production.planningWindow(),
                production.finishedCover(),
                production.finishedTime(),
                production.finishedMax(),
                orders.switchingSpeed(),
                orders.capacityExponent(),
                orders.reliabilityExponent(),
                orders.reliabilityMemory());
    }

    @Override
    public void timetable(Timetable week) {
        week.phase("open the books", books::open)
                .phase("apply scripted policy", control::set)
                .phase("decide licences", authority::decide)
                .phase("set capacity", capacity::set)
                .phase("produce", this::produce)
                .phase("admit exports", gate::admit)
                .phase("ration and ship", this::ship)
                .phase("receive", this::receive)
                .phase("choose suppliers", this::chooseSuppliers)
                .phase("order inputs", ordering::order)
                .phase("apply for licences", this::applyForLicences)
                .phase("collect demand", demand::collect);
    }

    @Override
    public void observe(Observer observer) {
        series.observe(observer);
    }

    @Override
    public void identities(Identities checked) {
        books.identities(checked);
    }

    @Override
    public void parallel(Chunks chunks) {
        state.parallel(chunks);
    }

    private void produce(int period) {
        production.produce(period);
        books.produced();
    }

    private void ship(int period) {
        rationing.ship(period);
        gate.settle(period);
        books.shipped();
    }

    private void receive(int period) {
        delivery.receive(period);
        transit.sail(period);
        books.received();
    }

    private void chooseSuppliers(int period) {
        reliability.remember(period);
        attraction.chooseSuppliers(period);
    }

    private void applyForLicences(int period) {
        authority.file(period, orders);
    }
}
