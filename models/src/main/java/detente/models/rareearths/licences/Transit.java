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
    private final Port port;
    private final Voyages voyages;
    /** Goods at sea by case and week of arrival (ring), [M$]. */
    private final double[] atSea;
    /** First slot of each case's ring. */
    private final int[] firstSlot;

    private final double[] total;
    private final double[] landed;

    Transit(ExportGate gate, Port port, Voyages voyages, ProductionState state) {
        this.cases = gate.cases();
        this.gate = gate;
        this.port = port;
        this.voyages = voyages;
        this.state = state;
        this.firstSlot = new int[cases.count() + 1];
        for (int c = 0; c < cases.count(); c++) {
            firstSlot[c + 1] = firstSlot[c] + voyages.weeks()[c] + voyages.detour() + 1;
        }
        this.atSea = new double[firstSlot[cases.count()]];
        this.total = new double[cases.count()];
        this.landed = new double[cases.count()];
        for (int c = 0; c < cases.count(); c++) {
            java.util.Arrays.fill(atSea, firstSlot[c], firstSlot[c] + voyages.weeks()[c], gate.shipped(c));
            total[c] = voyages.weeks()[c] * gate.shipped(c);
        }
        promise();
    }

    /** Sends this week's shipments to sea and lands those whose time has come. */
    void sail(int period) {
        for (int c = 0; c < cases.count(); c++) {
            landed[c] = landing(c, period);
            double more = landed[c] - gate.ordered(c) * state.fill[cases.exporter[c]];
            int input = cases.input[c];
            state.arrived[input] += more;
            // What is taken back was just put in, give or take the last bit.
            state.stock[input] = Math.max(0, state.stock[input] + more);
        }
    }

    /** What lands of a case this week; what left the port goes to sea, what takes the detour for longer. */
    private double landing(int c, int period) {
        int weeks = voyages.weeks()[c];
        int length = firstSlot[c + 1] - firstSlot[c];
        double detoured = gate.detoured(c);
        double sent = port.cleared(c) + detoured;
        if (length == 1) {
            return sent;
        }
        atSea[firstSlot[c] + (period + weeks) % length] += port.cleared(c);
        atSea[firstSlot[c] + (period + weeks + voyages.detour()) % length] += detoured;
        int slot = firstSlot[c] + period % length;
        double landing = atSea[slot];
        atSea[slot] = 0;
        total[c] += sent - landing;
        return landing;
    }

    /** Whole weeks that a case is at sea, detours apart. */
    int weeks(int c) {
        return voyages.weeks()[c];
    }

    /** What landed of a case this week [M$/week]. */
    public double landed(int c) {
        return landed[c];
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

    /** Forgets what buyers counted on. */
    void withdraw() {
        for (int c = 0; c < cases.count(); c++) {
            state.onOrder[cases.input[c]] = 0;
        }
    }

    /** A buyer counts on what is at sea or in port and on the exporter's books when it orders. */
    void promise() {
        for (int c = 0; c < cases.count(); c++) {
            state.onOrder[cases.input[c]] += total[c] + port.total(c) + gate.backlog(c);
        }
    }
}
