package detente.forecast;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The model against one rival in the same cells.
 *
 * @param horizon empty for the origins, each with the mean loss over all months after its own
 * @param n forecasts, or origins
 * @param meanDifference mean loss of the model less that of the rival; below 0 the model is better
 * @param test of Diebold and Mariano, where there are enough forecasts for it
 * @param wins of the model
 * @param losses of the model; ties are neither
 * @param signP two-sided p value of so many wins; NaN if all are ties
 * @param note why a p value is missing or doubtful, or empty text
 */
public record Duel(
        String target,
        OptionalInt horizon,
        Rival rival,
        Loss loss,
        int n,
        double meanDifference,
        Optional<EqualAccuracy> test,
        int wins,
        int losses,
        double signP,
        String note) {

    /** The horizon as tables write it. */
    public String horizonText() {
        return horizon.isPresent() ? Integer.toString(horizon.getAsInt()) : "all";
    }
}
