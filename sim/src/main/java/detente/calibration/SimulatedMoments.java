package detente.calibration;

import detente.calibration.search.Search;
import detente.calibration.search.SearchOptions;
import detente.calibration.search.SearchResult;
import detente.calibration.uncertainty.SampleMoments;
import detente.calibration.uncertainty.Simulator;
import detente.experiment.ParameterSpace;
import detente.random.Draws;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Parameters at which simulated moments are nearest to those of the data, in two steps: weights from variances alone, then the
 * inverse of the covariance at the parameters of the first step. Weights never change within a search, and every point uses the
 * same seeds.
 *
 * <p>Sources: D. McFadden, Econometrica 57 (1989), 995–1026; C. Gouriéroux, A. Monfort and E. Renault, Journal of Applied
 * Econometrics 8 (1993), S85–S118.
 */
public final class SimulatedMoments {
    private final double[] data;
    private final int length;
    private final Simulator simulator;

    /**
     * The moments of some data.
     *
     * @param data observed moments
     * @param length periods of the data, T; a simulated path must have as many
     * @param simulator answers a path's moments, in the order of the observed ones
     */
    public SimulatedMoments(double[] data, int length, Simulator simulator) {
        this.data = data.clone();
        this.length = length;
        this.simulator = simulator;
    }

    /** Fits both steps. */
    public Fit fit(ParameterSpace space, Options options) {
        if (data.length < space.dimension()) {
            throw new IllegalArgumentException(
                    "%d moments cannot determine %d parameters".formatted(data.length, space.dimension()));
        }
        double[] start = space.values(options.search().startIn(space));
        Weighting first = Weighting.diagonal(covariance(start, options));
        double[] near = search(space, first, options.search(), options).point();
        Weighting second = Weighting.inverse(covariance(near, options));
        SearchResult found = search(space, second, options.search().from(near), options);
        return described(space, options, near, second, found);
    }

    /** The same problem with the moments of a simulated path in place of the data. */
    SimulatedMoments simulatedAt(double[] parameters, long seed) {
        return new SimulatedMoments(simulator.summary(parameters.clone(), seed), length, simulator);
    }

    /** Distance of the moments at some parameters. */
    public double distance(double[] parameters, Weighting weighting, Options options) {
        double[] simulated = moments(parameters, options);
        double[] gap = new double[data.length];
        Arrays.setAll(gap, i -> data[i] - simulated[i]);
        return length / (1 + 1.0 / options.paths()) * Weighting.distance(weighting.weights(), gap);
    }

    /** Mean over the paths of the moments of each: not the moments of a mean path. */
    public double[] moments(double[] parameters, Options options) {
        return SampleMoments.mean(paths(parameters, options.paths(), Draws.pair(options.seed(), 1)));
    }

    /** Covariance of the moments of one path, times its length. */
    private double[][] covariance(double[] parameters, Options options) {
        double[][] covariance =
                SampleMoments.covariance(paths(parameters, options.covariancePaths(), Draws.pair(options.seed(), 2)));
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= length;
            }
        }
        return covariance;
    }

    private double[][] paths(double[] parameters, int count, long seeds) {
        double[][] summaries = new double[count][];
        for (int path = 0; path < count; path++) {
            summaries[path] = simulator.summary(parameters.clone(), Draws.pair(seeds, path));
            if (summaries[path].length != data.length) {
                throw new IllegalArgumentException(
                        "the model has %d moments, the data %d".formatted(summaries[path].length, data.length));
            }
        }
        return summaries;
    }

    /** A logarithm of the distance is minimised, so that far away large values do not hide the shape near the optimum. */
    private SearchResult search(ParameterSpace space, Weighting w, SearchOptions search, Options options) {
        return Search.minimise(x -> StrictMath.log1p(distance(x, w, options)), space, search);
    }

    private Fit described(
            ParameterSpace space, Options options, double[] near, Weighting weighting, SearchResult found) {
        double[] point = found.point();
        Function<double[], double[]> simulated = x -> moments(x, options);
        Jacobian jacobian = Jacobian.of(simulated, space, point);
        double scale = (1 + 1.0 / options.paths()) / length;
        double j = distance(point, weighting, options);
        int freedom = data.length - space.dimension();
        return new Fit(
                point,
                near,
                j,
                freedom,
                Sandwich.pValue(j, freedom),
                weighting.sandwich(jacobian.values(), scale),
                moments(point, options),
                jacobian.values(),
                jacobian.disagreement(),
                weighting,
                found);
    }

    /**
     * Parameters fitted to moments.
     *
     * @param point the parameters
     * @param firstStep those of the first step, with diagonal weights
     * @param j distance of the moments: T / (1 + 1/S) g'Wg
     * @param freedom moments less parameters
     * @param pValue of j against chi-squared: small if no parameters make the model fit; NaN without degrees of freedom
     * @param covariance of the parameters (sandwich), in their units
     * @param moments mean of the simulated moments at the point
     * @param jacobian derivatives of the moments: a row a moment, a column a parameter
     * @param disagreement largest relative difference between derivatives from two steps; above 0.1 doubt the errors
     * @param weighting of the second step
     * @param search of the second step
     */
    public record Fit(
            double[] point,
            double[] firstStep,
            double j,
            int freedom,
            double pValue,
            double[][] covariance,
            double[] moments,
            double[][] jacobian,
            double disagreement,
            Weighting weighting,
            SearchResult search) {

        /** Standard errors of the parameters. */
        public double[] standardErrors() {
            double[] errors = new double[covariance.length];
            java.util.Arrays.setAll(errors, i -> Math.sqrt(covariance[i][i]));
            return errors;
        }
    }

    /**
     * How simulated moments are fitted.
     *
     * @param paths simulated for every point, always with the same seeds
     * @param covariancePaths simulated once to find the covariance of the moments
     * @param search of the first step; the second starts where the first ended
     * @param seed of all paths
     */
    public record Options(int paths, int covariancePaths, SearchOptions search, long seed) {

        public Options {
            if (paths < 1 || covariancePaths < 2) {
                throw new IllegalArgumentException(
                        "moments cannot be fitted with %d and %d paths".formatted(paths, covariancePaths));
            }
        }

        /** Ten paths a point and 200 for the covariance. */
        public static Options of(SearchOptions search, long seed) {
            return new Options(10, 200, search, seed);
        }
    }
}
