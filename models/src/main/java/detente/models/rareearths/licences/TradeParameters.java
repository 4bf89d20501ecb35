package detente.models.rareearths.licences;

import detente.parameters.Keyed;
import detente.parameters.Param;

/** Moving controlled goods from China to their buyers. */
public record TradeParameters(
        @Param(
                unit = "week",
                min = 0,
                max = 12,
                per = "region",
                about = "Whole weeks at sea of controlled goods from China, by destination")
        Keyed transit,

        @Param(unit = "t/M$", min = 1, max = 100, about = "Tonnes of magnets in a million dollars at the base price")
        double magnetTonnes,

        @Param(
                unit = "1/year",
                min = -0.2,
                max = 0.3,
                per = "region",
                about = "Growth of the magnets that users in a region need for a unit of output")
        Keyed magnetGrowth) {}
