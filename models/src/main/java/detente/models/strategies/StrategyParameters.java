package detente.models.strategies;

import detente.parameters.Param;

/** What the strategies of both players can be tuned with; each strategy reads its own. */
public record StrategyParameters(
        @Param(unit = "1", min = 0, max = 1, about = "Probability that generous tit for tat lets an escalation pass")
        double forgiveness,

        @Param(
                unit = "value",
                min = -1_000_000,
                max = 1_000_000,
                about = "Cost of the conflict above which the pain threshold concedes")
        double concedeAbove,

        @Param(
                unit = "value",
                min = -1_000_000,
                max = 1_000_000,
                about = "Cost of the conflict below which the pain threshold answers an escalation")
        double escalateBelow,

        @Param(
                unit = "1",
                min = 0,
                max = 2,
                about = "Deliveries from which on the reciprocator cooperates, relative to those before the conflict")
        double deliveryTarget,

        @Param(
                unit = "1",
                min = 0,
                max = 2,
                about = "Deliveries below which the reciprocator hardens, relative to those before the conflict")
        double snapBack,

        @Param(unit = "1", min = 0, max = 1, about = "Share of its experience that the learner loses a decision")
        double forgetting,

        @Param(unit = "1/value", min = 0, max = 1000, about = "Precision of the learner's choice; 0 = at random")
        double learnerPrecision) {}
