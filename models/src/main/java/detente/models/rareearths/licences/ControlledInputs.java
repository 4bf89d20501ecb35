package detente.models.rareearths.licences;

import java.util.Arrays;

/**
 * A state's controlled exports as their users see them, input by input of the network: what is at sea, and how much of the
 * last orders was let through and shipped. Taken down once a week, after ships have landed.
 */
public final class ControlledInputs {
    private final ExportRegime regime;
    private final ControlledLinks cases;
    private final double[] atSea;
    private final double[] filled;
    private final double[] ordered;
    /** Inputs that have cases, each once. */
    private final int[] inputs;

    public ControlledInputs(ExportRegime regime) {
        this.regime = regime;
        this.cases = regime.cases;
        int count = regime.network.inputs();
        this.atSea = new double[count];
        this.filled = new double[count];
        this.ordered = new double[count];
        this.inputs = Arrays.stream(cases.input).distinct().toArray();
        Arrays.fill(filled, 1);
        note(0);
    }

    /** Takes down the week. */
    public void note(int period) {
        for (int s : inputs) {
            atSea[s] = 0;
            filled[s] = 0;
            ordered[s] = 0;
        }
        for (int c = 0; c < cases.count(); c++) {
            int s = cases.input[c];
            atSea[s] += regime.transit.total(c);
            filled[s] += regime.gate.shipped(c);
            ordered[s] += regime.gate.ordered(c);
        }
        for (int s : inputs) {
            filled[s] = ordered[s] > 0 ? filled[s] / ordered[s] : 1;
        }
    }

    /** Goods at sea by input at the end of the week [M$]; the same array every week. */
    public double[] atSea() {
        return atSea;
    }

    /** Share of the last orders that was shipped, by input; 1 without a control. The same array every week. */
    public double[] filled() {
        return filled;
    }
}
