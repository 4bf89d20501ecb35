package detente.models.rareearths.states;

/**
 * What can be observed of one week from the side of one state; at base as it is created. Deliveries, losses, confidence and
 * property are statistics, which a state sees late; the partner's policy, the news and agreements are public at once.
 */
public final class Observation {
    /** Verified deliveries of controlled goods to the state, mean of four weeks, relative to before the conflict (R) [1]. */
    public double deliveries = 1;
    /** Value added that the industries which use controlled goods lose (L) [% of the state's base GDP]. */
    public double loss;
    /** Sales to the partner that the state's own exporters lose (M) [% of the state's base GDP]. */
    public double exporterLoss;
    /** What the partner's industries lose [% of its base GDP]. */
    public double partnerLoss;
    /** Consumer confidence [points of the state's index]. */
    public double confidence = 100;
    /** Property stress [0..1]; 0 where there is none. */
    public double propertyStress;
    /** Threat index in the news [0..1]. */
    public double threat;
    /** The partner's control level; the states fill it in themselves. */
    public double partnerLevel;
    /** The partner's most hostile position; the states fill it in themselves. */
    public double partnerPeak;
    /** The partner's position on what controls the goods that the state needs; the states fill it in themselves. */
    public double partnerControl;
    /** Deliveries that are due by now, relative to before the conflict: all, or what an agreement promises by now [1]. */
    public double due = 1;
    /** Control level that the partner has taken off under an agreement and would put on again. */
    public double relief;
    /** How binding an agreement is: 1, less if the texts differ, 0 without one or while the partner is at fault. */
    public double bond;
    /** Whether an agreement is in force. */
    public boolean frameworkInForce;
    /** Whether talks cannot be proposed: they are open already, or there is nothing to talk about. */
    public boolean talksOpen;

    /** Deliveries that are due and do not come, beyond what the partner's declared control explains [1]. */
    double missing() {
        return Math.max(0, due - deliveries - Math.max(0, partnerControl));
    }

    /** Takes over all values of another. */
    void copy(Observation other) {
        deliveries = other.deliveries;
        loss = other.loss;
        exporterLoss = other.exporterLoss;
        partnerLoss = other.partnerLoss;
        confidence = other.confidence;
        propertyStress = other.propertyStress;
        threat = other.threat;
        partnerLevel = other.partnerLevel;
        partnerPeak = other.partnerPeak;
        partnerControl = other.partnerControl;
        due = other.due;
        relief = other.relief;
        bond = other.bond;
        frameworkInForce = other.frameworkInForce;
        talksOpen = other.talksOpen;
    }
}
