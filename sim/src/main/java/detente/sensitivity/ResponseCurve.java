package detente.sensitivity;

import detente.experiment.Interval;
import java.util.List;

/**
 * What an outcome does as one parameter of a design changes: its mean at each value, over all points that have it, with the interval
 * that comes of the seeds. Where the points are no grid, other parameters may change along with it.
 *
 * @param scenario its place in the plan, from 0
 * @param outcome its place in the batch, from 0
 * @param parameter its place in the plan, from 0
 * @param seeds that count: those in which every run of the scenario has a number
 * @param levels in the order of their numbers, of words as the design has them
 */
public record ResponseCurve(int scenario, int outcome, int parameter, int seeds, List<Level> levels) {

    /** Of the size of a mean, what sums of the same numbers may differ by. */
    private static final double ROUNDING = 1e-9;

    public ResponseCurve {
        levels = List.copyOf(levels);
    }

    /**
     * A value of the parameter, or a range of values where the design has many.
     *
     * @param points number of design points that have it
     * @param mean over these points and all seeds
     * @param interval of that mean, by Student's t over the seeds
     * @param difference from the first level, seed by seed
     * @param ofDifference its interval
     */
    public record Level(
            String label, int points, double mean, Interval interval, double difference, Interval ofDifference) {}

    public Level first() {
        return levels.get(0);
    }

    public Level last() {
        return levels.get(levels.size() - 1);
    }

    /** Whether the seeds tell the last level from the first, and it is more than rounding. */
    public boolean isSeen() {
        Interval effect = last().ofDifference();
        return !isFlat() && (effect.low() > 0 || effect.high() < 0);
    }

    /** Whether no level differs from the first by more than rounding does. */
    public boolean isFlat() {
        return levels.stream()
                .allMatch(l ->
                        Math.abs(l.difference()) <= ROUNDING * Math.max(Math.abs(l.mean()), Math.abs(first().mean())));
    }
}
