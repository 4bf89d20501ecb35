package detente.models.production;

/** Produces what demand, capacity and the scarcest input allow, and draws down the input stocks. */
public final class Production {
    /** An input counts only if its annual purchases exceed this multiple of weekly output; BoARIO's comparison, kept. */
    private static final double MATERIAL = 1e-5;

    private final Network network;
    private final ProductionState state;
    private final InputRules rules;
    /** Need of each input per unit of desired output, ψ n a; 0 where the input cannot bind. */
    private final double[] needed;
    /** Largest share of desired output that the inputs of a node allow. */
    private final double[] limit;

    public Production(Network network, InputRules rules, ProductionState state) {
        this.network = network;
        this.state = state;
        this.rules = rules;
        this.limit = new double[network.nodes()];
        this.needed = new double[network.inputs()];
        for (int s = 0; s < needed.length; s++) {
            double cover = rules.cover()[s];
            boolean binds = Double.isFinite(cover)
                    && rules.criticality()[s] > 0
                    && network.table.weeksPerYear() * network.coefficient[s] > MATERIAL;
            needed[s] = binds ? rules.sensitivity()[s] * cover * network.coefficient[s] : 0;
        }
    }

    public void produce(int period) {
        desire();
        for (int h = 0; h < network.nodes(); h++) {
            limit[h] = limit(h);
        }
        for (int j = 0; j < network.industries; j++) {
            double total = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                state.output[i] = state.desired[i] * Math.min(limit[i], limit[network.node(j)]);
                total += state.output[i];
            }
            state.output[network.node(j)] = total;
        }
        for (int s = 0; s < network.inputs(); s++) {
            double use = network.coefficient[s] * state.output[network.holder[s]];
            state.used[s] = Math.min(use, state.stock[s]);
            state.stock[s] -= state.used[s];
        }
    }

    private void desire() {
        for (int j = 0; j < network.industries; j++) {
            double total = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                state.desired[i] = Math.min(state.planned[i], state.capacity[i]);
                total += state.desired[i];
            }
            state.desired[network.node(j)] = total;
        }
    }

    /** The scarcest input decides; an important one (criticality ½) holds back half of what a critical one does. */
    private double limit(int node) {
        double lowest = 1;
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            double need = needed[s] * state.desired[node];
            if (need > state.stock[s]) {
                double shortfall = 1 - state.stock[s] / need;
                lowest = Math.min(lowest, 1 - rules.criticality()[s] * shortfall);
            }
        }
        return lowest;
    }
}
