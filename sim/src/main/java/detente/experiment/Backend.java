package detente.experiment;

/**
 * How the runs of a batch are computed: on threads of this process, or elsewhere. Which backend computes them changes no result.
 *
 * <p>A backend computes runs in any order with {@link BatchRuns#compute} (or with runs that another process makes from
 * the same experiment), and hands them to the store in groups as large as it can afford to lose. A backend of many machines may
 * keep runs in stores beside that one, for whoever asked to take over. It reports progress when a store has acknowledged a run,
 * not before.
 */
public interface Backend {

    /**
     * Computes the work, or as much of it as there is before it is told to stop.
     *
     * @throws RuntimeException if the store cannot keep a run; then nothing that it has acknowledged is lost
     */
    void compute(Work work, RunStore store);

    /** What it is called in manifests and messages. */
    String name();

    /**
     * Runs to be computed.
     *
     * @param pending their numbers, ascending
     * @param progress called once for each run that the store has acknowledged
     * @param stop asked whether to end before all is done
     */
    record Work(BatchRuns runs, int[] pending, Runnable progress, StopSignal stop) {}
}
