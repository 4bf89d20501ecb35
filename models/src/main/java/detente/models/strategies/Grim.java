package detente.models.strategies;

/** Cooperates until the partner is seen to escalate, by intention or by noise; never again after that. */
public final class Grim implements Strategy {
    private boolean offended;

    @Override
    public Action choose(Situation situation) {
        offended |= situation.partnerEscalated();
        return offended ? situation.defection() : situation.cooperation();
    }
}
