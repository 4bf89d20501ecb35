package detente.models.rareearths;

import detente.engine.Identities;
import detente.engine.Observer;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.Production;
import detente.models.production.ProductionState;
import detente.models.rareearths.licences.ControlledInputs;
import detente.models.rareearths.licences.ExportRegime;
import detente.models.rareearths.markets.FirmAccounts;
import detente.models.rareearths.markets.HomeGlut;
import detente.models.rareearths.markets.MagnetTrend;
import detente.models.rareearths.markets.MarketSeries;
import detente.models.rareearths.markets.Markets;
import detente.models.rareearths.markets.Prices;
import detente.models.rareearths.markets.Projects;
import detente.models.rareearths.markets.Scarcity;
import detente.models.rareearths.markets.StateStockpile;
import detente.models.rareearths.markets.Stockpiling;
import detente.models.rareearths.markets.Substitution;
import detente.models.rareearths.markets.SupplyHazard;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.world.BaseTable;
import detente.random.Draws;
import java.util.List;

/** The markets of magnets and rare earths: prices, and what users, states and other suppliers do about a control. */
final class RareEarthMarkets {
    final StateStockpile reserve;
    private final ControlledInputs inputs;
    private final SupplyHazard hazard;
    private final Scarcity scarcity;
    private final Prices prices;
    private final Stockpiling stockpiling;
    private final MagnetTrend trend;
    private final Substitution substitution;
    private final Projects projects;
    private final FirmAccounts accounts;
    private final MarketSeries series;

    RareEarthMarkets(RareEarthsParameters parameters, Supply supply, Outlook outlook, Draws draws) {
        ExportRegime china = supply.china;
        ProductionState state = supply.state;
        Markets markets = new Markets(supply.network);
        int home = markets.home();
        List<String> regions = markets.table().regions();
        double tonnes = parameters.trade().magnetTonnes();
        inputs = new ControlledInputs(china);
        hazard = new SupplyHazard(
                parameters.hazard(),
                markets,
                new SupplyHazard.Causes(
                        outlook.news::threat, region -> region == home ? 0 : china.stringency(), inputs.filled()));
        scarcity = new Scarcity(
                markets,
                new Scarcity.Plan(supply.rules.cover(), supply.rules.lead(), inputs.atSea()),
                parameters.prices().horizon(),
                state);
        HomeGlut glut =
                new HomeGlut(markets, BaseTable.CHINA, parameters.production().finishedCover(), state);
        prices = new Prices(parameters.prices(), new Prices.Signals(scarcity, hazard, glut), draws);
        reserve = new StateStockpile(
                parameters.stockpiles(),
                outlook.policy.byRegion(PolicyInstrument.STOCKPILE, regions),
                new StateStockpile.Signals(scarcity, prices),
                state);
        stockpiling = new Stockpiling(parameters.stockpiles(), hazard, supply.rules.cover(), state);
        trend = new MagnetTrend(parameters.trade().magnetGrowth(), markets, state);
        substitution = new Substitution(
                parameters.substitution(), new Substitution.Use(prices, hazard, trend), supply.production);
        projects = new Projects(
                parameters.projects(),
                new Projects.World(markets, state, tonnes, outlook.policy.byRegion(PolicyInstrument.PROJECT, regions)),
                new Projects.News(prices, outlook.news::threat),
                draws);
        accounts = new FirmAccounts(markets, prices, state);
        series = new MarketSeries(
                new MarketSeries.Trading(scarcity, prices, accounts, state),
                new MarketSeries.Precautions(hazard, reserve, substitution, projects),
                tonnes);
    }

    /** How users are supplied: by whom, with which stocks, for which production. */
    record Supply(
            Network network, ExportRegime china, ProductionState state, InputRules rules, Production production) {}

    /** What users, states and investors look at: the news and what is announced. */
    record Outlook(News news, PolicyBoard policy) {}

    /** Makers expand with the world's demand; new mines and plants are begun, built and run up. */
    void build(int period) {
        trend.advance(period);
        projects.advance(period);
    }

    /** States take from what arrived or give from their reserves. */
    void divert(int period) {
        inputs.note(period);
        reserve.divert(period);
    }

    void perceiveHazard(int period) {
        hazard.perceive(period);
    }

    /** Quotes prices and books what they cost. */
    void quote(int period) {
        scarcity.assess(period);
        prices.quote(period);
        accounts.settle(period);
    }

    /** Users design magnets out and save on them. */
    void substitute(int period) {
        substitution.adapt(period);
    }

    /** Users decide how much stock they want. */
    void hoard(int period) {
        stockpiling.set(period);
    }

    /** Users order again what the state took from them. */
    void replace(int period) {
        reserve.order(period);
    }

    void observe(Observer observer) {
        series.observe(observer);
    }

    void identities(Identities checked) {
        reserve.identities(checked);
        accounts.identities(checked);
    }
}
