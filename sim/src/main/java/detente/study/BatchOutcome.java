package detente.study;

import detente.experiment.RunTally;
import detente.experiment.Share;
import java.nio.file.Path;

/**
 * What became of a batch, or of a share of it.
 *
 * @param planned number of runs
 * @param computed runs computed now
 * @param reused runs that were there
 * @param tally how the runs that are there ended
 * @param written whether the files of the whole batch are there
 */
public record BatchOutcome(
        Path folder, String id, Share share, int planned, int computed, int reused, RunTally tally, boolean written) {

    /** Runs that are not there yet: the batch was stopped. */
    public int missing() {
        return planned - computed - reused;
    }
}
