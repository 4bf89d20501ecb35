package detente.models.rareearths;

import detente.engine.Chunks;
import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Observer;
import detente.engine.Timetable;
import detente.files.Inputs;
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
import detente.models.rareearths.goods.ControlledFlows;
import detente.models.rareearths.goods.Controls;
import detente.models.rareearths.households.HouseholdSeries;
import detente.models.rareearths.households.Households;
import detente.models.rareearths.licences.CriticalUse;
import detente.models.rareearths.licences.Deliveries;
import detente.models.rareearths.licences.ExportBooks;
import detente.models.rareearths.licences.ExportRegime;
import detente.models.rareearths.licences.ExportRegimes;
import detente.models.rareearths.licences.ExportSeries;
import detente.models.rareearths.licences.RegimePlan;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.PolicyScript;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.Employment;
import detente.models.rareearths.world.FirmNetwork;
import detente.models.rareearths.world.FirmRules;
import detente.models.rareearths.world.Holdings;
import detente.models.rareearths.world.ValueAdded;
import detente.parameters.Keyed;
import detente.random.Draws;
import detente.results.Calendar;
import detente.results.Decision;
import detente.results.Event;
import java.util.List;

/** The flagship's economy: firms, markets, households and two states through a week; each phase is one line of the timetable. */
final class RareEarthsEconomy implements Economy {
    private final ExportRegimes exports;
    private final CriticalUse technology;
    private final BilateralTrade trade;
    private final RareEarthMarkets markets;
    private final News news;
    private final Diplomacy diplomacy;
    private final Statistics statistics;
    private final Chronicle chronicle;
    private final Households households;
    private final ValueAdded accounts;
    private final Capacity capacity;
    private final Production production;
    private final Rationing rationing;
    private final Delivery delivery;
    private final Attraction attraction;
    private final Ordering ordering;
    private final Demand demand;
    private final ProductionState state;
    private final Books books;
    private final Series series;

    private RareEarthsEconomy(Inputs<RareEarthsParameters> inputs, FirmNetwork firms, RunSetting setting) {
        Network network = firms.network();
        RareEarthsParameters parameters = inputs.parameters();
        news = new News(parameters.news(), setting.announcements(parameters));
        diplomacy = setting.diplomacy(parameters, news);
        chronicle = new Chronicle(diplomacy, setting.timeline().calendar());
        List<RegimePlan> plans = setting.regimes(network, parameters);
        double[] lead = new double[network.inputs()];
        plans.forEach(plan -> plan.addLead(network, lead));
        InputRules rules = Holdings.of(parameters.production(), parameters.firms(), firms, lead);
        ProductionRules production = FirmRules.of(parameters.production(), parameters.orders());

        state = new ProductionState(network, production, rules);
        accounts = new ValueAdded(network, state);
        trade = new BilateralTrade(
                parameters, new BilateralTrade.Floor(network, state, setting.policy()), this::spending, plans);
        households = new Households(
                new Households.Rules(parameters.households(), parameters.property()),
                network.table,
                new Households.World(accounts::relative, this::income, trade.prices::inflation, news::threat),
                setting.draws());
        ExportRegime.Trade licensed = new ExportRegime.Trade(network, state, parameters.orders(), trade.wedges::factor);
        exports = new ExportRegimes(plans.stream()
                .map(plan -> new ExportRegime(plan, licensed, setting.draws()))
                .toList());
        trade.join(exports);
        technology = new CriticalUse(parameters.technology(), exports, network, state);
        statistics = new Statistics(
                network.table,
                new Statistics.Sources(
                        new Deliveries(
                                exports.of(Actor.CHINA), network.table.regions().indexOf(BaseTable.UNITED_STATES)),
                        new Deliveries(
                                exports.of(Actor.UNITED_STATES),
                                network.table.regions().indexOf(BaseTable.CHINA)),
                        accounts,
                        trade.flows,
                        households,
                        news));
        statistics.begin(diplomacy.states);
        capacity = new Capacity(network, production, state);
        this.production = new Production(network, rules, FirmRules.elasticity(parameters.production()), state);
        markets = new RareEarthMarkets(
                parameters,
                new RareEarthMarkets.Supply(
                        network, exports.of(PolicyInstrument.REE_LICENCE), state, rules, this.production),
                new RareEarthMarkets.Outlook(news, setting.policy()),
                setting.draws());
        rationing = new Rationing(network, production, state);
        delivery = new Delivery(network, state);
        attraction = new Attraction(network, production, state);
        ordering = new Ordering(network, rules, state);
        demand = new Demand(network, state);
        books = new Books(
                network,
                state,
                exports.all().stream().map(ExportBooks::new).toList(),
                new Books.Reserve(markets.reserve.moved, markets.reserve::added));
        series = new Series(
                new ExportSeries(network.table, parameters.trade().magnetTonnes()),
                new RareEarthsSeries(
                        network,
                        state,
                        accounts,
                        Employment.of(network, state, inputs.tables().table("employment"))),
                new HouseholdSeries(network.table, households, news));
    }

    /** What is recorded, besides what trade and markets record of themselves. */
    private record Series(ExportSeries exports, RareEarthsSeries production, HouseholdSeries households) {}

    /** Real income of a region relative to base: what it makes less what prices take. */
    private double income(int region) {
        return accounts.relative(region) - trade.prices.lost(region) / accounts.base(region);
    }

    private double spending(int region, int good) {
        return households.spending(region, good);
    }

    static RareEarthsEconomy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
        InputOutputTable table = BaseTable.of(inputs.tables());
        Refusals.check(inputs, table);
        Controls controls = FolderTables.controls(inputs.tables());
        ControlledFlows flows =
                ControlledFlows.of(table, inputs.tables().table("controlled"), controls.instruments.exportControls());
        FirmNetwork.Design design = new FirmNetwork.Design(
                inputs.parameters().network(), inputs.parameters().firms(), flows.licensed());
        FirmNetwork firms = FirmNetwork.build(table, design, inputs, draws);
        PolicyScript.Timeline timeline = new PolicyScript.Timeline(
                inputs.scenario().events(),
                calendar,
                inputs.periods(),
                inputs.scenario().endogenousFrom());
        Keyed tariffs = inputs.parameters().tariffs().baseRate();
        PolicyBoard.Base base = new PolicyBoard.Base(controls.instruments, tariffs.of("chn"), tariffs.of("usa"));
        PolicyBoard policy = new PolicyBoard(timeline, base);
        return new RareEarthsEconomy(inputs, firms, new RunSetting(draws, timeline, base, policy, controls, flows));
    }

    @Override
    public void timetable(Timetable week) {
        week.phase("open the books", this::open)
                .phase("let the states decide", diplomacy::decide)
                .phase("apply policy", this::setPolicy)
                .phase("hear the news", news::hear)
                .phase("decide licences", exports::decide)
                .phase("build mines and plants", markets::build)
                .phase("wear out technology", technology::wear)
                .phase("set capacity", capacity::set)
                .phase("produce", this::produce)
                .phase("admit exports", exports::admit)
                .phase("ration and ship", this::ship)
                .phase("receive", this::receive)
                .phase("clear customs", trade::clear)
                .phase("perceive hazard", markets::perceiveHazard)
                .phase("quote prices", markets::quote)
                .phase("save magnets", markets::substitute)
                .phase("set wanted stocks", markets::hoard)
                .phase("choose suppliers", this::chooseSuppliers)
                .phase("order inputs", this::order)
                .phase("apply for licences", exports::file)
                .phase("draw up accounts", accounts::account)
                .phase("count the unemployed", households::countUnemployed)
                .phase("survey confidence", households::survey)
                .phase("trade houses", households::tradeHouses)
                .phase("plan spending", households::planSpending)
                .phase("collect demand", this::collectDemand)
                .phase("let the states talk", this::negotiate);
    }

    @Override
    public void observe(Observer observer) {
        series.exports.observe(exports, observer);
        technology.observe(observer);
        series.production.observe(observer);
        markets.observe(observer);
        trade.observe(observer);
        series.households.observe(observer);
        diplomacy.observe(observer);
    }

    @Override
    public List<Event> events() {
        return chronicle.events();
    }

    @Override
    public List<Decision> decisions() {
        return chronicle.decisions();
    }

    @Override
    public void identities(Identities checked) {
        books.identities(checked);
        trade.identities(checked);
        markets.identities(checked);
    }

    @Override
    public void parallel(Chunks chunks) {
        state.parallel(chunks);
    }

    private void negotiate(int period) {
        diplomacy.negotiate(period, statistics);
    }

    private void produce(int period) {
        production.produce(period);
        books.produced();
    }

    private void open(int period) {
        books.open(period);
        trade.open(period);
    }

    private void setPolicy(int period) {
        trade.set(period);
        exports.set(period);
    }

    private void ship(int period) {
        rationing.ship(period);
        exports.settle(period);
        books.shipped();
    }

    private void receive(int period) {
        delivery.receive(period);
        exports.sail(period);
        markets.divert(period);
        books.received();
    }

    private void chooseSuppliers(int period) {
        trade.revise(period);
        exports.remember(period);
        attraction.chooseSuppliers(period);
    }

    private void order(int period) {
        ordering.order(period);
        markets.replace(period);
    }

    private void collectDemand(int period) {
        trade.order(period);
        demand.collect(period);
    }
}
