package detente.models.strategies;

/**
 * Conditional reciprocator: follows what the partner delivers, equation (38) of the flagship's description as a rule of thumb.
 * Cooperates while the target is met, hardens below the snap-back level, holds in between.
 */
public final class Reciprocator implements Strategy {
    private final double target;
    private final double snapBack;

    /**
     * The two levels, as shares of what was delivered before the conflict.
     *
     * @param target R*
     * @param snapBack R_snap
     */
    public Reciprocator(double target, double snapBack) {
        this.target = target;
        this.snapBack = snapBack;
    }

    @Override
    public Action choose(Situation situation) {
        if (situation.deliveries >= target) {
            return situation.cooperation();
        }
        return situation.deliveries < snapBack ? situation.defection() : Action.HOLD;
    }
}
