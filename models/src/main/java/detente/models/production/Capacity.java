package detente.models.production;

import detente.engine.Chunks;

/** Plans demand, adapts overproduction and sets capacity. */
public final class Capacity {
    private final Network network;
    private final ProductionRules rules;
    private final ProductionState state;
    /** Demand of the last weeks, a ring of {@code planningWindow} columns. */
    private final double[][] recentDemand;

    private final Chunks.Body industries = this::setIndustries;
    private int period;

    public Capacity(Network network, ProductionRules rules, ProductionState state) {
        this.network = network;
        this.rules = rules;
        this.state = state;
        this.recentDemand = new double[rules.planningWindow()][];
        for (int w = 0; w < recentDemand.length; w++) {
            recentDemand[w] = java.util.Arrays.copyOf(network.output, network.firms);
        }
    }

    public void set(int now) {
        period = now;
        state.loops.industries(industries);
    }

    private void setIndustries(int from, int to) {
        for (int j = from; j < to; j++) {
            int first = network.firstFirm[j];
            int end = network.firstFirm[j + 1];
            System.arraycopy(state.demand, first, recentDemand[period % recentDemand.length], first, end - first);
            double total = 0;
            for (int i = first; i < end; i++) {
                state.planned[i] = planned(i);
                if (period > 1) {
                    state.overproduction[i] = overproduction(i);
                }
                state.capacity[i] = network.output[i] * (1 - state.capacityLost[i]) * state.overproduction[i]
                        + state.newCapacity[i];
                total += state.capacity[i];
            }
            state.capacity[network.node(j)] = total;
        }
    }

    /** Mean of recent orders, blocked ones included, corrected for too few or too many finished goods. */
    private double planned(int i) {
        double sum = 0;
        for (double[] week : recentDemand) {
            sum += week[i];
        }
        double base = network.output[i];
        double gap = (rules.finishedCover() * base - state.finished[i]) / rules.finishedTime();
        double excess = Math.max(0, state.finished[i] - rules.finishedMax() * base);
        return Math.max(0, sum / recentDemand.length + gap - excess);
    }

    /**
     * Hallegatte's α: rises with scarcity, falls back without. Scarcity may be negative and then still uses the first term,
     * as in BoARIO's code (its documentation says otherwise).
     */
    private double overproduction(int i) {
        double demand = state.planned[i];
        double scarcity = demand > 0 ? (demand - state.output[i]) / demand : 0;
        double alpha = state.overproduction[i];
        double pull =
                scarcity == 0 ? rules.overproductionBase() - alpha : (rules.overproductionMax() - alpha) * scarcity;
        return Math.max(1, alpha + pull / rules.overproductionTime());
    }
}
