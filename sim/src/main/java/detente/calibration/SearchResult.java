package detente.calibration;

import java.util.List;

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
}
