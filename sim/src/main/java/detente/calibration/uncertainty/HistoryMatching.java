package detente.calibration.uncertainty;

import detente.engine.Chunks;
import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which parameters cannot be ruled out: those at which no target is missed by too many standard deviations.
 *
 * <p>Source: P. Craig and others, in: Bayesian Statistics 5, Oxford 1996.
 *
 * @param kept values of the parameters that remain
 * @param implausibility of each
 * @param tried points from the prior
 * @param failed runs, which are ruled out
 */
public record HistoryMatching(List<double[]> kept, double[] implausibility, int tried, int failed) {

    public HistoryMatching {
        kept = List.copyOf(kept);
    }

    /**
     * What a model should show.
     *
     * @param sd of observation, of the simulated mean and of what the model cannot know, together: see {@link #spread}
     */
    public record Target(double value, double sd) {

        /** The root of the sum of squared standard deviations. */
        public static double spread(double observation, double simulation, double discrepancy) {
            return Math.sqrt(observation * observation + simulation * simulation + discrepancy * discrepancy);
        }
    }

    /**
     * How to rule out.
     *
     * @param points from the prior
     * @param cut distances from here on are ruled out; 3 is usual
     * @param tolerated how many targets may be missed by more: 0, or 1 with more than twenty targets
     */
    public record Options(int points, double cut, int tolerated, long seed, int threads) {

        /** Distances from 3 on, none tolerated, or one with more than twenty targets. */
        public static Options usual(int points, int targets, long seed) {
            return new Options(points, 3, targets > 20 ? 1 : 0, seed, 1);
        }
    }

    /** Runs the model, which answers a value for each target, at points of the prior. */
    public static HistoryMatching of(
            Function<double[], double[]> model, ParameterSpace priors, List<Target> targets, Options options) {
        Purpose draws = Draws.keyed(options.seed()).purpose("points of a history match");
        int d = priors.dimension();
        double[][] points = new double[options.points()][];
        double[] distances = new double[options.points()];
        try (Chunks chunks = Chunks.threads(options.threads())) {
            chunks.run(points.length, 16, (from, to) -> {
                for (int i = from; i < to; i++) {
                    double[] shares = new double[d];
                    for (int j = 0; j < d; j++) {
                        // one point in each of as many layers as there are points, in the first parameter
                        double u = draws.uniform(j, i);
                        shares[j] = j == 0 ? (i + u) / points.length : u;
                    }
                    points[i] = priors.draw(shares);
                    distances[i] = distance(model, points[i], targets, options.tolerated());
                }
            });
        }
        List<double[]> kept = new ArrayList<>();
        List<Double> implausibility = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (distances[i] < options.cut()) {
                kept.add(points[i]);
                implausibility.add(distances[i]);
            }
        }
        int failed = (int) Arrays.stream(distances).filter(Double::isNaN).count();
        return new HistoryMatching(
                kept, implausibility.stream().mapToDouble(v -> v).toArray(), points.length, failed);
    }

    /** Share of the prior that remains. */
    public double share() {
        return (double) kept.size() / tried;
    }

    /** Smallest and largest kept value of a parameter, by its place; empty if nothing was kept. */
    public Optional<double[]> range(int parameter) {
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {
                    kept.stream().mapToDouble(p -> p[parameter]).min().orElseThrow(),
                    kept.stream().mapToDouble(p -> p[parameter]).max().orElseThrow()
                });
    }

    /** The largest distance once the tolerated ones are left out; NaN for a failed run. */
    private static double distance(
            Function<double[], double[]> model, double[] point, List<Target> targets, int tolerated) {
        try {
            double[] values = model.apply(point.clone());
            double[] distances = new double[targets.size()];
            Arrays.setAll(
                    distances,
                    i -> Math.abs(targets.get(i).value() - values[i])
                            / targets.get(i).sd());
            Arrays.sort(distances);
            return distances[Math.max(0, distances.length - 1 - tolerated)];
        } catch (RuntimeException failure) {
            return Double.NaN;
        }
    }
}
