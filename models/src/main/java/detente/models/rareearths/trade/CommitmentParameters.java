package detente.models.rareearths.trade;

import detente.parameters.Param;

/** China's commitments to buy American farm goods and to open its market. */
public record CommitmentParameters(
        @Param(unit = "1", about = "Whether commitments change what China buys")
        boolean on,

        @Param(
                unit = "M$/year",
                min = 0,
                max = 30_000,
                about = "American farm goods whose purchase China decides, in the base year")
        double purchasesCovered,

        @Param(
                unit = "1",
                min = 0,
                max = 1,
                about = "How much more China's buyers lean towards American goods when the market is opened fully")
        double marketAccessGain,

        @Param(
                unit = "1/week",
                min = 0,
                max = 1,
                about = "How much of the way to what is committed China's buyers go a week")
        double adjustment) {}
