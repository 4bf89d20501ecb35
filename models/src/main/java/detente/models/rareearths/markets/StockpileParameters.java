package detente.models.rareearths.markets;

import detente.parameters.Param;

/** Stocks against disruption: those of users, which grow with fear, and those of states. */
public record StockpileParameters(
        @Param(unit = "1", about = "Whether users hoard and states hold reserves")
        boolean on,

        @Param(
                unit = "1",
                min = 0,
                max = 3,
                lever = true,
                about = "Relative rise of the wanted cover at the reference hazard (beta)")
        double response,

        @Param(unit = "1/week", min = 0.01, max = 0.5, about = "Reference hazard of that response")
        double hazardReference,

        @Param(unit = "1", min = 1, max = 5, about = "Highest wanted cover, relative to the usual one")
        double coverMax,

        @Param(
                unit = "week/week",
                min = 0,
                max = 1,
                about = "Weeks of its region's use that a state buys a week at most")
        double purchaseRate,

        @Param(unit = "M$/year", min = 0, max = 10_000, about = "What a state spends on its reserve a year at most")
        double budget,

        @Param(unit = "1", min = 0, max = 1, about = "Scarcity above which a state releases its reserve")
        double releaseScarcity,

        @Param(unit = "week/week", min = 0, max = 1, about = "Weeks of use that a state releases a week at most")
        double releaseRate) {}
