package detente.calibration;

import detente.engine.Chunks;
import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Approximate Bayesian computation by populations: parameters whose simulations come near the data, nearer from population to
 * population, each proposed from the one before and weighted so that the prior is respected.
 *
 * <p>Source: M. Beaumont, J.-M. Cornuet, J.-M. Marin and C. Robert, "Adaptive approximate Bayesian computation", Biometrika 96
 * (2009), 983–990.
 */
public final class AbcPmc {
    private static final double FEW = 100;

    private final Simulator simulator;
    private final ToDoubleFunction<double[]> distance;
    private final ParameterSpace priors;
    private final AbcOptions options;
    private final List<AbcPosterior.Generation> generations = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private AbcPmc(
            Simulator simulator, ToDoubleFunction<double[]> distance, ParameterSpace priors, AbcOptions options) {
        this.simulator = simulator;
        this.distance = distance;
        this.priors = priors;
        this.options = options;
    }

    /**
     * A sample of the posterior.
     *
     * @param distance of a simulated summary from that of the data
     * @param priors axes with their priors; without one, even on the axis's scale
     * @throws IllegalStateException if not even the first population could be filled
     */
    public static AbcPosterior sample(
            Simulator simulator, ToDoubleFunction<double[]> distance, ParameterSpace priors, AbcOptions options) {
        return new AbcPmc(simulator, distance, priors, options).sample();
    }

    /** A simulation that was tried; its distance is NaN if it failed. */
    private record Trial(double[] share, double[] summary, double distance) {}

    private AbcPosterior sample() {
        List<Trial> accepted = List.of();
        double[] weights = {};
        Optional<Population> before = Optional.empty();
        try (Chunks chunks = Chunks.threads(options.threads())) {
            for (int generation = 0; generation < options.populations(); generation++) {
                double tolerance = tolerance(generation, accepted);
                Optional<List<Trial>> next = fill(generation, tolerance, before, chunks);
                if (next.isEmpty()) {
                    break;
                }
                accepted = next.get();
                weights = weights(accepted, before);
                note(weights, tolerance);
                before = Optional.of(new Population(shares(accepted), weights));
            }
        }
        if (accepted.isEmpty()) {
            throw new IllegalStateException("after %d simulations fewer than %d came within %s of the data"
                    .formatted(
                            options.most(),
                            options.particles(),
                            options.tolerances().get(0)));
        }
        double[][] points = accepted.stream().map(t -> priors.draw(t.share())).toArray(double[][]::new);
        double[] distances = accepted.stream().mapToDouble(Trial::distance).toArray();
        double[][] summaries = accepted.stream().map(Trial::summary).toArray(double[][]::new);
        return new AbcPosterior(points, weights, distances, summaries, generations, warnings);
    }

    private double tolerance(int generation, List<Trial> accepted) {
        return generation < options.tolerances().size()
                ? options.tolerances().get(generation)
                : Quantiles.of(accepted.stream().mapToDouble(Trial::distance).toArray(), options.quantile());
    }

    /** Tries candidate after candidate until enough came near; which ones count does not depend on how many run at once. */
    private Optional<List<Trial>> fill(int generation, double tolerance, Optional<Population> before, Chunks chunks) {
        Draws draws = Draws.keyed(Draws.pair(options.seed(), generation));
        Purpose proposals = draws.purpose("proposals");
        Purpose seeds = draws.purpose("seeds");
        List<Trial> accepted = new ArrayList<>();
        int tried = 0;
        int failures = 0;
        while (accepted.size() < options.particles()) {
            int first = tried;
            Trial[] batch = new Trial[Math.min(options.particles(), options.most() - tried)];
            if (batch.length == 0) {
                warnings.add("population %d was given up after %d simulations: %d of %d particles came within %s"
                        .formatted(generation + 1, tried, accepted.size(), options.particles(), tolerance));
                return Optional.empty();
            }
            if (options.threads() == 1) {
                for (int i = 0; i < batch.length && accepted.size() < options.particles(); i++) {
                    Trial trial = trial(before, proposals, seeds.bits(tried, 0, 0), tried);
                    tried++;
                    failures += Double.isNaN(trial.distance()) ? 1 : 0;
                    if (trial.distance() <= tolerance) {
                        accepted.add(trial);
                    }
                }
            } else {
                chunks.run(batch.length, 4, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        batch[i] = trial(before, proposals, seeds.bits(first + i, 0, 0), first + i);
                    }
                });
                for (int i = 0; i < batch.length && accepted.size() < options.particles(); i++) {
                    tried++;
                    failures += Double.isNaN(batch[i].distance()) ? 1 : 0;
                    if (batch[i].distance() <= tolerance) {
                        accepted.add(batch[i]);
                    }
                }
            }
        }
        generations.add(new AbcPosterior.Generation(
                tolerance, (double) options.particles() / tried, tried, failures, options.particles()));
        return Optional.of(accepted);
    }

    private Trial trial(Optional<Population> before, Purpose proposals, long seed, int candidate) {
        double[] share;
        if (before.isPresent()) {
            share = before.get().propose(proposals, candidate);
        } else {
            share = new double[priors.dimension()];
            Arrays.setAll(share, i -> proposals.uniform(candidate, 0, i));
        }
        try {
            double[] summary = simulator.summary(priors.draw(share), seed);
            return new Trial(share, summary, distance.applyAsDouble(summary));
        } catch (RuntimeException failure) {
            return new Trial(share, new double[0], Double.NaN);
        }
    }

    /** Prior over proposal density; the prior is even on the cube. */
    private static double[] weights(List<Trial> accepted, Optional<Population> before) {
        double[] weights = accepted.stream()
                .mapToDouble(t -> before.map(p -> 1 / p.density(t.share())).orElse(1.0))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /** Completes the generation that was just filled with its effective size. */
    private void note(double[] weights, double tolerance) {
        double effective = 1 / Arrays.stream(weights).map(w -> w * w).sum();
        AbcPosterior.Generation g = generations.remove(generations.size() - 1);
        generations.add(
                new AbcPosterior.Generation(g.tolerance(), g.acceptance(), g.simulations(), g.failures(), effective));
        if (effective < FEW) {
            warnings.add("at tolerance %s the particles say no more than %.0f independent ones"
                    .formatted(tolerance, effective));
        }
    }

    private static double[][] shares(List<Trial> accepted) {
        return accepted.stream().map(Trial::share).toArray(double[][]::new);
    }
}
