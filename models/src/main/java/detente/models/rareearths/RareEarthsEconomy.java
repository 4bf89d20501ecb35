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
import detente.models.rareearths.licences.ControlledFlows;
import detente.models.rareearths.licences.ControlledLinks;
import detente.models.rareearths.licences.ExportBooks;
import detente.models.rareearths.licences.ExportControl;
import detente.models.rareearths.licences.ExportRegime;
import detente.models.rareearths.licences.ExportSeries;
import detente.models.rareearths.licences.RegimePlan;
import detente.models.rareearths.policy.PolicyScript;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.FirmNetwork;
import detente.models.rareearths.world.Holdings;
import detente.models.rareearths.world.OrderParameters;
import detente.models.rareearths.world.ProductionParameters;
import detente.parameters.Inputs;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;

/** The flagship's economy: firms that produce, ship and order; China's licences on what leaves it. */
final class RareEarthsEconomy implements Economy {
    private final ExportRegime china;
    private final ExportRegime unitedStates;
    private final Capacity capacity;
    private final Production production;
    private final Rationing rationing;
    private final Delivery delivery;
    private final Attraction attraction;
    private final Ordering ordering;
    private final Demand demand;
    private final ProductionState state;
    private final ExportSeries exports;
    private final RareEarthsSeries series;
    private final Books books;

    private RareEarthsEconomy(Inputs<RareEarthsParameters> inputs, FirmNetwork firms, Setting setting) {
        Network network = firms.network();
        RareEarthsParameters parameters = inputs.parameters();
        RegimePlan chinesePlan = setting.chinesePlan(network, parameters);
        RegimePlan americanPlan = setting.americanPlan(network, parameters);
        double[] lead = new double[network.inputs()];
        chinesePlan.addLead(network, lead);
        InputRules rules = Holdings.of(parameters.production(), parameters.firms(), firms, lead);
        ProductionRules production = RareEarthsEconomy.rules(parameters);

        state = new ProductionState(network, production, rules);
        ExportRegime.Trade trade = new ExportRegime.Trade(network, state, parameters.orders(), (industry, region) -> 1);
        china = new ExportRegime("chn", chinesePlan, trade, setting.draws);
        unitedStates = new ExportRegime("usa", americanPlan, trade, setting.draws);
        capacity = new Capacity(network, production, state);
        this.production = new Production(network, rules, state);
        rationing = new Rationing(network, production, state);
        delivery = new Delivery(network, state);
        attraction = new Attraction(network, production, state);
        ordering = new Ordering(network, rules, state);
        demand = new Demand(network, state);
        series = new RareEarthsSeries(network, state);
        exports = new ExportSeries(network.table, parameters.trade().magnetTonnes());
        books = new Books(network, state, List.of(new ExportBooks(china), new ExportBooks(unitedStates)));
    }

    /**
     * What the run adds to the inputs.
     *
     * @param draws of its seed
     * @param timeline dates of its events
     * @param flows that may be controlled
     */
    private record Setting(Draws draws, PolicyScript.Timeline timeline, ControlledFlows flows) {

        RegimePlan chinesePlan(Network network, RareEarthsParameters parameters) {
            ExportControl control = new ExportControl(
                    parameters.licences().on() ? instruments("CN", "ree-licence") : instruments("", ""));
            return RegimePlan.china(
                    new RegimePlan.China(
                            parameters.licences(),
                            parameters.generalLicences(),
                            parameters.rerouting(),
                            parameters.trade()),
                    ControlledLinks.of(network, flows.china()),
                    control,
                    network.table);
        }

        RegimePlan americanPlan(Network network, RareEarthsParameters parameters) {
            ExportControl control = new ExportControl(
                    parameters.technology().on() ? instruments("US", "tech-control") : instruments("", ""));
            ControlledLinks cases = ControlledLinks.of(network, flows.unitedStates());
            return RegimePlan.unitedStates(parameters.technology(), cases, control, network.table);
        }

        private ExportControl.Instruments instruments(String actor, String licence) {
            return new ExportControl.Instruments(
                    PolicyScript.of(actor, licence, timeline),
                    PolicyScript.of(actor, "entity-list", timeline),
                    PolicyScript.of(actor, "framework", timeline));
        }
    }

    static RareEarthsEconomy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
        InputOutputTable table = BaseTable.of(inputs.tables());
        Refusals.check(inputs, table);
        ControlledFlows flows = ControlledFlows.of(table, inputs.tables().table("controlled"));
        FirmNetwork.Design design = new FirmNetwork.Design(
                inputs.parameters().network(), inputs.parameters().firms(), flows.licensed(table));
        FirmNetwork firms = FirmNetwork.build(table, design, inputs, draws);
        PolicyScript.Timeline timeline =
                new PolicyScript.Timeline(inputs.scenario().events(), calendar, inputs.periods());
        return new RareEarthsEconomy(inputs, firms, new Setting(draws, timeline, flows));
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
                .phase("apply scripted policy", this::setPolicy)
                .phase("decide licences", this::decideLicences)
                .phase("set capacity", capacity::set)
                .phase("produce", this::produce)
                .phase("admit exports", this::admitExports)
                .phase("ration and ship", this::ship)
                .phase("receive", this::receive)
                .phase("choose suppliers", this::chooseSuppliers)
                .phase("order inputs", ordering::order)
                .phase("apply for licences", this::applyForLicences)
                .phase("collect demand", demand::collect);
    }

    @Override
    public void observe(Observer observer) {
        exports.china(china, observer);
        exports.unitedStates(unitedStates, observer);
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

    private void setPolicy(int period) {
        china.set(period);
        unitedStates.set(period);
    }

    private void decideLicences(int period) {
        china.decide(period);
        unitedStates.decide(period);
    }

    private void admitExports(int period) {
        china.admit(period);
        unitedStates.admit(period);
    }

    private void ship(int period) {
        rationing.ship(period);
        china.settle(period);
        unitedStates.settle(period);
        books.shipped();
    }

    private void receive(int period) {
        delivery.receive(period);
        china.sail(period);
        unitedStates.sail(period);
        books.received();
    }

    private void chooseSuppliers(int period) {
        china.remember(period);
        unitedStates.remember(period);
        attraction.chooseSuppliers(period);
    }

    private void applyForLicences(int period) {
        china.file(period);
        unitedStates.file(period);
    }
}
