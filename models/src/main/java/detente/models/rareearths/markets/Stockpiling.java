package detente.models.rareearths.markets;

import detente.models.production.ProductionState;

/**
 * Users of controlled goods hold more when they fear a disruption: first part of equation (23) of the model description,
 * n* = n min(1 + response × hazard / reference, highest). Firms that run just in time do the same from where they are. While
 * goods still flow this runs ahead of a control; once they stop it deepens the shortage.
 */
public final class Stockpiling {
    private final StockpileParameters parameters;
    private final SupplyHazard hazard;
    private final double[] usual;
    private final ProductionState state;

    /**
     * @param usual cover that holders want without fear, by input of the network [week of use]
     */
    public Stockpiling(StockpileParameters parameters, SupplyHazard hazard, double[] usual, ProductionState state) {
        this.parameters = parameters;
        this.hazard = hazard;
        this.usual = usual.clone();
        this.state = state;
    }

    /** Sets the cover that this week's orders aim at. */
    public void set(int period) {
        if (!parameters.on()) {
            return;
        }
        Markets markets = hazard.markets;
        for (int k = 0; k < markets.count(); k++) {
            int s = markets.input[k];
            double fear = 1 + parameters.response() * hazard.of(s) / parameters.hazardReference();
            state.cover[s] = usual[s] * Math.min(fear, parameters.coverMax());
        }
    }
}
