package detente.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One forecast of one figure.
 *
 * @param unit of all its values
 * @param horizon months from that of the origin to the one forecast; 0 and less: over, or nearly so, but not yet published
 * @param steps months from the last figure that was known, over any gap, by which the simple forecasts look ahead
 * @param scale mean absolute change from month to month in the history known at the origin; NaN if that is too short
 */
public record ForecastCell(
        LocalDate origin,
        String target,
        String unit,
        YearMonth month,
        int horizon,
        int steps,
        double observed,
        EnsembleForecast model,
        Map<Rival, Double> rivals,
        double scale) {

    public ForecastCell {
        Map<Rival, Double> copy = new EnumMap<>(Rival.class);
        copy.putAll(rivals);
        rivals = Collections.unmodifiableMap(copy);
    }

    /** Whether there is a number to score. */
    boolean isScored() {
        return model.members() > 0;
    }

    /** What the model's best number for a loss costs: the mean under squared loss, the median under absolute loss. */
    double modelLoss(Loss loss) {
        double forecast = loss == Loss.SQUARED ? model.mean() : model.median();
        return loss.of(forecast - observed);
    }

    double rivalLoss(Rival rival, Loss loss) {
        return loss.of(rivals.get(rival) - observed);
    }
}
