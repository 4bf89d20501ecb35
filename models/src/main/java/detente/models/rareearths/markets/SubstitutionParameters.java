package detente.models.rareearths.markets;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** How users do with fewer magnets. */
public record SubstitutionParameters(
        @Param(unit = "1", about = "Whether users save on magnets or design them out")
        boolean on,

        @Param(
                unit = "1/year",
                min = 0,
                max = 0.3,
                lever = true,
                about = "Share of its magnets that a user can design out in a year at most")
        double speed,

        @Param(
                unit = "1",
                min = 0,
                max = 0.6,
                per = "good",
                about = "Share of its magnets that a user can design out in the end, by what it makes")
        Keyed maximum,

        @Param(unit = "week", min = 8, max = 104, about = "Time in which the gap to the wanted share is closed")
        double time,

        @Param(unit = "1", min = 0, max = 5, about = "Incentive from the price paid above base (e1)")
        double priceIncentive,

        @Param(unit = "week", min = 0, max = 5, about = "Incentive from the perceived hazard (e2)")
        double hazardIncentive,

        @Param(unit = "1", min = 0, max = 0.3, about = "Elasticity of use to the price paid, at once")
        double priceElasticity) {}
