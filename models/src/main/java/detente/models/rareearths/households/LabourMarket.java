package detente.models.rareearths.households;

import java.util.function.IntToDoubleFunction;

/**
 * Unemployment of each region as a gap to its base level, in percentage points.
 *
 * <p>Okun's law with a delay, equation (27) of the model description: u ← u + (−okun · 100 (Y − 1) − u) / time, where Y is
 * the region's value added relative to base.
 */
public final class LabourMarket {
    private static final double PERCENT = 100;

    private final HouseholdParameters parameters;
    private final IntToDoubleFunction valueAdded;
    private final double[] gap;

    /**
     * @param regions number of regions
     * @param valueAdded value added of a region in the week, relative to base
     */
    public LabourMarket(HouseholdParameters parameters, int regions, IntToDoubleFunction valueAdded) {
        this.parameters = parameters;
        this.valueAdded = valueAdded;
        this.gap = new double[regions];
    }

    /** Unemployment at the end of the week, after production. */
    public void count() {
        for (int r = 0; r < gap.length; r++) {
            double asked = -parameters.okun() * PERCENT * (valueAdded.applyAsDouble(r) - 1);
            gap[r] += (asked - gap[r]) / parameters.unemploymentTime();
        }
    }

    /** Unemployment above base [pp]; 0 at the start. */
    public double gap(int region) {
        return gap[region];
    }
}
