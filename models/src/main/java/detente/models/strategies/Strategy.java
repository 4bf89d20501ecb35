package detente.models.strategies;

/** A rule that maps what a player knows to what it does. One object serves one player in one run: it may remember. */
public sealed interface Strategy
        permits AlwaysConcede,
                AlwaysEscalate,
                TitForTat,
                GenerousTitForTat,
                ContriteTitForTat,
                Grim,
                Pavlov,
                PainThreshold,
                Reciprocator,
                Logit,
                Learner {

    /** Chooses a feasible action; asked once a decision, in order of time. Allocates nothing. */
    Action choose(Situation situation);
}
