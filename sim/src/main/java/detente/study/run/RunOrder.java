package detente.study.run;

import detente.engine.Strictness;
import detente.order.Effort;
import detente.order.ModelRuns;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.util.Optional;

/**
 * One run as a user asks for it, within the bands of others that differ in their seeds.
 *
 * @param replications number of seeds in all
 * @param check when identities are checked
 */
@OrderKind(
        command = "run",
        about = "Runs a model with one seed, within the bands of others, and writes tables, charts and a report.")
public record RunOrder(
        @OrderOption(about = "Scenario; the model's default unless said", label = "NAME")
        Optional<String> scenario,

        @OrderOption(about = "Length of the run") Optional<Integer> periods,
        ModelRuns runs,

        @OrderOption(
                about = "Seeds whose runs make the bands around the one that is shown; " + RunOrder.USUAL_REPLICATIONS
                        + " unless said, 1 where the seed changes nothing",
                least = 1,
                most = 100_000)
        Optional<Integer> replications,

        @OrderOption(
                about = "When identities are checked; nothing is if the results are there, unless --fresh is typed",
                usual = "period",
                kept = false)
        Strictness check,

        @OrderOption(about = "Prints why the states moved: every decision with its reasons", kept = false)
        boolean explain,

        @OrderOption(about = "Writes tables only", kept = false)
        boolean noCharts,

        Effort effort) {
    /** Seeds of the bands where the user does not say and the seed matters. */
    static final int USUAL_REPLICATIONS = 20;
}
