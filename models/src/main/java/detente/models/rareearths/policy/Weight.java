package detente.models.rareearths.policy;

/** What a position of an instrument counts in its state's control level: one, or what a parameter says. */
public enum Weight {
    NONE(""),
    ONE("1"),
    TARIFF("conduct.weight-tariff"),
    ENTITY_LIST("conduct.weight-entity-list"),
    COMMITMENTS("conduct.weight-commitments");

    /** Where its value comes from, in a table. */
    public final String words;

    Weight(String words) {
        this.words = words;
    }
}
