package detente.models.production;

import detente.engine.Chunks;

/** Brings to every input what its suppliers shipped on its links; goods at sea are corrected by whoever holds them back. */
public final class Delivery {
    private final Network network;
    private final ProductionState state;
    /** What each node ships per unit of intensity and weight: attraction × fill. */
    private final double[] shipped;

    private final Chunks.Body nodes = this::ship;
    private final Chunks.Body inputs = this::receive;

    public Delivery(Network network, ProductionState state) {
        this.network = network;
        this.state = state;
        this.shipped = new double[network.suppliers()];
    }

    public void receive(int period) {
        state.loops.nodes(nodes);
        for (int b = 0; b < network.baskets; b++) {
            int row = network.inputs() + b;
            int node = network.nodes() + b;
            state.fill[node] = arriving(row) / state.total[row];
            shipped[node] = state.attraction[node] * state.fill[node];
        }
        state.loops.inputs(inputs);
    }

    private void ship(int from, int to) {
        for (int h = from; h < to; h++) {
            shipped[h] = state.attraction[h] * state.fill[h];
        }
    }

    private void receive(int from, int to) {
        for (int s = from; s < to; s++) {
            double arriving = state.intensity[s] * arriving(s);
            state.arrived[s] = arriving;
            state.stock[s] += arriving;
        }
    }

    private double arriving(int input) {
        double[] weight = state.weight;
        int[] supplier = network.supplier;
        double sum = 0;
        for (int l = network.firstLink[input]; l < network.firstLink[input + 1]; l++) {
            sum += weight[l] * shipped[supplier[l]];
        }
        return sum;
    }
}
