package detente.study.compare;

import detente.order.Effort;
import detente.order.ModelRuns;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of scenarios as a user asks for it.
 *
 * @param scenario the one whose effect is asked, A
 * @param against the one that it is held against, B, or several of them
 * @param setA settings of A alone
 * @param setB settings of those that it is held against
 * @param outcome id of the one that the half width is about and the charts begin with
 * @param replications number of pairs, unless they are as many as a half width takes
 */
@OrderKind(command = "compare", about = "Runs scenarios with the same draws and says what their difference is.")
public record CompareOrder(
        @OrderOption(about = "Scenario whose effect is asked", label = "A")
        Optional<String> scenario,

        @OrderOption(about = "Scenario that it is held against; may be repeated", label = "B")
        List<String> against,

        @OrderOption(about = "Sets a parameter of A alone; may be repeated", label = "NAME=VALUE")
        List<String> setA,

        @OrderOption(about = "Sets a parameter of B alone; may be repeated", label = "NAME=VALUE")
        List<String> setB,

        @OrderOption(
                about = "Outcome of the model file that --half-width is about and charts begin with; the first"
                        + " unless said",
                label = "ID")
        Optional<String> outcome,

        @OrderOption(about = "Number of pairs; " + CompareOrder.USUAL_PAIRS + " unless said", least = 2, most = 100_000)
        Optional<Integer> replications,

        @OrderOption(
                about = "Runs pairs until the interval of the outcome is plus or minus X at most: 30 to 10,000 of"
                        + " them",
                label = "X")
        Optional<Double> halfWidth,

        @OrderOption(about = "Confidence of the intervals", label = "X", usual = "0.95")
        double level,

        @OrderOption(about = "Length of the runs") Optional<Integer> periods,

        @OrderOption(about = "Writes tables only", kept = false)
        boolean noCharts,

        ModelRuns runs,
        Effort effort) {
    /** Pairs unless something else is asked for. */
    static final int USUAL_PAIRS = 100;
}
