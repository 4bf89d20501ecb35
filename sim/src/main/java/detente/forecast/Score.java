package detente.forecast;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How good one forecaster was at one target and horizon. What cannot be computed is NaN.
 *
 * @param horizon empty for all months after that of the origin together
 * @param rival empty for the model
 * @param accuracy bias and root mean squared error of the mean, mean absolute error of the median
 * @param mase mean absolute error, each error over the mean absolute monthly change known at its origin
 * @param crps fair, of the model's runs; of a single number the absolute error
 * @param ensemble of the model alone
 * @param relativeRmse the model's over the rival's, in the same cells; below 1 the model is better
 * @param relativeMae the same of mean absolute errors
 */
public record Score(
        String target,
        String unit,
        OptionalInt horizon,
        Optional<Rival> rival,
        Accuracy accuracy,
        double mase,
        double crps,
        Optional<EnsembleScore> ensemble,
        double relativeRmse,
        double relativeMae) {

    /**
     * What only a model with many runs has.
     *
     * @param cover50 share of figures between the quartiles
     * @param cover90 share of figures between the quantiles of 5% and 95%
     * @param meanPit .5 if the runs are centred
     * @param best the rival with the smallest mean absolute error in all the same cells, chosen afterwards
     * @param skill 1 less CRPS of the model over that error; above 0 the model is better
     * @param regression of figures on means, with eight cells at least
     */
    public record EnsembleScore(
            Proportion cover50,
            Proportion cover90,
            double meanPit,
            Optional<Rival> best,
            double skill,
            Optional<MincerZarnowitz> regression) {}

    /** Its name in tables. */
    public String forecaster() {
        return rival.map(Rival::label).orElse("model");
    }

    /** The horizon as tables write it. */
    public String horizonText() {
        return horizon.isPresent() ? Integer.toString(horizon.getAsInt()) : "all";
    }
}
