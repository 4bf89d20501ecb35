package detente.models.rareearths.policy;

/** What an agreement of the two states makes of an instrument. To escalate on whatever it covers breaks it. */
public enum Clause {
    /** No agreement says anything of it. */
    NONE("not covered"),
    /** China's stringency counts less, the more of its concessions it has carried out. */
    LICENSING("China licenses more generously"),
    /** The control goes down as deliveries come; one instrument only, for the agreement keeps one level of it. */
    ROLLBACK("rolled back as China delivers"),
    /** The United States take off part of their tariff above base. */
    TARIFFS("the US take part of theirs off"),
    /** China buys more, on the way to what it has committed to. */
    PURCHASES("China buys what it committed to"),
    /** China controls more, on the way to what it has committed to. */
    PRECURSORS("China controls what it committed to");

    /** What it says, in a table. */
    public final String words;

    Clause(String words) {
        this.words = words;
    }
}
