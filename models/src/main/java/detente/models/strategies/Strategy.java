package detente.models.strategies;

/** A rule that maps what a player knows to what it does. One object serves one player in one run: it may remember. */
public sealed interface Strategy permits Logit {

    /** Chooses a feasible action. */
    Action choose(Situation situation);
}
