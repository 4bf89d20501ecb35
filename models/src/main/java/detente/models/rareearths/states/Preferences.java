package detente.models.rareearths.states;

import detente.models.rareearths.policy.Side;

/** One state's own values of the parameters, and the weights of losses, leverage and discounting that they define. */
final class Preferences {
    /** Points of confidence that count once. */
    private static final double CONFIDENCE_POINTS = 10;

    /** The values that both states share. */
    final StateParameters common;

    final double precision;
    final double audienceCost;
    /** What a unit of own control costs the own economy [% of GDP]. */
    final double ownCost;
    /** What the state fears to lose if all deliveries of what the partner controls stop [% of GDP]. */
    final double stake;
    /** Σ discount^τ / horizon over the horizon. */
    final double patience;

    private final double painLoss;
    private final double painExporters;
    private final double painConfidence;
    private final double painProperty;
    private final double healthyConfidence;
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
        this.ownCost = parameters.ownCost().of(side.key);
        this.stake = parameters.stake().of(side.key);
        this.healthyConfidence = parameters.healthyConfidence().of(side.key);
        double sum = 0;
        double factor = 1;
        for (int week = 1; week <= parameters.horizon(); week++) {
            factor *= parameters.discount();
            sum += factor;
        }
        this.patience = sum / parameters.horizon();
    }

    /** What losses weigh, of what is observed. */
    void weigh(Observation seen, Outlook outlook) {
        outlook.losses = painLoss * seen.loss;
        outlook.exports = painExporters * seen.exporterLoss;
        outlook.orders = stake * Math.max(0, 1 - seen.deliveries);
        outlook.confidenceWeight =
                painConfidence * Math.max(0, healthyConfidence - seen.confidence) / CONFIDENCE_POINTS;
        outlook.propertyWeight = painProperty * seen.propertyStress;
    }

    /**
     * Leverage of a control level: the first unit gives most, and the more so, the more the partner loses.
     *
     * @param level own control level
     * @param partnerLoss what the partner's industries lose [% of GDP]
     */
    double leverage(double level, double partnerLoss) {
        return (leverage + leverageLoss * partnerLoss) * -StrictMath.expm1(-level);
    }
}
