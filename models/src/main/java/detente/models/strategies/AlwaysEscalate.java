package detente.models.strategies;

/** Defects whatever happens (ALLD). */
public final class AlwaysEscalate implements Strategy {

    @Override
    public Action choose(Situation situation) {
        return situation.defection();
    }
}
