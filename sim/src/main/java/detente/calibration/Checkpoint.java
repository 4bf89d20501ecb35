package detente.calibration;

import detente.experiment.AppendLog;

/**
 * Where a search keeps its evaluations. The same search on the same log answers known points from it and goes on after them,
 * as if it had never been broken off.
 *
 * @param inputs says in a word on what else a loss depends (hashes of model and data, seeds); a log with another is refused
 */
public record Checkpoint(AppendLog log, String inputs) {}
