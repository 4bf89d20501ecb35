package detente.cluster;

import java.io.Serializable;
import java.util.Optional;

/** The bench of a machine, set up for the first of its tasks: reading and checking a model costs more than many runs. */
final class SharedBench implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Site site;
    private transient Bench opened;

    SharedBench(Site site) {
        this.site = site;
    }

    /** @throws detente.parameters.InvalidInput if this machine does not see the batch as it was ordered */
    synchronized Bench bench() {
        opened = Optional.ofNullable(opened).orElseGet(site::open);
        return opened;
    }
}
