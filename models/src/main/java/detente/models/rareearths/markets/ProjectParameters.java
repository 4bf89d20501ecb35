package detente.models.rareearths.markets;

import detente.parameters.Param;

/** Mines, separation and magnet plants outside China. Capacities count in tonnes of magnets that they can supply. */
public record ProjectParameters(
        @Param(unit = "1", about = "Whether other suppliers build")
        boolean on,

        @Param(
                unit = "1",
                min = 0,
                max = 5,
                lever = true,
                about = "Factor on all capacity of other suppliers' projects")
        double scale,

        @Param(unit = "t/year", min = 0, max = 10_000, about = "Capacity of a project that nobody announced")
        double size,

        @Param(unit = "1/week", min = 0, max = 0.05, about = "Chance that a project starts while it pays (iota)")
        double startRate,

        @Param(unit = "1", min = 0, max = 3, about = "How strongly threat in the news lowers that chance")
        double threatEffect,

        @Param(unit = "1", min = 1.1, max = 2, about = "Price paid, relative to base, from which a project pays")
        double payingPrice,

        @Param(
                unit = "$/kg",
                min = 0,
                max = 300,
                about = "Price of neodymium-praseodymium that states guarantee; 0 none")
        double priceFloor,

        @Param(unit = "$/kg", min = 20, max = 200, about = "Base price of neodymium-praseodymium, to compare it with")
        double basePrice,

        @Param(unit = "1/year", min = 0, max = 0.08, about = "Share of world volume started a year at most, by stage")
        double growthMax,

        @Param(unit = "week", min = 200, max = 500, about = "Weeks to build a mine")
        int mineTime,

        @Param(unit = "week", min = 100, max = 250, about = "Weeks to build separation")
        int separationTime,

        @Param(unit = "week", min = 80, max = 200, about = "Weeks to build a magnet plant")
        int magnetTime,

        @Param(unit = "week", min = 26, max = 104, about = "Time constant of the ramp of a new plant")
        double rampTime,

        @Param(unit = "1", min = 0.5, max = 1, about = "Share of its capacity that a new plant reaches")
        double yield) {}
