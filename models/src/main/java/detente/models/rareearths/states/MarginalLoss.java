package detente.models.rareearths.states;

/**
 * What a unit of the partner's control costs a state's industries, as it has learnt: a moving average with a floor. Where the
 * partner controls next to nothing, losses have other reasons and teach nothing of its control.
 */
final class MarginalLoss {
    /** From lower control levels nothing is learnt. */
    static final double LEAST_LEVEL = 0.05;

    private final double memory;
    private final double floor;
    private double average;

    /**
     * @param memory of the average [weeks]
     * @param floor least loss [% per unit]
     */
    MarginalLoss(double memory, double floor) {
        this.memory = memory;
        this.floor = floor;
        this.average = floor;
    }

    /** Learns from a week's loss under the partner's control level of the same week. */
    void learn(double loss, double partnerLevel) {
        if (partnerLevel >= LEAST_LEVEL) {
            average += (loss / partnerLevel - average) / memory;
        }
    }

    /** Loss per unit of control [%]. */
    double perUnit() {
        return Math.max(floor, average);
    }
}
