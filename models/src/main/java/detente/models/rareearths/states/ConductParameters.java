package detente.models.rareearths.states;

import detente.models.rareearths.policy.Weight;
import detente.parameters.Param;

/** How states go about it: when they decide, how far they move, what they see and how late. The same for both. */
public record ConductParameters(
        @Param(unit = "week", min = 1, max = 8, about = "Weeks between the regular decisions of a state")
        int interval,

        @Param(unit = "week", min = 1, max = 8, about = "Age of the statistics that a state decides on")
        int lag,

        @Param(
                unit = "1",
                min = 0,
                max = 0.3,
                about = "Standard deviation of the relative error in what a state sees of deliveries and losses")
        double observationNoise,

        @Param(unit = "1", min = 0.1, max = 0.5, about = "How far an instrument moves at a decision")
        double step,

        @Param(
                unit = "1",
                min = 0,
                max = 0.2,
                about = "Share of moves that go wrong: an escalation that is none, or one that nobody intended")
        double moveNoise,

        @Param(unit = "week", min = 1, max = 52, about = "Memory of states for what the partner's control costs them")
        double lossMemory,

        @Param(
                unit = "1",
                min = 0.05,
                max = 2,
                about = "Weight of 100 points of tariff in the control level, full licensing has 1")
        double weightTariff,

        @Param(unit = "1", min = 0.05, max = 2, about = "Weight of an entity list of all the partner's users")
        double weightEntityList,

        @Param(
                unit = "1",
                min = 0.05,
                max = 1,
                about = "Weight of a commitment: purchases, market access, control of precursors")
        double weightCommitments) {

    /** What a position counts in the control level. */
    public double of(Weight weight) {
        return switch (weight) {
            case NONE -> 0;
            case ONE -> 1;
            case TARIFF -> weightTariff;
            case ENTITY_LIST -> weightEntityList;
            case COMMITMENTS -> weightCommitments;
        };
    }
}
