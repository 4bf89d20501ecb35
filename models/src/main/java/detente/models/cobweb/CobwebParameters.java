package detente.models.cobweb;

import detente.parameters.Param;

/** Everything that can be changed in the cobweb model. */
public record CobwebParameters(
        @Param(unit = "t/year", min = 1, max = 1000, about = "Quantity that buyers take at a price of zero")
        double demandAtZero,

        @Param(unit = "t^2/(dollar year)", min = 0.1, max = 10, about = "Fall of demand when the price rises by one")
        double demandSlope,

        @Param(
                unit = "t^2/(dollar year)",
                min = 0.1,
                max = 10,
                lever = true,
                about = "Rise of supply when the expected price rises by one")
        double supplySlope,

        @Param(unit = "dollar/t", min = 0, max = 50, about = "Mean cost of a farmer's first tonne")
        double cost,

        @Param(unit = "1", min = 0, max = 1, about = "How far farmers' costs lie from the mean, as a share of it")
        double costSpread,

        @Param(unit = "farmer", min = 1, max = 1000, about = "Number of farmers")
        int farmers,

        @Param(
                unit = "1/year",
                min = 0.01,
                max = 1,
                lever = true,
                about = "Weight of the last price in what farmers expect; 1 = they expect the last price")
        double expectationWeight,

        @Param(unit = "dollar/t", min = 0, max = 500, about = "Price that farmers expect in the first year")
        double initialExpectation,

        @Param(unit = "1", min = 0, max = 0.3, lever = true, about = "Standard deviation of the yield")
        double weather,

        @Param(unit = "year", min = 0, max = 200, about = "Years before the frost")
        int frostYear,

        @Param(unit = "1", min = 0, max = 1, lever = true, about = "Share of the harvest that the frost destroys")
        double frostLoss) {}
