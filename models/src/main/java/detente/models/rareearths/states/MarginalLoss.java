package detente.models.rareearths.states;

/**
 * What a unit of the partner's control costs a state, as it has learnt: a moving average of losses per unit of the control
 * that was felt. Where next to nothing is felt, losses have other reasons and teach nothing: what was learnt then fades to
 * what the state expects without experience.
 */
final class MarginalLoss {
    /** From lower levels nothing is learnt. */
    static final double LEAST_LEVEL = 0.05;

    private final double memory;
    private final double expected;
    private double average;

    /**
     * @param memory of the average [weeks]
     * @param expected loss without experience [% of GDP per unit]
     */
    MarginalLoss(double memory, double expected) {
        this.memory = memory;
        this.expected = expected;
        this.average = expected;
    }

    /** Learns from a week's loss [% of GDP] under the control felt in the same week. */
    void learn(double loss, double felt) {
        double lesson = felt >= LEAST_LEVEL ? loss / felt : expected;
        average += (lesson - average) / memory;
    }

    /** Loss per unit of control [% of GDP]. */
    double perUnit() {
        return average;
    }
}
