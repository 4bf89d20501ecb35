package detente.models.ario;

import detente.models.production.InputRules;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import java.util.Arrays;

/**
 * Two short cuts of BoARIO, behind a switch: stocks are left alone in a period in which every input arrived as it was used,
 * and no gap is closed while every stock is as wanted; "as" within NumPy's {@code allclose}.
 */
final class Closeness {
    private static final double RELATIVE = 1e-5;
    private static final double ABSOLUTE = 1e-8;

    private final Network network;
    private final InputRules inputs;
    private final ProductionState state;
    private final boolean on;
    private final double[] before;
    /** By input, what leaving stocks alone put in (or, below 0, took out) this period; all 0 without the short cut. */
    private final double[] leftAlone;

    Closeness(Network network, InputRules inputs, ProductionState state, boolean on) {
        this.network = network;
        this.inputs = inputs;
        this.state = state;
        this.on = on;
        this.before = on ? state.stock.clone() : new double[0];
        this.leftAlone = new double[network.inputs()];
    }

    void rememberStocks() {
        if (on) {
            System.arraycopy(state.stock, 0, before, 0, before.length);
        }
    }

    void keepStocksIfNothingChanged() {
        if (!on) {
            return;
        }
        Arrays.fill(leftAlone, 0);
        for (int s = 0; s < before.length; s++) {
            if (!close(state.arrived[s], state.used[s])) {
                return;
            }
        }
        for (int s = 0; s < before.length; s++) {
            leftAlone[s] = Double.isInfinite(before[s]) ? 0 : before[s] - state.stock[s];
            state.stock[s] = before[s];
        }
    }

    double[] leftAlone() {
        return leftAlone;
    }

    /** What the economy is short of because stocks were left alone. */
    double allLeftAlone() {
        double sum = 0;
        for (double left : leftAlone) {
            sum -= left;
        }
        return sum;
    }

    boolean stocksAreFull() {
        if (!on) {
            return false;
        }
        for (int s = 0; s < before.length; s++) {
            double wanted = inputs.cover()[s] * network.coefficient[s] * state.desired[network.holder[s]];
            if (Double.isFinite(wanted) && !close(state.stock[s], wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= ABSOLUTE + RELATIVE * Math.abs(b);
    }
}
