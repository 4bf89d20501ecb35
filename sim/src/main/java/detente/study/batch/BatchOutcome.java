package detente.study.batch;

import detente.experiment.Plan;
import detente.experiment.RunRecord;
import java.nio.file.Path;

/**
 * What became of a batch, or of a share of it.
 *
 * @param planned number of runs
 * @param computed runs computed now
 * @param reused runs that were there
 * @param tally how the runs that are there ended
 * @param written whether the files of the whole batch are there
 * @param findings what there is to say of them
 */
public record BatchOutcome(
        Path folder,
        Plan.Share share,
        int planned,
        int computed,
        int reused,
        RunRecord.Tally tally,
        boolean written,
        BatchKind.Findings findings) {

    /** Runs that are not there yet: the batch was stopped. */
    public int missing() {
        return planned - computed - reused;
    }

    /** Whether all runs are there and say what was asked. */
    public boolean isWell() {
        return tally.isClean() && missing() == 0 && findings.refused().isEmpty();
    }
}
