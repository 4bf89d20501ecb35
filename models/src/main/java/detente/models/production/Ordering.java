package detente.models.production;

/** Orders next week's inputs: what was used plus part of the gap to the wanted stock, spread over suppliers. */
public final class Ordering {
    private final Network network;
    private final ProductionRules rules;
    private final InputRules inputs;
    private final ProductionState state;
    /** How attractive each node is as a supplier, relative to base. */
    private final double[] attraction;

    public Ordering(Network network, ProductionRules rules, InputRules inputs, ProductionState state) {
        this.network = network;
        this.rules = rules;
        this.inputs = inputs;
        this.state = state;
        this.attraction = new double[network.nodes()];
    }

    /** Revises supplier shares: buyers lean towards suppliers with capacity that fill their orders. */
    public void chooseSuppliers(int period) {
        if (rules.switchingSpeed() == 0) {
            return;
        }
        for (int h = 0; h < network.nodes(); h++) {
            double capacity = state.capacity[h] / network.output[h];
            attraction[h] = power(capacity, rules.capacityExponent())
                    * power(state.reliability[h], rules.reliabilityExponent());
        }
        for (int s = 0; s < network.inputs(); s++) {
            revise(network.firstLink[s], network.firstLink[s + 1]);
        }
    }

    public void order(int period) {
        for (int s = 0; s < network.inputs(); s++) {
            double coefficient = network.coefficient[s];
            int holder = network.holder[s];
            double target = (inputs.cover()[s] + inputs.lead()[s]) * coefficient * state.desired[holder];
            double position = state.stock[s] + state.onOrder[s];
            double gap = target > position ? (target - position) / inputs.restoration()[s] : 0;
            place(s, gap + coefficient * state.output[holder]);
        }
    }

    /** Orders what was used and closes no gap. */
    public void orderUse(int period) {
        for (int s = 0; s < network.inputs(); s++) {
            place(s, network.coefficient[s] * state.output[network.holder[s]]);
        }
    }

    private void place(int input, double want) {
        state.wanted[input] = want;
        for (int l = network.firstLink[input]; l < network.firstLink[input + 1]; l++) {
            state.order[l] = want * state.share[l];
        }
    }

    private void revise(int first, int end) {
        double total = 0;
        for (int l = first; l < end; l++) {
            total += attraction(l);
        }
        if (total > 0) {
            double speed = rules.switchingSpeed();
            for (int l = first; l < end; l++) {
                state.share[l] += speed * (attraction(l) / total - state.share[l]);
            }
        }
    }

    private double attraction(int link) {
        return network.flow[link] * attraction[network.supplier[link]] * state.access[link];
    }

    /** base^exponent, without the cost of a power in the common cases. */
    public static double power(double base, double exponent) {
        if (exponent == 0 || base == 1) {
            return 1;
        }
        return exponent == 1 ? base : StrictMath.pow(base, exponent);
    }
}
