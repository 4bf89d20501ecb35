package detente.study.batch;

import detente.order.EnsembleChoice;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The shards of a batch that are to be joined.
 *
 * @param choice values from which they drew
 */
@OrderKind(command = "merge", about = "Joins the shards of a batch and writes its tables, charts and report.")
public record MergeOrder(
        @OrderOption(about = "The experiment file", label = "EXPERIMENT.yaml", argument = true)
        Path experiment,

        EnsembleChoice choice,

        @OrderOption(about = "Folder for results instead of the project's", label = "DIR")
        Optional<Path> out) {}
