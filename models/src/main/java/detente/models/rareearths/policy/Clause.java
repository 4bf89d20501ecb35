package detente.models.rareearths.policy;

/** What an agreement of the two states makes of an instrument. To escalate on whatever its terms name breaks it. */
public enum Clause {
    /** No agreement says anything of it. */
    NONE("not covered"),
    /** China's stringency counts less, the more of its concessions it has carried out. */
    LICENSING("China licenses more generously"),
    /** The control goes down as deliveries come; one instrument only, for the agreement keeps one level of it. */
    ROLLBACK("rolled back as China delivers"),
    /** A truce: both take off part of their tariff above base, and none goes up. */
    TARIFFS("both take part of theirs off and keep it off"),
    /** China buys more, on the way to what it has committed to. */
    PURCHASES("China buys what it committed to"),
    /** China controls more, on the way to what it has committed to. */
    PRECURSORS("China controls what it committed to");

    /**
     * Whether it takes control off. What a state buys or polices because it promised to is the price of an agreement: whoever pays
     * it does not count it as restraint of its own, or it would feel aggrieved.
     */
    public boolean restrains() {
        return this != PURCHASES && this != PRECURSORS;
    }

    /** What it says, in a table. */
    public final String words;

    Clause(String words) {
        this.words = words;
    }
}
