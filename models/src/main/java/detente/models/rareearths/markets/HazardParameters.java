package detente.models.rareearths.markets;

import detente.parameters.Param;

/** How users come to fear that supply breaks off. */
public record HazardParameters(
        @Param(unit = "1", about = "Whether users perceive a hazard at all")
        boolean on,

        @Param(unit = "1/week", min = 0.05, max = 0.4, about = "Weight of this week in the perceived hazard")
        double memory,

        @Param(unit = "1/week", min = 0, max = 0.5, about = "Hazard at full threat in the news")
        double threatWeight,

        @Param(unit = "1/week", min = 0, max = 0.5, about = "Hazard under a control of full stringency")
        double controlWeight,

        @Param(unit = "1/week", min = 0, max = 0.5, about = "Hazard when nothing of an order is shipped")
        double shortfallWeight) {}
