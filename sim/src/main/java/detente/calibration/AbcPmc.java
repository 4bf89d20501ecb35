package detente.calibration;

import detente.calibration.uncertainty.Simulator;
import detente.engine.Chunks;
import detente.experiment.ParameterSpace;
import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Numbers;
import detente.results.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    private final Simulations simulations;
    private final int batch;
    private final ToDoubleFunction<double[]> distance;
    private final ParameterSpace priors;
    private final Options options;
    private final List<AbcPosterior.Particles> populations = new ArrayList<>();
    private final List<AbcPosterior.Generation> generations = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private AbcPmc(Simulations simulations, int batch, ToDoubleFunction<double[]> distance, Plan plan) {
        this.simulations = simulations;
        this.batch = batch;
        this.distance = distance;
        this.priors = plan.priors();
        this.options = plan.options();
    }

    private record Plan(ParameterSpace priors, Options options) {}

    /**
     * A sample of the posterior.
     *
     * @param distance of a simulated summary from that of the data
     * @param priors axes with their priors; without one, even on the axis's scale
     * @throws NothingFits if not even the first population could be filled
     */
    public static AbcPosterior sample(
            Simulator simulator, ToDoubleFunction<double[]> distance, ParameterSpace priors, Options options) {
        // on one thread one by one, so that none is run in vain
        int batch = options.threads() == 1 ? 1 : options.particles();
        return sample(Simulations.of(simulator), batch, distance, priors, options);
    }

    /** The same from candidates that are run in batches of a size that does not depend on threads. */
    static AbcPosterior sample(
            Simulations simulations,
            int batch,
            ToDoubleFunction<double[]> distance,
            ParameterSpace priors,
            Options options) {
        return new AbcPmc(simulations, batch, distance, new Plan(priors, options)).sample();
    }

    /** A simulation that came near enough. */
    private record Trial(double[] share, double[] summary, double distance) {}

    private AbcPosterior sample() {
        List<Trial> accepted = List.of();
        double[] weights = {};
        Optional<ParticleKernel> before = Optional.empty();
        try (Chunks chunks = Chunks.threads(options.threads())) {
            for (int generation = 0; generation < options.populations(); generation++) {
                double tolerance = tolerance(generation, accepted);
                Optional<List<Trial>> next = fill(generation, tolerance, before, chunks);
                if (next.isEmpty()) {
                    break;
                }
                accepted = next.get();
                weights = weights(accepted, before);
                note(weights);
                before = Optional.of(new ParticleKernel(shares(accepted), weights));
                populations.add(new AbcPosterior.Particles(points(accepted), weights, distances(accepted)));
            }
        }
        if (accepted.isEmpty()) {
            throw new NothingFits("after %d simulations fewer than %d came within %s of the data"
                    .formatted(
                            options.most(),
                            options.particles(),
                            options.tolerances().get(0)));
        }
        double[][] summaries = accepted.stream().map(Trial::summary).toArray(double[][]::new);
        double effective = generations.get(generations.size() - 1).effective();
        if (effective < FEW) {
            warnings.add("the %d particles say no more than %.0f independent ones"
                    .formatted(options.particles(), effective));
        }
        return new AbcPosterior(populations, summaries, generations, warnings);
    }

    private double tolerance(int generation, List<Trial> accepted) {
        return generation < options.tolerances().size()
                ? options.tolerances().get(generation)
                : Quantiles.of(distances(accepted), options.quantile());
    }

    /** Tries candidate after candidate until enough came near; which ones count does not depend on how many run at once. */
    private Optional<List<Trial>> fill(
            int generation, double tolerance, Optional<ParticleKernel> before, Chunks chunks) {
        Draws draws = Draws.keyed(Draws.pair(options.seed(), generation));
        Purpose proposals = draws.purpose("proposals");
        Purpose seeds = draws.purpose("seeds");
        List<Trial> accepted = new ArrayList<>();
        int tried = 0;
        int failures = 0;
        while (accepted.size() < options.particles()) {
            int count = Math.min(batch, options.most() - tried);
            if (count == 0) {
                warnings.add("population %d was given up after %d simulations: %d of %d particles came within %s"
                        .formatted(
                                generation + 1, tried, accepted.size(), options.particles(), Numbers.text(tolerance)));
                return Optional.empty();
            }
            List<double[]> shares = new ArrayList<>();
            long[] numbers = new long[count];
            for (int i = 0; i < count; i++) {
                shares.add(propose(before, proposals, tried + i));
                numbers[i] = seeds.bits(tried + i, 0, 0);
            }
            List<Optional<double[]>> summaries =
                    simulations.summaries(shares.stream().map(priors::draw).toList(), numbers, chunks);
            for (int i = 0; i < count && accepted.size() < options.particles(); i++) {
                tried++;
                if (summaries.get(i).isEmpty()) {
                    failures++;
                } else {
                    double[] summary = summaries.get(i).get();
                    double away = distance.applyAsDouble(summary);
                    if (away <= tolerance) {
                        accepted.add(new Trial(shares.get(i), summary, away));
                    }
                }
            }
        }
        generations.add(new AbcPosterior.Generation(
                tolerance, (double) options.particles() / tried, tried, failures, options.particles()));
        return Optional.of(accepted);
    }

    private double[] propose(Optional<ParticleKernel> before, Purpose proposals, int candidate) {
        if (before.isPresent()) {
            return before.get().propose(proposals, candidate);
        }
        double[] share = new double[priors.dimension()];
        Arrays.setAll(share, i -> proposals.uniform(candidate, 0, i));
        return share;
    }

    /** Prior over proposal density; the prior is even on the cube. */
    private static double[] weights(List<Trial> accepted, Optional<ParticleKernel> before) {
        double[] weights = accepted.stream()
                .mapToDouble(t -> before.map(p -> 1 / p.density(t.share())).orElse(1.0))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /** Completes the generation that was just filled with its effective size. */
    private void note(double[] weights) {
        double effective = 1 / Arrays.stream(weights).map(w -> w * w).sum();
        AbcPosterior.Generation g = generations.remove(generations.size() - 1);
        generations.add(
                new AbcPosterior.Generation(g.tolerance(), g.acceptance(), g.simulations(), g.failures(), effective));
    }

    private double[][] points(List<Trial> accepted) {
        return accepted.stream().map(t -> priors.draw(t.share())).toArray(double[][]::new);
    }

    private static double[] distances(List<Trial> accepted) {
        return accepted.stream().mapToDouble(Trial::distance).toArray();
    }

    private static double[][] shares(List<Trial> accepted) {
        return accepted.stream().map(Trial::share).toArray(double[][]::new);
    }

    /** Runs candidates that were proposed together. */
    @FunctionalInterface
    interface Simulations {

        /** A summary each, of a run with the seed of the same place; empty if it failed. */
        List<Optional<double[]>> summaries(List<double[]> points, long[] seeds, Chunks chunks);

        /** Every candidate by itself, as many at the same time as there are threads. */
        static Simulations of(Simulator simulator) {
            return (points, seeds, chunks) -> {
                List<Optional<double[]>> all = new ArrayList<>(Collections.nCopies(seeds.length, Optional.empty()));
                chunks.run(seeds.length, 4, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        all.set(i, summary(simulator, points.get(i), seeds[i]));
                    }
                });
                return all;
            };
        }

        private static Optional<double[]> summary(Simulator simulator, double[] point, long seed) {
            try {
                return Optional.of(simulator.summary(point, seed));
            } catch (RuntimeException failure) {
                return Optional.empty(); // counted among the failures of its population
            }
        }
    }

    /**
     * How an approximate posterior is sampled.
     *
     * @param particles in each population
     * @param tolerances distances that are near enough, falling, one a population; with adaptive tolerances the first alone
     * @param populations at most; more than the tolerances: each further one is the quantile of the distances before it
     * @param quantile for adaptive tolerances, such as 0.5
     * @param most simulations allowed in one population; with more the sampling ends with the population before
     * @param threads that run the simulator; no figure depends on them
     */
    public record Options(
            int particles,
            List<Double> tolerances,
            int populations,
            double quantile,
            int most,
            long seed,
            int threads) {
        private static final int PATIENCE = 1_000;

        public Options {
            tolerances = List.copyOf(tolerances);
            if (particles < 2 || tolerances.isEmpty() || populations < tolerances.size()) {
                throw new IllegalArgumentException(
                        "no populations of %d particles with tolerances %s".formatted(particles, tolerances));
            }
        }

        /** A population for each tolerance. */
        public static Options falling(int particles, long seed, double... tolerances) {
            List<Double> all = Arrays.stream(tolerances).boxed().toList();
            return new Options(particles, all, all.size(), 0.5, PATIENCE * particles, seed, 1);
        }

        /** Populations whose tolerance is the median distance in the one before. */
        public static Options adaptive(int particles, long seed, double first, int populations) {
            return new Options(particles, List.of(first), populations, 0.5, PATIENCE * particles, seed, 1);
        }

        public Options on(int number) {
            return new Options(particles, tolerances, populations, quantile, most, seed, number);
        }

        public Options atMost(int simulations) {
            return new Options(particles, tolerances, populations, quantile, simulations, seed, threads);
        }
    }
}
