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

    private final InputElasticity elasticity;
    /** How far each node has learned to make do with less, from 0 to 1; empty in ARIO. */
    private final double[] learned;

    private final Chunks.Body industries = this::produceIndustries;

    /** ARIO's: inputs are complements. */
    public Production(Network network, InputRules rules, ProductionState state) {
        this(network, rules, InputElasticity.NONE, state);
    }

    public Production(Network network, InputRules rules, InputElasticity elasticity, ProductionState state) {
        this.elasticity = elasticity;
        this.learned = new double[elasticity.last() > 0 ? network.nodes() : 0];
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
            double common = held(node);
            double total = 0;
            for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                state.output[i] = state.desired[i] * Math.min(held(i), common);
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

    /** Of an input that lacks its share of what is needed is used, of any other what the output takes. */
    private void use(int node) {
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            double use = state.coefficient[s] * state.output[node];
            double need = needed[s] * state.desired[node];
            if (learned.length > 0 && need > state.stock[s]) {
                use = Math.min(use, state.coefficient[s] * state.desired[node] * (state.stock[s] / need));
            }
            state.used[s] = Math.min(use, state.stock[s]);
            state.stock[s] -= state.used[s];
        }
    }

    /** What inputs allow, and what is learned from it for the weeks to come. */
    private double held(int node) {
        if (learned.length == 0) {
            return limit(node, 0);
        }
        double limit = limit(node, elasticity.after(learned[node]));
        learned[node] +=
                limit < 1 ? (1 - learned[node]) / elasticity.learning() : -learned[node] / elasticity.forgetting();
        return limit;
    }

    /** The scarcest input decides; an important one (criticality ½) holds back half of what a critical one does. */
    private double limit(int node, double elasticity) {
        double lowest = 1;
        for (int s = network.firstInput[node]; s < network.firstInput[node + 1]; s++) {
            double need = needed[s] * state.desired[node];
            if (need > state.stock[s]) {
                double output = InputElasticity.output(elasticity, network.coefficient[s], state.stock[s] / need);
                lowest = Math.min(lowest, 1 - rules.criticality()[s] * (1 - output));
            }
        }
        return lowest;
    }
}
