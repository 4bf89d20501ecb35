package detente.calibration;

import detente.experiment.ParameterSpace;
import detente.random.Draws;
import java.util.function.Function;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.RealMatrix;

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
    public MomentFit fit(ParameterSpace space, MomentOptions options) {
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
    public double distance(double[] parameters, Weighting weighting, MomentOptions options) {
        double[] simulated = moments(parameters, options);
        double sum = 0;
        for (int i = 0; i < data.length; i++) {
            for (int j = 0; j < data.length; j++) {
                sum += (data[i] - simulated[i]) * weighting.weights()[i][j] * (data[j] - simulated[j]);
            }
        }
        return length / (1 + 1.0 / options.paths()) * sum;
    }

    /** Mean over the paths of the moments of each: not the moments of a mean path. */
    public double[] moments(double[] parameters, MomentOptions options) {
        return Matrices.mean(paths(parameters, options.paths(), Draws.pair(options.seed(), 1)));
    }

    /** Covariance of the moments of one path, times its length. */
    private double[][] covariance(double[] parameters, MomentOptions options) {
        double[][] covariance =
                Matrices.covariance(paths(parameters, options.covariancePaths(), Draws.pair(options.seed(), 2)));
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
    private SearchResult search(ParameterSpace space, Weighting w, SearchOptions search, MomentOptions options) {
        return Search.minimise(x -> StrictMath.log1p(distance(x, w, options)), space, search);
    }

    private MomentFit described(
            ParameterSpace space, MomentOptions options, double[] near, Weighting weighting, SearchResult found) {
        double[] point = found.point();
        Function<double[], double[]> simulated = x -> moments(x, options);
        Jacobian jacobian = Jacobian.of(simulated, space, point);
        RealMatrix d = Matrices.of(jacobian.values());
        RealMatrix w = Matrices.of(weighting.weights());
        RealMatrix bread = Matrices.inverse(d.transpose().multiply(w).multiply(d));
        RealMatrix meat = d.transpose()
                .multiply(w)
                .multiply(Matrices.of(weighting.covariance()))
                .multiply(w)
                .multiply(d);
        double scale = (1 + 1.0 / options.paths()) / length;
        double j = distance(point, weighting, options);
        int freedom = data.length - space.dimension();
        return new MomentFit(
                point,
                near,
                j,
                freedom,
                freedom > 0 ? 1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(j) : Double.NaN,
                bread.multiply(meat).multiply(bread).scalarMultiply(scale).getData(),
                moments(point, options),
                jacobian.values(),
                jacobian.disagreement(),
                weighting,
                found);
    }
}
