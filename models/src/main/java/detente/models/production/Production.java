package detente.models.production;

import detente.engine.Chunks;

/** Produces what demand, capacity and the scarcest input allow, and draws down the input stocks. */
public final class Production {
    /** An input counts only if its annual purchases exceed this multiple of weekly output; BoARIO's comparison, kept. */
    private static final double MATERIAL = 1e-5;

    private final Network network;
    private final ProductionState state;
    private final InputRules rules;
    /** Need of each input per unit of desired output, ψ n a(t); 0 where the input cannot bind. */
    private final double[] needed;

    private final Chunks.Body industries = this::produceIndustries;

    public Production(Network network, InputRules rules, ProductionState state) {
        this.network = network;
        this.state = state;
        this.rules = rules;
        this.needed = new double[network.inputs()];
        for (int s = 0; s < needed.length; s++) {
            double cover = rules.cover()[s];
            boolean binds = Double.isFinite(cover)
                    && rules.criticality()[s] > 0
                    && network.table.weeksPerYear() * network.coefficient[s] > MATERIAL;
            needed[s] = binds ? rules.sensitivity()[s] * cover * network.coefficient[s] : 0;
        }
    }

    /** Changes how much of an input its holder needs for a unit of output: use, need and orders see the same coefficient. */
    public void revise(int input, double coefficient) {
        state.coefficient[input] = coefficient;
        if (needed[input] > 0) {
            needed[input] = rules.sensitivity()[input] * rules.cover()[input] * coefficient;
        }
    }

    public void produce(int period) {
        state.loops.industries(industries);
    }

    private void produceIndustries(int from, int to) {
        for (int j = from; j < to; j++) {
            int node = network.node(j);
            state.desired[node] = desire(j);
            double common = limit(node);
            double total = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                state.output[i] = state.desired[i] * Math.min(limit(i), common);
                total += state.output[i];
                use(i);
            }
            state.output[node] = total;
            use(node);
        }
    }

    private double desire(int industry) {
        double total = 0;
        for (int i = network.firstFirm[industry]; i < network.firstFirm[industry + 1]; i++) {
            state.desired[i] = Math.min(state.planned[i], state.capacity[i]);
            total += state.desired[i];
        }
        return total;
    }

    private void use(int node) {
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            state.used[s] = Math.min(state.coefficient[s] * state.output[node], state.stock[s]);
            state.stock[s] -= state.used[s];
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
