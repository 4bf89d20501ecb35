package detente.models.production;

/** The steps of the production core alone, in their order, for tests that need no other mechanism. */
public final class ProductionChain {
    public final Network network;
    public final ProductionState state;
    private final Capacity capacity;
    private final Production production;
    private final Rationing rationing;
    private final Delivery delivery;
    private final Attraction attraction;
    private final Ordering ordering;
    private final Demand demand;
    private int period;

    public ProductionChain(Network network, ProductionRules rules, InputRules inputs) {
        this(network, rules, inputs, InputElasticity.NONE);
    }

    ProductionChain(Network network, ProductionRules rules, InputRules inputs, InputElasticity elasticity) {
        this.network = network;
        this.state = new ProductionState(network, rules, inputs);
        this.capacity = new Capacity(network, rules, state);
        this.production = new Production(network, inputs, elasticity, state);
        this.rationing = new Rationing(network, rules, state);
        this.delivery = new Delivery(network, state);
        this.attraction = new Attraction(network, rules, state);
        this.ordering = new Ordering(network, inputs, state);
        this.demand = new Demand(network, state);
    }

    /** The ARIO case with one cover and restoration time [week], ψ = 0.8, order type alt, one firm an industry. */
    static ProductionChain ario(Network network, double cover, double restoration, double sensitivity) {
        return new ProductionChain(
                network,
                ProductionRules.ario(1, 1.25, 52, true),
                InputRules.uniform(network.inputs(), cover, restoration, sensitivity));
    }

    public void week() {
        capacity.set(period);
        production.produce(period);
        rationing.ship(period);
        delivery.receive(period);
        attraction.chooseSuppliers(period);
        ordering.order(period);
        demand.collect(period);
        period++;
    }

    /** Output of an industry relative to base. */
    double relativeOutput(int industry) {
        int node = network.node(industry);
        return state.output[node] / network.output[node];
    }
}
