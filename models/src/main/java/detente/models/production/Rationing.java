package detente.models.production;

import detente.engine.Chunks;

/** Shares each firm's goods out over its admissible orders in proportion, and ships them. */
public final class Rationing {
    private final Network network;
    private final double memory;
    private final ProductionState state;
    private final Chunks.Body industries = this::shipIndustries;

    public Rationing(Network network, ProductionRules rules, ProductionState state) {
        this.network = network;
        this.memory = rules.reliabilityMemory();
        this.state = state;
    }

    public void ship(int period) {
        state.loops.industries(industries);
    }

    private void shipIndustries(int from, int to) {
        for (int j = from; j < to; j++) {
            double industryFill = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                shipFrom(i);
                industryFill += network.size[i] * state.fill[i];
                remember(i);
            }
            state.fill[network.node(j)] = industryFill;
            remember(network.node(j));
        }
    }

    private void shipFrom(int i) {
        double available = state.finished[i] + state.output[i];
        double admissible = state.demand[i] - state.blocked[i];
        double fill = admissible > available ? available / admissible : 1;
        state.fill[i] = fill;
        state.shipped[i] = fill < 1 ? available : admissible;
        state.finished[i] = available - state.shipped[i];
    }

    private void remember(int node) {
        state.reliability[node] += (state.fill[node] - state.reliability[node]) / memory;
    }
}
