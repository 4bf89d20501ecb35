package detente.models.strategies;

/**
 * Looks at what the conflict costs: concedes above one threshold; below another answers an escalation with its own; holds
 * otherwise.
 */
public final class PainThreshold implements Strategy {
    private final double concedeAbove;
    private final double escalateBelow;

    /**
     * The two thresholds, in the unit of {@link Situation#pain}.
     *
     * @param concedeAbove W^c
     * @param escalateBelow W^e
     */
    public PainThreshold(double concedeAbove, double escalateBelow) {
        this.concedeAbove = concedeAbove;
        this.escalateBelow = escalateBelow;
    }

    @Override
    public Action choose(Situation situation) {
        if (situation.pain > concedeAbove) {
            return situation.cooperation();
        }
        boolean strikesBack = situation.partnerEscalated() && situation.pain < escalateBelow;
        return strikesBack ? situation.defection() : Action.HOLD;
    }
}
