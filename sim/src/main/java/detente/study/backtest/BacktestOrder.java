package detente.study.backtest;

import detente.order.Effort;
import detente.order.ModelRuns;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.util.List;
import java.util.Optional;

/**
 * A back-test as a user asks for it.
 *
 * @param replications number of seeds at each origin
 */
@OrderKind(command = "backtest", about = "Forecasts from days in the past with what was known then, and scores them.")
public record BacktestOrder(
        @OrderOption(
                about = "Scenario that is cut at each origin; that of the facts file, or the model's, unless said",
                label = "NAME")
        Optional<String> scenario,

        @OrderOption(
                about = "Day from which to forecast; may be repeated. The ends of the three months before the last"
                        + " observed one unless said",
                label = "DATE")
        List<String> origin,

        @OrderOption(about = "Series to forecast; may be repeated. All that are observed unless said", label = "S")
        List<String> series,

        @OrderOption(about = "Runs from each origin", usual = "500", least = 1, most = 100_000)
        int replications,

        @OrderOption(
                about =
                        "Keeps the scenario's policy after each origin: forecasts given policy as it was, to tell errors"
                                + " about the economy from those about the states")
        boolean givenPolicy,

        @OrderOption(
                about = "Leaves out of the bands what the model cannot know, as 'discrepancy' in its model.yaml says")
        boolean noDiscrepancy,

        @OrderOption(about = "Writes tables only", kept = false)
        boolean noCharts,

        ModelRuns runs,
        Effort effort) {}
