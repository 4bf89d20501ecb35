package detente.models.rareearths.markets;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * The hazard of a disruption that each holder of a controlled input perceives, 0..1 per week: second part of equation (23) of
 * the model description. It remembers threats in the news, the control that the holder faces, and the share of its own
 * orders that was not shipped.
 */
public final class SupplyHazard {
    final Markets markets;
    private final HazardParameters parameters;
    private final Causes causes;
    /** By input of the network; stays 0 for goods without control. */
    private final double[] hazard;

    private final double[] mean;

    /**
     * What users see.
     *
     * @param threat threat in the news, 0..1
     * @param control stringency that users in a region face, 0..1; 0 inside the controlling state
     * @param fill share of its last order that was admitted and shipped, by input of the network; read every week
     */
    public record Causes(DoubleSupplier threat, IntToDoubleFunction control, double[] fill) {}

    public SupplyHazard(HazardParameters parameters, Markets markets, Causes causes) {
        this.parameters = parameters;
        this.markets = markets;
        this.causes = causes;
        this.hazard = new double[markets.network.inputs()];
        this.mean = new double[markets.markets()];
    }

    public void perceive(int period) {
        if (!parameters.on()) {
            return;
        }
        double threat = parameters.threatWeight() * causes.threat.getAsDouble();
        Arrays.fill(mean, 0);
        for (int k = 0; k < markets.count(); k++) {
            int s = markets.input[k];
            int market = markets.market[k];
            double shortfall = Math.max(0, Math.min(1, 1 - causes.fill[s]));
            double seen = threat
                    + parameters.controlWeight() * causes.control.applyAsDouble(markets.region(market))
                    + parameters.shortfallWeight() * shortfall;
            hazard[s] += parameters.memory() * (Math.min(1, seen) - hazard[s]);
            mean[market] += markets.use[k] * hazard[s];
        }
        for (int m = 0; m < mean.length; m++) {
            mean[m] = mean[m] > 0 ? mean[m] / markets.use(m) : 0;
        }
    }

    /** Hazard that the holder of an input of the network perceives [1/week]. */
    public double of(int input) {
        return hazard[input];
    }

    /** Mean over the inputs bought in a market, weighted with base use [1/week]. */
    public double mean(int market) {
        return mean[market];
    }
}
