package detente.forecast;

import java.util.Optional;

/**
 * A forecaster in or out of a model confidence set.
 *
 * @param rival empty for the model
 * @param n cells
 * @param pValue NaN if there are too few cells
 */
public record Survivor(
        String target, Loss loss, Optional<Rival> rival, int n, double meanLoss, double pValue, boolean inSet) {

    /** Its name in tables. */
    public String forecaster() {
        return rival.map(Rival::label).orElse("model");
    }
}
