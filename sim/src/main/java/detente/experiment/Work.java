package detente.experiment;

/**
 * Runs to be computed.
 *
 * @param pending their numbers, ascending
 * @param progress called once for each run that the store has acknowledged
 * @param stop asked whether to end before all is done
 */
public record Work(Laboratory laboratory, int[] pending, Runnable progress, StopSignal stop) {}
