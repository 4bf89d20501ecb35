package detente.study.batch;

import detente.experiment.Plan;
import detente.order.Effort;
import detente.order.EnsembleChoice;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A batch as a user asks for it.
 *
 * @param shard which of the runs this process computes; all if empty
 * @param cluster address of the Spark master whose machines compute instead of this process
 * @param choice values that the data leave open
 */
@OrderKind(command = "batch", about = "Computes a design of runs; the same command goes on where it was left.")
public record BatchOrder(
        @OrderOption(about = "The experiment file", label = "EXPERIMENT.yaml", argument = true)
        Path experiment,

        @OrderOption(
                about = "Computes every N-th run only, from the i-th on; 'detente merge' joins the shards",
                label = "i/N")
        Optional<Plan.Share> shard,

        @OrderOption(
                about = "Computes on the Spark cluster of this master, such as spark://host:7077",
                label = "MASTER_URL")
        Optional<String> cluster,

        EnsembleChoice choice,
        Effort effort) {

    /** One that this process computes whole. */
    public static BatchOrder whole(Path experiment, EnsembleChoice choice, Effort effort) {
        return new BatchOrder(experiment, Optional.empty(), Optional.empty(), choice, effort);
    }

    Plan.Share share() {
        return shard.orElse(Plan.Share.WHOLE);
    }
}
