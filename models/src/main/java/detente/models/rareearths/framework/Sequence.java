package detente.models.rareearths.framework;

/** Who moves first under an agreement; a leader's first step does not wait for the partner, a follower's does. */
public enum Sequence {
    /** Deliveries first: the United States takes its controls off as rare earths flow. */
    CHINA_FIRST,
    /** Both start at once: China approves while the United States correspondingly lifts its controls. */
    SIMULTANEOUS,
    /** The United States starts, and China's licences follow. */
    US_FIRST;

    /** Whether a state takes a first step that does not wait for the partner's. */
    public boolean leads(Party party) {
        return this == SIMULTANEOUS || party == (this == CHINA_FIRST ? Party.CHINA : Party.UNITED_STATES);
    }
}
