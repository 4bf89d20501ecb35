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
 */
public record PointSummary(int scenario, int point, int done, int others, List<Distribution> outcomes) {

    public PointSummary {
        outcomes = List.copyOf(outcomes);
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
