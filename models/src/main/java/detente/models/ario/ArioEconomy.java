package detente.models.ario;

import detente.engine.Chunks;
import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Observer;
import detente.engine.Timetable;
import detente.models.production.Attraction;
import detente.models.production.Capacity;
import detente.models.production.Delivery;
import detente.models.production.Demand;
import detente.models.production.GoodsBooks;
import detente.models.production.InputOutputTable;
import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.NetworkBuilder;
import detente.models.production.Ordering;
import detente.models.production.Population;
import detente.models.production.Production;
import detente.models.production.ProductionRules;
import detente.models.production.ProductionState;
import detente.models.production.Rationing;
import detente.random.Draws;
import java.util.List;

/** One firm an industry; the production core and shocks, nothing else. */
final class ArioEconomy implements Economy {
    private final InputOutputTable table;
    private final List<String> names;
    private final Network network;
    private final ProductionState state;
    private final CapacityLoss losses;
    private final String money;
    private final List<String> warnings;
    private final Capacity capacity;
    private final Production production;
    private final Rationing rationing;
    private final Delivery delivery;
    private final Attraction attraction;
    private final Ordering ordering;
    private final Demand demand;
    private final Closeness closeness;
    private final GoodsBooks books;
    private final RegionAccounts accounts;

    /** @param names industries in words */
    ArioEconomy(InputOutputTable table, List<String> names, CapacityLoss losses, ArioRules rules) {
        this.table = table;
        this.names = List.copyOf(names);
        this.losses = losses;
        this.money = rules.money();
        this.warnings = rules.warnings();
        this.network = new NetworkBuilder(table, Population.industries(table), Draws.keyed(0))
                .linked((from, to) -> true)
                .build();
        InputRules inputs = rules.inputs().rules(network);
        ProductionRules production = rules.production();
        this.state = new ProductionState(network, production, inputs);
        this.capacity = new Capacity(network, production, state);
        this.production = new Production(network, inputs, state);
        this.rationing = new Rationing(network, production, state);
        this.delivery = new Delivery(network, state);
        this.attraction = new Attraction(network, production, state);
        this.ordering = new Ordering(network, inputs, state);
        this.demand = new Demand(network, state);
        this.closeness = new Closeness(network, inputs, state, rules.values().boarioCompatible());
        this.books = new GoodsBooks(
                network,
                state,
                new GoodsBooks.Elsewhere(
                        "left alone", closeness.leftAlone(), closeness::allLeftAlone, byGood -> {}, () -> 0));
        this.accounts = new RegionAccounts(network, state, losses, rules);
    }

    @Override
    public void timetable(Timetable timetable) {
        timetable
                .phase("lose and recover capacity", this::open)
                .phase("set capacity", capacity::set)
                .phase("produce", this::produce)
                .phase("ration and ship", this::ship)
                .phase("receive", this::receive)
                .phase("choose suppliers", attraction::chooseSuppliers)
                .phase("order inputs", this::order)
                .phase("collect demand", this::collect);
    }

    @Override
    public void observe(Observer observer) {
        for (int j = 0; j < table.industries(); j++) {
            int node = network.node(j);
            observer.level(
                    SeriesNames.output(table, j),
                    "1",
                    "Output of " + names.get(j) + " relative to base",
                    () -> state.output[node] / network.output[node]);
        }
        observer.level("output.all", "1", "Output of all industries relative to base", this::relativeOutput);
        observer.level(
                "output.least", "1", "Output of the industry that is hit hardest, relative to base", this::leastOutput);
        observer.flow("loss.all", money, "Output lost in the world, at base prices", this::loss);
        accounts.observe(observer, money);
    }

    @Override
    public void identities(Identities identities) {
        books.identities(identities);
        losses.rebuilding().identities(identities);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void parallel(Chunks chunks) {
        state.parallel(chunks);
    }

    private void open(int period) {
        books.open();
        losses.write(period, state.capacityLost);
    }

    private void produce(int period) {
        closeness.rememberStocks();
        production.produce(period);
        books.produced();
    }

    private void ship(int period) {
        rationing.ship(period);
        books.shipped();
        losses.rebuilding().receive(state.fill);
    }

    /** Rebuilding is ordered beside usual final demand and rationed with it. */
    private void collect(int period) {
        System.arraycopy(network.finalDemand, 0, state.finalDemand, 0, network.firms);
        losses.rebuilding().order(state.finalDemand);
        demand.collect(period);
    }

    private void receive(int period) {
        delivery.receive(period);
        closeness.keepStocksIfNothingChanged();
        books.received();
    }

    private void order(int period) {
        if (closeness.stocksAreFull()) {
            ordering.orderUse(period);
        } else {
            ordering.order(period);
        }
    }

    private double relativeOutput() {
        double now = 0;
        double base = 0;
        for (int j = 0; j < table.industries(); j++) {
            now += state.output[network.node(j)];
            base += network.output[network.node(j)];
        }
        return now / base;
    }

    private double leastOutput() {
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < table.industries(); j++) {
            int node = network.node(j);
            least = Math.min(least, state.output[node] / network.output[node]);
        }
        return least;
    }

    private double loss() {
        double loss = 0;
        for (int i = 0; i < network.firms; i++) {
            loss += network.output[i] - state.output[i];
        }
        return loss;
    }
}
