package detente.calibration.search;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param point values of the best point that was evaluated; of the start if all failed
 * @param value loss there, NaN if all failed
 * @param evaluations distinct points that were evaluated
 * @param failures evaluations that failed
 * @param stop why the search ended
 * @param history all evaluations in their order
 * @param rounds how often a parallel search was played through; 1 if it went point by point
 */
public record SearchResult(
        double[] point,
        double value,
        int evaluations,
        int failures,
        StopReason stop,
        List<Evaluation> history,
        int rounds) {

    public SearchResult {
        history = List.copyOf(history);
    }

    /**
     * A point that a search has tried.
     *
     * @param point values of the parameters
     * @param loss NaN if the run failed
     * @param failure why it failed, if it did
     */
    public record Evaluation(double[] point, double loss, Optional<String> failure) {

        static Evaluation failed(double[] point, String message) {
            return new Evaluation(point, Double.NaN, Optional.of(message));
        }

        public boolean isDone() {
            return failure.isEmpty();
        }
    }
}
