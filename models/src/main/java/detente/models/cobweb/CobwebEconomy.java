package detente.models.cobweb;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Observer;
import detente.engine.Timetable;
import detente.random.Draws;
import detente.random.Purpose;

/**
 * One crop and one market. Farmers plant at the price that they expect; the harvest comes a year later and is sold at
 * whatever price clears the market.
 *
 * <p>Sources: M. Ezekiel, "The cobweb theorem", Quarterly Journal of Economics 52 (1938), 255–280; for expectations that
 * learn from their error, M. Nerlove, "Adaptive expectations and cobweb phenomena", same journal 72 (1958), 227–240.
 */
final class CobwebEconomy implements Economy {
    private static final long WEATHER = Draws.agent("weather");

    private final CobwebParameters parameters;
    private final Farmers farmers;
    private final Purpose weather;
    private double expected;
    private double price;
    private double bought;

    CobwebEconomy(CobwebParameters parameters, Draws draws) {
        this.parameters = parameters;
        this.farmers = new Farmers(parameters);
        this.weather = draws.purpose("yield");
        this.expected = parameters.initialExpectation();
        this.price = expected; // so that the first expectation stands
    }

    @Override
    public void timetable(Timetable year) {
        year.phase("form expectations", this::expect)
                .phase("plant", t -> farmers.plant(expected))
                .phase("harvest", this::harvest)
                .phase("sell", this::sell);
    }

    @Override
    public void observe(Observer observer) {
        observer.level("price", "dollar/t", "Price that clears the market", () -> price)
                .level("price.expected", "dollar/t", "Price at which farmers planted", () -> expected)
                .flow("quantity", "t", "Harvest, all of it sold", farmers::totalSold)
                .flow("profit", "dollar", "Farmers' receipts less their costs", this::profit)
                .level("farmers.planting", "farmer", "Farmers who planted anything", farmers::planting);
    }

    @Override
    public void identities(Identities identities) {
        double scale = parameters.demandAtZero();
        identities
                .each("harvest = sold + in the barn", farmers.count(), i -> "farmer " + i, i -> farmers.lost(i) / scale)
                .each("buyers' quantity = farmers' quantity", 1, i -> "the market", i -> imbalance() / scale);
    }

    /** Nerlove: the expectation moves by a part of its error. */
    private void expect(int year) {
        expected += parameters.expectationWeight() * (price - expected);
    }

    private void harvest(int year) {
        double yield = Math.max(0, 1 + parameters.weather() * weather.gaussian(WEATHER, year, 0));
        farmers.harvest(year == parameters.frostYear() ? yield * (1 - parameters.frostLoss()) : yield);
        bought = 0;
    }

    /** The price at which buyers take the whole harvest; for nothing they take any. */
    private void sell(int year) {
        double harvest = farmers.inBarns();
        price = Math.max(0, (parameters.demandAtZero() - harvest) / parameters.demandSlope());
        bought = price > 0 ? parameters.demandAtZero() - parameters.demandSlope() * price : harvest;
        farmers.sell();
    }

    private double profit() {
        return price * bought - farmers.totalCost();
    }

    private double imbalance() {
        return bought - farmers.totalSold();
    }
}
