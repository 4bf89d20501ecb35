package detente.experiment;

import java.util.BitSet;
import java.util.List;

/** Where the runs of a batch are kept while it is computed. What it has acknowledged survives whatever happens to the process. */
public interface RunStore {

    /** Numbers of the runs that need not be computed any more: done or failed. */
    BitSet acknowledged();

    /**
     * Keeps runs, all of them or none; when the method returns they are acknowledged.
     *
     * @throws RuntimeException if they cannot be kept
     */
    void keep(List<RunRecord> runs);
}
