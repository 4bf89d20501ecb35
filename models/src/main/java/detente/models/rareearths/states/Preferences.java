package detente.models.rareearths.states;

import detente.models.rareearths.policy.Side;

/** One state's own values of the parameters, and the pain, equation (32) and discounting that they define. */
final class Preferences {
    /** Points of confidence that count once. */
    private static final double CONFIDENCE_POINTS = 10;

    /** The values that both states share. */
    final StateParameters common;

    final double precision;
    final double painLoss;
    final double painExporters;
    final double audienceCost;
    final double exporterLoss;
    /** Σ discount^τ / horizon over the horizon. */
    final double patience;

    private final double painConfidence;
    private final double painProperty;
    private final double leverage;
    private final double leverageLoss;

    Preferences(StateParameters parameters, Side side) {
        this.common = parameters;
        this.precision = parameters.precision().of(side.key);
        this.painLoss = parameters.painLoss().of(side.key);
        this.painExporters = parameters.painExporters().of(side.key);
        this.painConfidence = parameters.painConfidence().of(side.key);
        this.painProperty = parameters.painProperty().of(side.key);
        this.leverage = parameters.leverage().of(side.key);
        this.leverageLoss = parameters.leverageLoss().of(side.key);
        this.audienceCost = parameters.audienceCost().of(side.key);
        this.exporterLoss = parameters.exporterLoss().of(side.key);
        double sum = 0;
        double factor = 1;
        for (int week = 1; week <= parameters.horizon(); week++) {
            factor *= parameters.discount();
            sum += factor;
        }
        this.patience = sum / parameters.horizon();
    }

    /** Pain W of what is observed. */
    double pain(Observation seen) {
        return painLoss * seen.loss
                + painExporters * seen.exporterLoss
                + painConfidence * Math.max(0, seen.confidenceGap) / CONFIDENCE_POINTS
                + painProperty * seen.propertyStress;
    }

    /**
     * Leverage G of a control level, equation (32).
     *
     * @param level own control level
     * @param partnerLoss what the partner's industries lose [% of base]
     */
    double leverage(double level, double partnerLoss) {
        return leverage * level * (1 - level / 2) + leverageLoss * level * partnerLoss;
    }
}
