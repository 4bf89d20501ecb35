package detente.models.rareearths.licences;

import java.util.stream.IntStream;

/** What a state's controlled goods that were shipped to users in one region amount to, relative to base. */
public final class Deliveries {
    private final ExportRegime regime;
    private final int[] cases;
    private final double base;

    /**
     * Takes what is shipped now as base; before the first week.
     *
     * @param region of the users
     */
    public Deliveries(ExportRegime regime, int region) {
        this.regime = regime;
        this.cases = IntStream.range(0, regime.cases.count())
                .filter(c -> regime.cases.destination[c] == region)
                .toArray();
        this.base = sum();
    }

    /** Shipped this week relative to base, the controlled part of wider goods only [1]; 1 if nothing is controlled. */
    public double relative() {
        return base > 0 ? sum() / base : 1;
    }

    private double sum() {
        double sum = 0;
        for (int c : cases) {
            sum += controlled(c);
        }
        return sum;
    }

    private double controlled(int c) {
        double shipped = regime.gate.shipped(c);
        double share = share(c);
        boolean apart = regime.control.inForce() && share < 1;
        return apart ? Math.max(0, shipped - regime.gate.free(c)) : share * shipped;
    }

    private double share(int c) {
        return regime.cases.flows.get(regime.cases.flow[c]).share();
    }

    /** All cases of the state, to every region. */
    public ControlledLinks cases() {
        return regime.cases;
    }
}
