package detente.models.rareearths.world;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** Inventories, capacity and planning: the ARIO-inventory core in its general form. */
public record ProductionParameters(
        @Param(
                unit = "week",
                min = 0.5,
                max = 52,
                per = "good",
                lever = true,
                about = "Stock of an input that firms want to hold, in weeks of use (n)")
        Keyed cover,

        @Param(
                unit = "week",
                min = 0.5,
                max = 52,
                per = "good",
                about = "Time in which a gap to that stock is closed (tau); must stay below the cover")
        Keyed restoration,

        @Param(
                unit = "1",
                min = 0.05,
                max = 0.99,
                per = "good",
                lever = true,
                about = "Share of the wanted stock below which production suffers (psi)")
        Keyed sensitivity,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                per = "good",
                about = "How far a missing input holds production back: 1 critical, 0.5 important, 0 not at all")
        Keyed criticality,

        @Param(
                unit = "1",
                min = 0,
                max = 0.5,
                about = "Elasticity of substitution of an input in the first weeks in which it lacks; 0 is Leontief")
        double elasticityFirst,

        @Param(
                unit = "1",
                min = 0,
                max = 0.9,
                lever = true,
                about = "Elasticity of substitution to which it rises while a firm is held back; at least the other")
        double elasticityLast,

        @Param(unit = "week", min = 4, max = 208, lever = true, about = "Time in which it rises")
        double elasticityTime,

        @Param(unit = "week", min = 4, max = 520, about = "Time in which it falls back while nothing lacks")
        double elasticityMemory,

        @Param(unit = "1", min = 1, max = 1.5, about = "Highest capacity in use relative to base (alpha max)")
        double overproductionMax,

        @Param(unit = "week", min = 1, max = 104, about = "Adjustment time of capacity in use (tau alpha)")
        double overproductionTime,

        @Param(unit = "week", min = 1, max = 26, about = "Weeks of orders that a firm averages when it plans")
        int planningWindow,

        @Param(unit = "week", min = 0, max = 4, about = "Finished goods that a firm wants to hold, in weeks of output")
        double finishedCover,

        @Param(unit = "week", min = 1, max = 8, about = "Time in which the gap to that stock is closed")
        double finishedTime,

        @Param(unit = "week", min = 1, max = 12, about = "Finished goods above which a firm cuts production")
        double finishedMax) {}
