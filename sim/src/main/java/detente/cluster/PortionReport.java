package detente.cluster;

import java.io.Serializable;

/**
 * What a task tells: the results themselves are in its store.
 *
 * @param computed number of runs
 * @param found number of runs that an attempt before it, on a machine that was lost, had computed
 * @param refusal why the machine does not take part; empty text if it does
 */
record PortionReport(int computed, int found, String refusal) implements Serializable {
    private static final long serialVersionUID = 1L;
}
