package detente.models.strategies;

/** Tit for tat that lets an escalation pass with some probability (Nowak and Sigmund 1992). */
public final class GenerousTitForTat implements Strategy {
    private final double forgiveness;

    /** @param forgiveness probability of cooperation after an escalation */
    public GenerousTitForTat(double forgiveness) {
        this.forgiveness = forgiveness;
    }

    @Override
    public Action choose(Situation situation) {
        boolean retaliates = situation.partnerEscalated() && situation.secondDraw >= forgiveness;
        return retaliates ? situation.defection() : situation.cooperation();
    }
}
