package detente.models.rareearths.markets;

import detente.parameters.Param;

/** Prices of controlled goods: spot quotes that jump, contracts that follow slowly. */
public record PriceParameters(
        @Param(unit = "1", about = "Whether prices of controlled goods move at all")
        boolean on,

        @Param(unit = "1", min = 0.1, max = 0.5, about = "Elasticity of demand behind spot quotes in the short run")
        double demandElasticity,

        @Param(
                unit = "week",
                min = 4,
                max = 52,
                about = "Time that buyers look ahead when they judge what will be missing")
        double horizon,

        @Param(unit = "1", min = 0.05, max = 0.9, about = "Share missing beyond which spot quotes rise no further")
        double scarcityMax,

        @Param(unit = "1", min = 0, max = 1, about = "Rise of the log spot quote per unit of perceived hazard")
        double hazardPremium,

        @Param(
                unit = "1",
                min = 0,
                max = 0.5,
                about = "Fall of the log spot quote in China per log unit of its makers' unsold stock")
        double glutElasticity,

        @Param(
                unit = "1/week",
                min = 0,
                max = 1,
                about = "Share of the gap to its target that a log quote closes a week")
        double adjustment,

        @Param(unit = "1", min = 0, max = 0.05, about = "Standard deviation of weekly noise in log spot quotes")
        double noise,

        @Param(
                unit = "1/week",
                min = 0,
                max = 0.1,
                about = "Share of the gap to spot that contract prices close a week")
        double contractAdjustment,

        @Param(unit = "1", min = 0.5, max = 1, about = "Share of the volume that is bought under contract")
        double contractShare) {}
