package detente.models.rareearths.licences;

import java.util.List;
import java.util.stream.IntStream;

/** What of a state's controlled goods was shipped to users in one region, relative to base. */
public final class Deliveries {
    private final List<Cases> controls;
    private final double base;

    /**
     * Takes what is shipped now as base; before the first week.
     *
     * @param regimes controls of the state
     * @param region of the users
     */
    public Deliveries(List<ExportRegime> regimes, int region) {
        this.controls =
                regimes.stream().map(regime -> new Cases(regime, region)).toList();
        this.base = sum();
    }

    /** Shipped this week relative to base, the controlled part of wider goods only [1]; 1 if nothing is controlled. */
    public double relative() {
        return base > 0 ? sum() / base : 1;
    }

    private double sum() {
        double sum = 0;
        for (int i = 0; i < controls.size(); i++) {
            Cases control = controls.get(i);
            for (int c : control.place) {
                sum += control.shipped(c);
            }
        }
        return sum;
    }

    /** Goods that the users make, as indices into the table's goods, in their order. */
    public int[] uses() {
        return controls.stream()
                .flatMapToInt(control -> IntStream.of(control.place).map(c -> control.regime.cases.use[c]))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The cases of one control whose users are in the region. */
    private static final class Cases {
        private final ExportRegime regime;
        private final int[] place;

        Cases(ExportRegime regime, int region) {
            this.regime = regime;
            this.place = IntStream.range(0, regime.cases.count())
                    .filter(c -> regime.cases.destination[c] == region)
                    .toArray();
        }

        /** The controlled part of what was shipped of a case. */
        double shipped(int c) {
            double shipped = regime.gate.shipped(c);
            double share = regime.cases.flows.get(regime.cases.flow[c]).share();
            boolean apart = regime.control.inForce() && share < 1;
            return apart ? Math.max(0, shipped - regime.gate.free(c)) : share * shipped;
        }
    }
}
