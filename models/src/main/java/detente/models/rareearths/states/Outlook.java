package detente.models.rareearths.states;

/** What the values of a decision depend on; written anew for each. Losses are in percent of base GDP. */
final class Outlook {
    /** Pain from lost output in the industries that use what the partner controls. */
    double losses;
    /** Pain from sales lost to the partner. */
    double exports;
    /** Pain from orders that are not filled: output at risk. */
    double orders;
    /** By what share weak confidence adds to the weight of every loss [1]. */
    double confidenceWeight;
    /** By what share property stress adds to it [1]. */
    double propertyWeight;
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
    /** Its rise since the last decision. */
    double partnerHardened;
    /** Deliveries that are due and do not come, beyond what the partner's declared control explains [1]. */
    double missing;
    /** Their rise since the last decision [1]. */
    double missingRose;
    /** Control level that the partner has taken off under an agreement and would put on again. */
    double relief;
    /** How binding the agreement is that a break would end: 1 in force, 0 without one or if the partner is at fault. */
    double bond;
    /** Whether an agreement is in force. */
    boolean frameworkInForce;
    /** Whether talks cannot be proposed. */
    boolean talksOpen;

    /** What the conflict costs and may cost [% of GDP]. */
    private double harm() {
        return losses + exports + orders;
    }

    /** Pain W: what the conflict costs, as it is felt at home. */
    double pain() {
        return harm() + fromConfidence() + fromProperty();
    }

    /** The part of pain that weak confidence adds. */
    double fromConfidence() {
        return confidenceWeight * harm();
    }

    /** The part of pain that property stress adds. */
    double fromProperty() {
        return propertyWeight * harm();
    }
}
