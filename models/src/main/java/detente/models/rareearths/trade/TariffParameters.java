package detente.models.rareearths.trade;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** Tariffs between the United States and China and how buyers answer them. */
public record TariffParameters(
        @Param(unit = "1", about = "Whether tariffs may leave their base rates")
        boolean on,

        @Param(
                unit = "%",
                min = 0,
                max = 100,
                per = "region",
                about =
                        "Average tariff of the base year on the partner state's goods, by importer; it is the neutral one")
        Keyed baseRate,

        @Param(unit = "1", min = 0.8, max = 1, about = "Share of a tariff that buyers pay in the delivered price")
        double passThrough,

        @Param(
                unit = "1",
                min = 1,
                max = 6,
                about = "How strongly buyers lean away within weeks from suppliers that a tariff makes dearer (sigma)")
        double substitution,

        @Param(
                unit = "1",
                min = 1,
                max = 8,
                per = "good",
                about = "How strongly they lean away in the long run, by what they buy; at least the other")
        Keyed substitutionLong,

        @Param(unit = "week", min = 4, max = 260, about = "Time in which they find other suppliers for the long run")
        double substitutionTime,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                lever = true,
                about =
                        "Share of the sales lost to the partner state that its exporters place with final users elsewhere")
        double diversion,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                lever = true,
                about =
                        "Share of what buyers no longer take from the partner state that third countries supply instead")
        double replacement,

        @Param(unit = "1/week", min = 0.01, max = 1, about = "Share of dearer inputs that industries pass on a week")
        double costPassing,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                lever = true,
                about = "Share of additional tariff revenue that goes back to households; the rest lowers the deficit")
        double revenueRecycled,

        @Param(
                unit = "1/week",
                min = 0,
                max = 1,
                about = "How much of the way to their answer to tariffs buyers go a week")
        double adjustment,

        @Param(
                unit = "1",
                min = 0.1,
                max = 1.5,
                about = "Price elasticity of final demand for a good that tariffs make dearer (epsilon)")
        double demandElasticity,

        @Param(
                unit = "%",
                min = 0,
                max = 20,
                about = "Points that the US takes off its tariff when China controls precursors fully")
        double precursorDuty,

        @Param(
                unit = "1",
                about = "Whether goods at sea pay the rate of the week in which they left, not that of their entry")
        boolean rateAtDeparture) {}
