package detente.experiment;

import java.util.List;

/**
 * What came out of one design point in one scenario, over all seeds.
 *
 * @param scenario its place in the plan, from 0
 * @param point from 1
 * @param done runs that count
 * @param others runs that failed or timed out; they count in no number
 * @param outcomes in the order of the batch
 * @param intervals of their means, by Student's t over the seeds; not known where fewer than two have a number
 */
public record PointSummary(
        int scenario, int point, int done, int others, List<Distribution> outcomes, List<Interval> intervals) {

    public PointSummary {
        outcomes = List.copyOf(outcomes);
        intervals = List.copyOf(intervals);
    }

    /**
     * A kept series of one design point in one scenario, over all seeds.
     *
     * @param scenario its place in the plan, from 0
     * @param point from 1
     * @param series its place among those kept, from 0
     * @param periods a distribution for each
     */
    public record Fan(int scenario, int point, int series, List<Distribution> periods) {

        public Fan {
            periods = List.copyOf(periods);
        }
    }
}
