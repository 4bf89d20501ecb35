package detente.models.rareearths.policy;

/** What a position of an instrument counts in its state's control level: one, or what a parameter says. */
public enum Weight {
    NONE(""),
    ONE("1"),
    TARIFF("conduct.weight-tariff"),
    PURCHASES("conduct.weight-purchases"),
    ACCESS("conduct.weight-access"),
    PRECURSOR("conduct.weight-precursor");

    /** Where its value comes from, in a table. */
    public final String words;

    Weight(String words) {
        this.words = words;
    }
}
