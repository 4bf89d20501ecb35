package detente.models.rareearths.states;

/** What the values of a decision depend on; written anew for each. */
final class Outlook {
    /** Urgency U. */
    double urgency;
    /** What a unit of the partner's control costs [%]. */
    double marginalLoss;
    /** Belief that the partner mirrors a move. */
    double mirroring;
    /** Belief that a round of talks succeeds. */
    double success;
    /** What the partner's industries lose [%]. */
    double partnerLoss;
    /** The partner's control level. */
    double partnerLevel;
    /** Rise of deliveries since the last decision [1]. */
    double deliveriesGained;
    /** Fall of the partner's control level since the last decision. */
    double partnerSoftened;
    /** Whether an agreement is in force. */
    boolean frameworkInForce;
    /** Whether talks cannot be proposed. */
    boolean talksOpen;
}
