package detente.models.rareearths;

import detente.models.production.ProductionState;

/** Goods at sea: what a case ships arrives whole weeks later. */
final class Transit {
    private final ControlledLinks cases;
    private final ExportGate gate;
    private final ProductionState state;
    private final int[] weeks;
    /** Goods at sea by case and week of arrival (ring), [M$]. */
    private final double[][] atSea;

    private final double[] total;

    Transit(ControlledLinks cases, ExportGate gate, int[] weeks, ProductionState state) {
        this.cases = cases;
        this.gate = gate;
        this.weeks = weeks;
        this.state = state;
        this.atSea = new double[cases.count()][];
        this.total = new double[cases.count()];
        for (int c = 0; c < cases.count(); c++) {
            atSea[c] = new double[weeks[c]];
            java.util.Arrays.fill(atSea[c], gate.shipped(c));
            total[c] = weeks[c] * gate.shipped(c);
        }
        promise();
    }

    /** Sends this week's shipments to sea and lands those whose time has come. */
    void sail(int period) {
        for (int c = 0; c < cases.count(); c++) {
            if (weeks[c] > 0) {
                double shipped = gate.shipped(c);
                int slot = period % weeks[c];
                double landing = atSea[c][slot];
                atSea[c][slot] = shipped;
                total[c] += shipped - landing;
                int input = cases.input[c];
                state.arrived[input] += landing - shipped;
                state.stock[input] += landing - shipped;
            }
        }
        promise();
    }

    /** Goods of a case at sea at the end of the week [M$]. */
    double total(int c) {
        return total[c];
    }

    /** Sum of what is at sea, slot by slot, to check {@link #total} against. */
    double counted(int c) {
        double sum = 0;
        for (double slot : atSea[c]) {
            sum += slot;
        }
        return sum;
    }

    /** A buyer counts on what is at sea and on the exporter's books when it orders. */
    private void promise() {
        for (int c = 0; c < cases.count(); c++) {
            state.onOrder[cases.input[c]] = 0;
        }
        for (int c = 0; c < cases.count(); c++) {
            state.onOrder[cases.input[c]] += total[c] + gate.backlog(c);
        }
    }
}
