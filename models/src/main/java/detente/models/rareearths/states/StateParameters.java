package detente.models.rareearths.states;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** What states mind, and what they make of it. Values by region: the default is China's. Losses are in percent of base GDP. */
public record StateParameters(
        @Param(
                unit = "1",
                min = 0,
                max = 50,
                per = "region",
                lever = true,
                about = "Precision of a state's choices: 0 at random, high always the best")
        Keyed precision,

        @Param(unit = "1", min = 0, max = 0.01, about = "Highest probability of escalation at a decision in peace")
        double peaceEscalation,

        @Param(unit = "1/%", min = 0, max = 5, per = "region", about = "Weight of lost output in pain")
        Keyed painLoss,

        @Param(unit = "1/%", min = 0, max = 5, per = "region", about = "Weight of exporters' lost sales in pain")
        Keyed painExporters,

        @Param(
                unit = "1",
                min = 0,
                max = 2,
                per = "region",
                lever = true,
                about = "What ten points of confidence below its healthy level add to the weight of every loss")
        Keyed painConfidence,

        @Param(
                unit = "index",
                min = 1,
                max = 200,
                per = "region",
                about = "Confidence at which nobody worries: only what is missing to it adds to the weight of losses")
        Keyed healthyConfidence,

        @Param(
                unit = "1",
                min = 0,
                max = 5,
                per = "region",
                lever = true,
                about = "What property stress of 1 adds to the weight of every loss")
        Keyed painProperty,

        @Param(
                unit = "%",
                min = 0,
                max = 2,
                per = "region",
                about = "Loss that a state fears if the partner's controlled goods cease to come, in percent of GDP")
        Keyed stake,

        @Param(unit = "1", min = 0, max = 5, per = "region", about = "Leverage that own control gives by itself")
        Keyed leverage,

        @Param(unit = "1/%", min = 0, max = 5, per = "region", about = "Leverage from the partner's loss under control")
        Keyed leverageLoss,

        @Param(
                unit = "1",
                min = 0,
                max = 10,
                lever = true,
                about = "Reciprocity: value of matching a unit of what the partner controls or fails to deliver")
        double reciprocity,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                about = "Share of reciprocity that counts if the partner controls less than oneself")
        double reward,

        @Param(unit = "1", min = 0, max = 2, about = "Cost of changing course by a unit, whatever comes of it")
        double stepCost,

        @Param(unit = "1", min = 0, max = 2, about = "How far pain speaks for a unit of concession")
        double concessionUrgency,

        @Param(
                unit = "%",
                min = 0,
                max = 2,
                per = "region",
                about = "What a unit of own control costs the own economy, in percent of GDP")
        Keyed ownCost,

        @Param(
                unit = "1",
                min = 0,
                max = 2,
                per = "region",
                about = "Audience cost: of a unit conceded without an agreement, and of breaking one")
        Keyed audienceCost,

        @Param(unit = "1", min = 0, max = 10, about = "How far pain speaks for talks that are sure to succeed")
        double talksUrgency,

        @Param(unit = "1", min = 0, max = 2, about = "Cost of proposing talks")
        double talksCost,

        @Param(unit = "week", min = 4, max = 26, about = "Weeks that a state looks ahead")
        int horizon,

        @Param(unit = "1/week", min = 0.95, max = 1, about = "Discount factor of a week")
        double discount) {}
