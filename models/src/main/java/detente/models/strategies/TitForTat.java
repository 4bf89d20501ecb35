package detente.models.strategies;

/** Begins with cooperation, then does what the partner was last seen to do (Axelrod and Hamilton 1981). */
public final class TitForTat implements Strategy {

    @Override
    public Action choose(Situation situation) {
        return situation.partnerEscalated() ? situation.defection() : situation.cooperation();
    }
}
