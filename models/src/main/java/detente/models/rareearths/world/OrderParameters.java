package detente.models.rareearths.world;

import detente.parameters.Param;

/** How buyers spread their orders over suppliers. */
public record OrderParameters(
        @Param(
                unit = "1/week",
                min = 0,
                max = 1,
                about = "How much of the gap to suppliers' present attraction buyers close a week (nu)")
        double switchingSpeed,

        @Param(unit = "1", min = 0, max = 2, about = "How strongly orders follow suppliers' capacity (chi)")
        double capacityExponent,

        @Param(unit = "1", min = 0, max = 2, about = "How strongly orders follow the share of orders filled (omega)")
        double reliabilityExponent,

        @Param(unit = "week", min = 1, max = 26, about = "Memory of the share of orders filled")
        double reliabilityMemory) {}
