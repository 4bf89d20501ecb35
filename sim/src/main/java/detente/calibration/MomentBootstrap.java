package detente.calibration;

import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.results.Quantiles;

/**
 * What fits to data from the model itself look like: with the fitted parameters the model is simulated again and again, and each
 * path fitted as if it were the data. For short samples this replaces the normal and chi-squared distributions.
 *
 * @param points fitted parameters, a row a path
 * @param distances J of each
 * @param pValue share of paths, the data included, that are fitted no better than the data
 */
public record MomentBootstrap(double[][] points, double[] distances, double pValue) {

    /**
     * Fits to so many paths.
     *
     * @param fit to the data
     * @param problem whose fit it is
     * @param options of the fit; searches start from the fitted parameters
     */
    public static MomentBootstrap of(
            SimulatedMoments.Fit fit, SimulatedMoments problem, ParameterSpace space, Plan options) {
        double[][] points = new double[options.paths()][];
        double[] distances = new double[options.paths()];
        int asFar = 1;
        for (int path = 0; path < points.length; path++) {
            SimulatedMoments.Options again = options.fit();
            SimulatedMoments.Options fresh = new SimulatedMoments.Options(
                    again.paths(),
                    again.covariancePaths(),
                    again.search().from(fit.point()),
                    Draws.pair(again.seed(), 1_000L + path));
            SimulatedMoments.Fit found = problem.simulatedAt(fit.point(), Draws.pair(options.seed(), path))
                    .fit(space, fresh);
            points[path] = found.point();
            distances[path] = found.j();
            asFar += found.j() >= fit.j() ? 1 : 0;
        }
        return new MomentBootstrap(points, distances, asFar / (points.length + 1.0));
    }

    /**
     * How often and how to fit.
     *
     * @param paths to fit, 100 or more
     * @param fit how each is fitted
     * @param seed of the paths that stand for data
     */
    public record Plan(int paths, SimulatedMoments.Options fit, long seed) {}

    /** Lower and upper end of the interval of a parameter, by its place, that holds a share of the fits. */
    public double[] interval(int parameter, double level) {
        double[] values =
                java.util.Arrays.stream(points).mapToDouble(p -> p[parameter]).toArray();
        return new double[] {Quantiles.of(values, (1 - level) / 2), Quantiles.of(values, (1 + level) / 2)};
    }
}
