package detente.cluster;

import java.io.Serializable;

/** Where any machine of a cluster finds a batch. Travels to the machines. */
public interface Site extends Serializable {

    /**
     * Reads the experiment and its model on this machine.
     *
     * @throws detente.parameters.InvalidInput if they are not there, or are not those that the batch was ordered with
     */
    Bench open();
}
