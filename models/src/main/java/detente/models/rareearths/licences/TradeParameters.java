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
        double magnetTonnes) {}
