package detente.calibration;

import java.util.Optional;

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
