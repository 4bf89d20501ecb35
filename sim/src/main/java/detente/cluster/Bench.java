package detente.cluster;

import detente.experiment.Laboratory;
import detente.output.BatchFolder;
import java.util.OptionalDouble;

/**
 * What one machine computes with.
 *
 * @param folder of the batch, which all machines share
 * @param timeLimit seconds after which a run is given up
 */
public record Bench(Laboratory laboratory, BatchFolder folder, OptionalDouble timeLimit) {}
