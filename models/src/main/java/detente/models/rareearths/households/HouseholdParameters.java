package detente.models.rareearths.households;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** Unemployment, consumer confidence and what households make of it. Values by region: the default is China's. */
public record HouseholdParameters(
        @Param(unit = "1", about = "Whether confidence and house prices change what households spend")
        boolean on,

        @Param(
                unit = "pp/%",
                min = 0,
                max = 0.6,
                about = "Rise of unemployment with a loss of value added (Okun's law)")
        double okun,

        @Param(unit = "week", min = 4, max = 104, about = "Time in which unemployment follows value added")
        double unemploymentTime,

        @Param(unit = "index", min = 50, max = 130, per = "region", about = "Level to which confidence returns")
        Keyed confidenceLevel,

        @Param(unit = "index", min = 50, max = 130, per = "region", about = "Confidence at the start, in base spending")
        Keyed confidenceStart,

        @Param(
                unit = "1",
                min = 0.95,
                max = 0.99,
                per = "region",
                about = "Share of last week's mood that remains, the threat of conflict apart")
        Keyed confidencePersistence,

        @Param(
                unit = "1",
                min = 0,
                max = 0.9,
                per = "region",
                about = "How far the level to which confidence returns is what people have got used to")
        Keyed confidenceAdaptation,

        @Param(unit = "week", min = 4, max = 260, about = "Memory with which they get used to it")
        double confidenceMemory,

        @Param(
                unit = "index/pp",
                min = -3.7,
                max = 0,
                per = "region",
                about = "Effect of unemployment on confidence in the long run")
        Keyed confidenceUnemployment,

        @Param(
                unit = "index/pp",
                min = -5.6,
                max = 0,
                per = "region",
                about = "Effect of additional inflation on confidence in the long run")
        Keyed confidenceInflation,

        @Param(
                unit = "index",
                min = -30,
                max = 0,
                per = "region",
                about = "Effect of the threat index at 1 on confidence, at once")
        Keyed confidenceThreat,

        @Param(
                unit = "index/%",
                min = 0,
                max = 0.6,
                about = "Effect of a year's change of house prices, beyond their drift, on China's confidence")
        double confidenceProperty,

        @Param(
                unit = "index",
                min = 0,
                max = 1.5,
                about = "Standard deviation of a week's change of mood without cause")
        double confidenceNoise,

        @Param(
                unit = "1",
                min = 0,
                max = 0.5,
                per = "good",
                about = "Elasticity of spending on a good to confidence relative to its level")
        Keyed confidenceResponse,

        @Param(
                unit = "1",
                min = 0,
                max = 0.9,
                about = "Share of a lasting change of real income by which final users change what they spend")
        double incomeResponse,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                lever = true,
                about = "Share of what final users could not buy that they spend on other things a week later")
        double respending,

        @Param(unit = "week", min = 1, max = 52, about = "Time in which spending follows confidence and house prices")
        double spendingTime) {}
