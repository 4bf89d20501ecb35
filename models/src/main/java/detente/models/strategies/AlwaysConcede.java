package detente.models.strategies;

/** Cooperates whatever happens (ALLC). */
public final class AlwaysConcede implements Strategy {

    @Override
    public Action choose(Situation situation) {
        return situation.cooperation();
    }
}
