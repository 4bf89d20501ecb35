package detente.models.rareearths.licences;

import detente.models.production.ProductionState;

/**
 * Goods at sea: what a case ships arrives whole weeks later. The network delivers every order at once, as far as its supplier
 * fills it; for controlled links this is replaced by what lands.
 */
public final class Transit {
    private final ControlledLinks cases;
    private final ExportGate gate;
    private final ProductionState state;
    private final int[] weeks;
    /** Goods at sea by case and week of arrival (ring), [M$]. */
    private final double[] atSea;
    /** First slot of each case's ring. */
    private final int[] firstSlot;

    private final double[] total;

    public Transit(ControlledLinks cases, ExportGate gate, int[] weeks, ProductionState state) {
        this.cases = cases;
        this.gate = gate;
        this.weeks = weeks;
        this.state = state;
        this.firstSlot = new int[cases.count() + 1];
        for (int c = 0; c < cases.count(); c++) {
            firstSlot[c + 1] = firstSlot[c] + weeks[c];
        }
        this.atSea = new double[firstSlot[cases.count()]];
        this.total = new double[cases.count()];
        for (int c = 0; c < cases.count(); c++) {
            java.util.Arrays.fill(atSea, firstSlot[c], firstSlot[c + 1], gate.shipped(c));
            total[c] = weeks[c] * gate.shipped(c);
        }
        promise();
    }

    /** Sends this week's shipments to sea and lands those whose time has come. */
    public void sail(int period) {
        for (int c = 0; c < cases.count(); c++) {
            double more = landing(c, period) - gate.ordered(c) * state.fill[cases.exporter[c]];
            int input = cases.input[c];
            state.arrived[input] += more;
            // What is taken back was just put in, give or take the last bit.
            state.stock[input] = Math.max(0, state.stock[input] + more);
        }
        promise();
    }

    /** What lands of a case this week; what it ships goes to sea. */
    private double landing(int c, int period) {
        double shipped = gate.shipped(c);
        if (weeks[c] == 0) {
            return shipped;
        }
        int slot = firstSlot[c] + period % weeks[c];
        double landing = atSea[slot];
        atSea[slot] = shipped;
        total[c] += shipped - landing;
        return landing;
    }

    /** Goods of a case at sea at the end of the week [M$]. */
    public double total(int c) {
        return total[c];
    }

    /** Sum of what is at sea, slot by slot, to check {@link #total} against. */
    public double counted(int c) {
        double sum = 0;
        for (int slot = firstSlot[c]; slot < firstSlot[c + 1]; slot++) {
            sum += atSea[slot];
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
