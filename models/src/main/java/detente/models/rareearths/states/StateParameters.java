package detente.models.rareearths.states;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** What states mind, and what they make of it. Values by region: the default is China's. */
public record StateParameters(
        @Param(
                unit = "1",
                min = 0,
                max = 20,
                per = "region",
                lever = true,
                about = "Precision of a state's choices: 0 at random, high always the best")
        Keyed precision,

        @Param(unit = "1", min = 0, max = 0.01, about = "Highest probability of escalation at a decision in peace")
        double peaceEscalation,

        @Param(unit = "1", min = -1, max = 2, about = "Value of leaving everything as it is, outside peace")
        double holdValue,

        @Param(unit = "1/%", min = 0, max = 5, per = "region", about = "Weight of the loss of industries in pain")
        Keyed painLoss,

        @Param(unit = "1/%", min = 0, max = 5, per = "region", about = "Weight of exporters' lost sales in pain")
        Keyed painExporters,

        @Param(
                unit = "1",
                min = 0,
                max = 2,
                per = "region",
                lever = true,
                about = "Weight in pain of ten points of confidence below its level")
        Keyed painConfidence,

        @Param(
                unit = "1",
                min = 0,
                max = 5,
                per = "region",
                lever = true,
                about = "Weight of property stress above its start in pain")
        Keyed painProperty,

        @Param(unit = "1", min = 0, max = 2, per = "region", about = "Leverage that own control gives by itself")
        Keyed leverage,

        @Param(unit = "1/%", min = 0, max = 2, per = "region", about = "Leverage from the partner's loss under control")
        Keyed leverageLoss,

        @Param(
                unit = "1",
                min = 0,
                max = 3,
                lever = true,
                about = "Scale of reciprocity: of retaliation and of reward together")
        double reciprocity,

        @Param(unit = "1", min = 0, max = 3, about = "Value of hardening while the partner controls more than oneself")
        double retaliation,

        @Param(unit = "1", min = 0, max = 3, about = "Value of conceding to a partner who delivers more or softens")
        double reward,

        @Param(unit = "1", min = 0, max = 1, about = "Fixed cost of an escalation")
        double escalationCost,

        @Param(unit = "1", min = 0, max = 1, about = "How far urgency deters from escalation")
        double escalationRestraint,

        @Param(unit = "1", min = 0, max = 1, about = "How far urgency speaks for a concession")
        double concessionUrgency,

        @Param(unit = "1", min = 0, max = 1, about = "Urgency of unfilled orders before output falls")
        double unfilledOrders,

        @Param(
                unit = "1",
                min = 0,
                max = 2,
                per = "region",
                about = "Audience cost: of conceding without an agreement, and of breaking one")
        Keyed audienceCost,

        @Param(unit = "1", min = 0, max = 10, about = "How far urgency speaks for talks that are sure to succeed")
        double talksUrgency,

        @Param(unit = "1", min = 0, max = 2, about = "Cost of proposing talks")
        double talksCost,

        @Param(unit = "1", min = 0, max = 1, about = "Share of the partner's control that a round of talks may end")
        double talksRelief,

        @Param(unit = "week", min = 4, max = 26, about = "Weeks that a state looks ahead")
        int horizon,

        @Param(unit = "1/week", min = 0.95, max = 1, about = "Discount factor of a week")
        double discount,

        @Param(
                unit = "%",
                min = 0,
                max = 1,
                per = "region",
                about = "Expected lost sales of exporters at full own control")
        Keyed exporterLoss,

        @Param(unit = "%", min = 0, max = 1, about = "Least expected loss of industries at full control by the partner")
        double leastLoss) {}
