package detente.calibration.search;

import detente.experiment.ParameterSpace;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Looks for the parameters with the smallest loss. Optimisers see unit coordinates only; scales and whole numbers are the
 * parameter space's affair. A run may fail (an exception, or no finite number): it costs a penalty and is counted.
 */
public final class Search {

    private Search() {}

    /**
     * The smallest loss that the method finds.
     *
     * @param f loss at the values of the parameters; called from several threads if the options say so
     * @throws IllegalStateException if the checkpoint belongs to another search
     */
    public static SearchResult minimise(ToDoubleFunction<double[]> f, ParameterSpace space, SearchOptions options) {
        RecordedLoss recorder = new RecordedLoss(f, space, options);
        if (options.method() instanceof SearchMethod.Cmaes cmaes) {
            CmaesRuns runs = new CmaesRuns(recorder, space, cmaes, options);
            StopReason stop = runs.play();
            return recorder.result(stop, options.threads() > 1 ? runs.rounds() : 1);
        }
        LocalSearch local = new LocalSearch(recorder, space, options);
        StopReason stop = options.method() instanceof SearchMethod.Bobyqa bobyqa
                ? local.bobyqa(bobyqa)
                : local.simplex((SearchMethod.NelderMead) options.method());
        return recorder.result(stop, 1);
    }

    /**
     * The parameters with the smallest sum of squared residuals, by Levenberg and Marquardt.
     *
     * @param residuals at least as many as parameters, at the values of the parameters
     */
    public static LeastSquares.Fit leastSquares(
            Function<double[], double[]> residuals, double[] start, LeastSquares.Options options) {
        return new LeastSquares(residuals, start).fit(options);
    }
}
