package detente.study.batch;

import detente.experiment.PointSummary;
import detente.experiment.RunRecord;
import java.util.List;

/**
 * What a report tells of a batch.
 *
 * @param points the first few hundred, scenario by scenario
 * @param fans of the first few scenarios, of points of each that lie far apart, and of the first few series
 */
public record BatchDigest(RunRecord.Tally tally, List<PointSummary> points, List<PointSummary.Fan> fans) {

    public BatchDigest {
        points = List.copyOf(points);
        fans = List.copyOf(fans);
    }
}
