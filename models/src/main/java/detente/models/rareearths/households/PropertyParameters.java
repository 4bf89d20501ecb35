package detente.models.rareearths.households;

import detente.parameters.Param;

/** China's house prices and what their fall does to spending. */
public record PropertyParameters(
        @Param(unit = "1", about = "Whether China's house prices leave their drift; if not, nobody reacts to them")
        boolean on,

        @Param(unit = "1/week", min = -0.003, max = 0.003, about = "Drift of the log house price")
        double drift,

        @Param(unit = "1", min = 0.9, max = 0.99, about = "Share of last week's price change that carries on")
        double persistence,

        @Param(
                unit = "1/week",
                min = 0,
                max = 0.01,
                about = "Effect of a hundred index points of confidence on the weekly price change")
        double confidenceEffect,

        @Param(
                unit = "1",
                min = -1,
                max = 1,
                about = "Support of the property market by the state, 1 at its strongest; below 0 credit is withdrawn")
        double support,

        @Param(unit = "1/week", min = 0, max = 0.002, about = "Effect of full support on the weekly price change")
        double supportEffect,

        @Param(unit = "1", min = 0, max = 0.1, about = "Spending lost in China as property stress rises from 0 to 1")
        double spendingDrag) {}
