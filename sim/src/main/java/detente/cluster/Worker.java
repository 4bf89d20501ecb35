package detente.cluster;

import detente.experiment.BatchRuns;
import detente.store.BatchFolder;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one machine computes with.
 *
 * @param folder of the batch, which all machines share
 * @param timeLimit seconds after which a run is given up
 */
public record Worker(BatchRuns runs, BatchFolder folder, OptionalDouble timeLimit) {

    /** The worker of a machine, set up for the first of its tasks: reading and checking a model costs more than many runs. */
    static final class Shared implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Setup setup;
        private transient Worker opened;

        Shared(Setup setup) {
            this.setup = setup;
        }

        /** @throws detente.input.InvalidInput if this machine does not see the batch as it was ordered */
        synchronized Worker worker() {
            opened = Optional.ofNullable(opened).orElseGet(setup::open);
            return opened;
        }
    }

    /** Where any machine of a cluster finds a batch. Travels to the machines. */
    public interface Setup extends Serializable {

        /**
         * Reads the experiment and its model on this machine.
         *
         * @throws detente.input.InvalidInput if they are not there, or are not those that the batch was ordered with
         */
        Worker open();
    }
}
