package detente.models.rareearths.framework;

/** Where a framework agreement stands: the table of the states' agreement in the model description, section 2.11. */
public enum Status {
    /** No agreement. */
    NONE,
    /** A round of talks has succeeded; the first text follows in the same week. */
    PROPOSED,
    /** The first side has published its text. */
    ANNOUNCED,
    /** Both texts say the same. */
    CONFIRMED,
    /** The second text differs from the first. */
    AMBIGUOUS,
    /** The first cut of controls has taken effect. */
    IMPLEMENTING,
    /** A side has failed too many checks: concessions are frozen. */
    SUSPENDED,
    /** The term has ended and both sides go on. */
    EXTENDED,
    /** Over; the levels before the agreement come back. */
    LAPSED;

    /** Whether an agreement may go from here to there in one step; no other step ever happens (invariant I9). */
    public boolean mayBecome(Status next) {
        return switch (this) {
            case NONE -> next == PROPOSED;
            case PROPOSED -> next == ANNOUNCED;
            case ANNOUNCED -> next == CONFIRMED || next == AMBIGUOUS || next == LAPSED;
            case CONFIRMED -> next == IMPLEMENTING || next == LAPSED;
            case AMBIGUOUS -> next == CONFIRMED || next == IMPLEMENTING || next == LAPSED;
            case IMPLEMENTING -> next == SUSPENDED || next == EXTENDED || next == LAPSED;
            case SUSPENDED, EXTENDED -> next == IMPLEMENTING || next == LAPSED;
            case LAPSED -> next == NONE;
        };
    }

    /** Whether both sides hold it to be in force: both texts are out and it is neither suspended nor over. */
    public boolean inForce() {
        return this == CONFIRMED || this == AMBIGUOUS || beingImplemented();
    }

    /** Whether controls are being taken off under it. */
    public boolean beingImplemented() {
        return this == IMPLEMENTING || this == EXTENDED;
    }
}
