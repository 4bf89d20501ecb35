package detente.models.production;

/** Shares each firm's goods out over its admissible orders in proportion, and ships them. */
public final class Rationing {
    private final Network network;
    private final ProductionRules rules;
    private final ProductionState state;

    public Rationing(Network network, ProductionRules rules, ProductionState state) {
        this.network = network;
        this.rules = rules;
        this.state = state;
    }

    public void ship(int period) {
        for (int j = 0; j < network.industries; j++) {
            double industryFill = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                shipFrom(i);
                industryFill += network.size[i] * state.fill[i];
            }
            state.fill[network.node(j)] = industryFill;
        }
        double memory = rules.reliabilityMemory();
        for (int h = 0; h < network.nodes(); h++) {
            state.reliability[h] += (state.fill[h] - state.reliability[h]) / memory;
        }
    }

    /** Stocks receive what suppliers shipped on every link; goods at sea are added by whoever holds them back. */
    public void receive(int period) {
        int[] supplier = network.supplier;
        for (int s = 0; s < network.inputs(); s++) {
            double arriving = 0;
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                arriving += state.order[l] * state.fill[supplier[l]];
            }
            state.arrived[s] = arriving;
            state.stock[s] += arriving;
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
}
