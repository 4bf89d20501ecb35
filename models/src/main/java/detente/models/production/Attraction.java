package detente.models.production;

import detente.engine.Chunks;

/** How attractive suppliers are: buyers lean towards those with capacity that fill their orders. */
public final class Attraction {
    /** Nobody forgets a supplier altogether: so shares are defined where all suppliers of an input stand still. */
    public static final double LEAST = 1e-12;

    private final Network network;
    private final ProductionRules rules;
    private final ProductionState state;
    private final Chunks.Body nodes = this::revise;
    private final Chunks.Body inputs = this::add;

    public Attraction(Network network, ProductionRules rules, ProductionState state) {
        this.network = network;
        this.rules = rules;
        this.state = state;
    }

    /** Revises attractions and what they add up to for every input. */
    public void chooseSuppliers(int period) {
        if (rules.switchingSpeed() == 0) {
            return;
        }
        state.loops.nodes(nodes);
        for (int b = 0; b < network.baskets; b++) {
            int row = network.inputs() + b;
            add(row, row + 1);
            state.attraction[network.nodes() + b] = state.total[row] / network.purchases[row];
        }
        state.loops.inputs(inputs);
    }

    private void revise(int from, int to) {
        double speed = rules.switchingSpeed();
        for (int h = from; h < to; h++) {
            double now = power(state.capacity[h] / network.output[h], rules.capacityExponent())
                    * power(state.reliability[h], rules.reliabilityExponent());
            state.attraction[h] = Math.max(LEAST, (1 - speed) * state.attraction[h] + speed * now);
        }
    }

    private void add(int from, int to) {
        double[] weight = state.weight;
        double[] attraction = state.attraction;
        int[] supplier = network.supplier;
        for (int s = from; s < to; s++) {
            double sum = 0;
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                sum += weight[l] * attraction[supplier[l]];
            }
            state.total[s] = sum;
        }
    }

    /** base^exponent, without the cost of a power in the common cases. */
    public static double power(double base, double exponent) {
        if (exponent == 0 || base == 1) {
            return 1;
        }
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        // StrictMath.pow allocates on Java 17.
        return exponent == 1 ? base : StrictMath.exp(exponent * StrictMath.log(base));
    }
}
