package detente.models.production;

/** Adds up what is ordered from every firm: links, its part of the pooled orders on its industry, final demand. */
public final class Demand {
    private final Network network;
    private final ProductionState state;

    public Demand(Network network, ProductionState state) {
        this.network = network;
        this.state = state;
    }

    /** Orders that stand at the end of the week, for the next one. */
    public void collect(int period) {
        total(network, state.order, state.finalDemand, state.demand);
    }

    /** Demand by node from orders by link and final demand by firm. */
    static void total(Network network, double[] orders, double[] finalDemand, double[] demand) {
        java.util.Arrays.fill(demand, 0);
        int[] supplier = network.supplier;
        for (int l = 0; l < orders.length; l++) {
            demand[supplier[l]] += orders[l];
        }
        for (int j = 0; j < network.industries; j++) {
            double pooled = demand[network.node(j)];
            double total = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                demand[i] += pooled * network.size[i] + finalDemand[i];
                total += demand[i];
            }
            demand[network.node(j)] = total;
        }
    }
}
