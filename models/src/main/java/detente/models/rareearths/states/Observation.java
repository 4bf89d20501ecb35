package detente.models.rareearths.states;

/**
 * What can be observed of one week from the side of one state; at base as it is created. Deliveries, losses, confidence and
 * property are statistics, which a state sees late; the partner's policy, the news and agreements are public at once.
 */
public final class Observation {
    /** Verified deliveries of controlled goods to the state, mean of four weeks, relative to before the conflict (R) [1]. */
    public double deliveries = 1;
    /** Value added that the industries which use controlled goods lose (L) [% of base]. */
    public double loss;
    /** Sales that the state's own exporters lose (M) [% of base]. */
    public double exporterLoss;
    /** What the partner's industries lose [% of base]. */
    public double partnerLoss;
    /** Consumer confidence below its level; negative above it [index]. */
    public double confidenceGap;
    /** Property stress above its start [1]. */
    public double propertyStress;
    /** Threat index in the news [0..1]. */
    public double threat;
    /** The partner's control level; the states fill it in themselves. */
    public double partnerLevel;
    /** The partner's most hostile position; the states fill it in themselves. */
    public double partnerPeak;
    /** Whether an agreement is in force. */
    public boolean frameworkInForce;
    /** Whether talks cannot be proposed: they are open already, or there is nothing to talk about. */
    public boolean talksOpen;

    /** Takes over all values of another. */
    void copy(Observation other) {
        deliveries = other.deliveries;
        loss = other.loss;
        exporterLoss = other.exporterLoss;
        partnerLoss = other.partnerLoss;
        confidenceGap = other.confidenceGap;
        propertyStress = other.propertyStress;
        threat = other.threat;
        partnerLevel = other.partnerLevel;
        partnerPeak = other.partnerPeak;
        frameworkInForce = other.frameworkInForce;
        talksOpen = other.talksOpen;
    }
}
