package detente.models.production;

import detente.engine.Chunks;
import java.util.Arrays;

/** Adds up what is ordered from every firm: links, its part of the pooled orders on its industry, final demand. */
public final class Demand {
    private final Network network;
    /** Links in the order of suppliers. */
    private final double[] weight;

    private final double[] attraction;
    private final double[] intensity;
    private final double[] total;
    private final double[] finalDemand;
    private final double[] demand;
    private final Loops loops;
    private final Chunks.Body producers = this::gather;
    private final Chunks.Body industries = this::share;

    public Demand(Network network, ProductionState state) {
        this.network = network;
        this.weight = state.saleWeight;
        this.attraction = state.attraction;
        this.intensity = state.intensity;
        this.total = state.total;
        this.finalDemand = state.finalDemand;
        this.demand = state.demand;
        this.loops = state.loops;
    }

    private Demand(Network network, double[] weight) {
        this.network = network;
        this.weight = weight;
        this.attraction = new double[network.suppliers()];
        this.intensity = new double[network.holder.length];
        Arrays.fill(attraction, 1);
        Arrays.fill(intensity, 1);
        this.total = network.purchases;
        this.finalDemand = network.finalDemand;
        this.demand = new double[network.suppliers()];
        this.loops = new Loops(network);
    }

    /** What the base flows add up to, by node. */
    static double[] atBase(Network network) {
        Demand base = new Demand(network, network.sales());
        base.collect(0);
        return base.demand;
    }

    /** Orders that stand at the end of the week, for the next one. */
    public void collect(int period) {
        collectBaskets();
        loops.nodes(producers);
        loops.industries(industries);
    }

    /** What firms order from a basket is what the basket orders from industries. */
    private void collectBaskets() {
        gather(network.nodes(), network.suppliers());
        for (int b = 0; b < network.baskets; b++) {
            int row = network.inputs() + b;
            intensity[row] = demand[network.nodes() + b] / total[row];
        }
    }

    private void gather(int from, int to) {
        int[] firstSale = network.firstSale;
        int[] customer = network.customer;
        for (int h = from; h < to; h++) {
            double sum = 0;
            for (int l = firstSale[h]; l < firstSale[h + 1]; l++) {
                sum += weight[l] * intensity[customer[l]];
            }
            demand[h] = sum * attraction[h];
        }
    }

    private void share(int from, int to) {
        for (int j = from; j < to; j++) {
            double pooled = demand[network.node(j)];
            double all = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                demand[i] += pooled * network.size[i] + finalDemand[i];
                all += demand[i];
            }
            demand[network.node(j)] = all;
        }
    }
}
