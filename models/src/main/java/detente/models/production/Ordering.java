package detente.models.production;

import detente.engine.Chunks;

/** Orders next week's inputs: what was used plus part of the gap to the wanted stock. */
public final class Ordering {
    private final Network network;
    private final InputRules rules;
    private final ProductionState state;
    private final Chunks.Body closingGaps = this::order;
    private final Chunks.Body replacing = this::replace;

    public Ordering(Network network, InputRules rules, ProductionState state) {
        this.network = network;
        this.rules = rules;
        this.state = state;
    }

    public void order(int period) {
        state.loops.nodes(closingGaps);
    }

    /** Orders what was used and closes no gap. */
    public void orderUse(int period) {
        state.loops.nodes(replacing);
    }

    private void order(int from, int to) {
        for (int h = from; h < to; h++) {
            for (int s = network.firstInput[h]; s < network.firstInput[h + 1]; s++) {
                double coefficient = state.coefficient[s];
                double target = (state.cover[s] + rules.lead()[s]) * coefficient * state.desired[h];
                double position = state.stock[s] + state.onOrder[s];
                double gap = target > position ? (target - position) / rules.restoration()[s] : 0;
                place(s, gap + coefficient * state.output[h]);
            }
        }
    }

    private void replace(int from, int to) {
        for (int h = from; h < to; h++) {
            for (int s = network.firstInput[h]; s < network.firstInput[h + 1]; s++) {
                place(s, state.coefficient[s] * state.output[h]);
            }
        }
    }

    private void place(int input, double want) {
        state.wanted[input] = want;
        state.intensity[input] = want / state.total[input];
    }
}
