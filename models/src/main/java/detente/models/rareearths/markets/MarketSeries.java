package detente.models.rareearths.markets;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.production.ProductionState;
import detente.models.rareearths.world.RegionNames;

/** What a run records of the markets of controlled goods. */
public final class MarketSeries {
    private final Markets markets;
    private final InputOutputTable table;
    private final Trading trading;
    private final Precautions precautions;
    /** Tonnes of magnets per M$ at the base price. */
    private final double tonnes;

    /** Prices and what they do to accounts. */
    public record Trading(Scarcity scarcity, Prices prices, FirmAccounts accounts, ProductionState state) {}

    /** What users, states and other suppliers do about it. */
    public record Precautions(
            SupplyHazard hazard, StateStockpile stockpile, Substitution substitution, Projects projects) {}

    public MarketSeries(Trading trading, Precautions precautions, double tonnes) {
        this.markets = trading.scarcity.markets;
        this.table = markets.network.table;
        this.trading = trading;
        this.precautions = precautions;
        this.tonnes = tonnes;
    }

    public void observe(Observer observer) {
        for (int m = 0; m < markets.markets(); m++) {
            prices(observer, m, markets.name(m), what(m));
        }
        for (int region = 0; region < markets.regions(); region++) {
            magnets(observer, region, RegionNames.of(table, region), RegionNames.inWords(table, region));
        }
        for (int place = 0; place < precautions.projects.places(); place++) {
            projects(observer, place);
        }
    }

    private String what(int market) {
        String good = markets.good(market) == Markets.MAGNET ? "magnets" : "rare earths";
        return good + " in " + RegionNames.inWords(table, markets.region(market));
    }

    private void prices(Observer observer, int market, String name, String what) {
        Prices prices = trading.prices;
        observer.level("price.spot." + name, "1", "Spot quote of " + what + ", base 1", () -> prices.spot(market));
        observer.level(
                "price.contract." + name, "1", "Contract price of " + what + ", base 1", () -> prices.contract(market));
        observer.level(
                "price.paid." + name,
                "1",
                "Price paid for " + what + ", spot and contract weighted with volumes, base 1",
                () -> prices.paid(market));
        observer.flow(
                "input-cost." + name,
                "M$",
                "What users pay for " + what + " above the base price",
                () -> trading.accounts.surcharge(market));
    }

    private void magnets(Observer observer, int region, String name, String where) {
        int market = markets.of(Markets.MAGNET, region);
        String magnet = "magnet." + name;
        observer.level(
                "scarcity." + magnet,
                "1",
                "Share of the coming use of magnets in " + where
                        + " that stocks and present supplies leave uncovered, mean of 4 weeks",
                () -> trading.scarcity.of(market));
        observer.level(
                "hazard." + magnet,
                "1/week",
                "Hazard of disruption that magnet users in " + where + " perceive",
                () -> precautions.hazard.mean(market));
        observer.level(
                "wanted-cover." + magnet,
                "week",
                "Stock of magnets that users in " + where + " want to hold, in weeks of use",
                () -> markets.mean(market, trading.state.cover));
        observer.level(
                "substituted." + magnet,
                "1",
                "Share of magnets that users in " + where + " have designed out",
                () -> precautions.substitution.share(region));
        observer.level(
                "stockpile." + magnet,
                "t",
                "Magnets in the state reserve of " + where,
                () -> precautions.stockpile.reserve(region) * tonnes);
        observer.level(
                "profit.magnet-users." + name,
                "1",
                "Profit of magnet users in " + where
                        + " relative to base value added, at base prices of all but magnets",
                () -> trading.accounts.profit(region));
    }

    private void projects(Observer observer, int place) {
        Projects projects = precautions.projects;
        String name = RegionNames.of(table, projects.region(place));
        String where = RegionNames.inWords(table, projects.region(place));
        observer.level(
                "new-capacity.magnet." + name,
                "t/year",
                "New magnet capacity in " + where,
                () -> projects.capacity(Markets.MAGNET, place));
        observer.level(
                "new-capacity.ree_mining_separation." + name,
                "t/year",
                "New capacity of mines with separation in " + where + ", in magnets that it can supply",
                () -> projects.capacity(Markets.RARE_EARTHS, place));
        observer.level(
                "projects." + name, "project", "Projects being built in " + where, () -> projects.building(place));
        observer.level(
                "project-capacity." + name,
                "t/year",
                "Capacity of these, all stages added up, in magnets",
                () -> projects.planned(place));
        observer.level(
                "project-weeks." + name,
                "project week",
                "Weeks that projects being built in " + where + " still take, summed over projects",
                () -> projects.weeksLeft(place));
    }
}
