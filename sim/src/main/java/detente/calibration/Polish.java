package detente.calibration;

import detente.experiment.ParameterSpace;
import java.util.function.ToDoubleFunction;

/**
 * The bottom of a loss near a point, by BOBYQA. Tests of what a fit leaves over need the very minimum, which a search of some
 * hundred candidates only comes near to.
 */
final class Polish {
    private static final int EVALUATIONS_A_PARAMETER = 20;

    private Polish() {}

    /** @param loss NaN where a run fails */
    static double[] of(ParameterSpace space, double[] from, ToDoubleFunction<double[]> loss) {
        return Search.minimise(
                        x -> StrictMath.log1p(loss.applyAsDouble(x)),
                        space,
                        SearchOptions.bobyqa(EVALUATIONS_A_PARAMETER * space.dimension())
                                .from(from))
                .point();
    }
}
