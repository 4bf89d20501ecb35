package detente.study.run;

import detente.engine.Strictness;
import detente.order.ModelRuns;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One run as a user asks for it.
 *
 * @param check when identities are checked
 */
@OrderKind(command = "run", about = "Runs a model once and writes tables, charts and a report.")
public record RunOrder(
        @OrderOption(about = "Scenario; the model's default unless said", label = "NAME")
        Optional<String> scenario,

        @OrderOption(about = "Length of the run") Optional<Integer> periods,
        ModelRuns runs,

        @OrderOption(
                about = "When identities are checked; nothing is if the results are there, unless --fresh is typed",
                usual = "period",
                kept = false)
        Strictness check,

        @OrderOption(about = "Prints why the states moved: every decision with its reasons", kept = false)
        boolean explain,

        @OrderOption(about = "Computes again even if the results are there", kept = false)
        boolean fresh,

        @OrderOption(about = "Writes tables only", kept = false)
        boolean noCharts,

        @OrderOption(about = "Folder for results instead of the project's", label = "DIR", kept = false)
        Optional<Path> out) {}
