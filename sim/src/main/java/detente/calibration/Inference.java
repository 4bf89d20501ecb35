package detente.calibration;

import detente.calibration.search.LocalMinimum;
import detente.engine.Chunks;
import detente.experiment.ParameterSpace;
import detente.files.BlockSpec;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Bootstrap, approximate posterior and self-recovery of a calibration, as far as they are asked for. All runs go through its log. */
final class Inference {
    /** Simulations that are proposed together; a constant, so that the log is the same on any number of threads. */
    private static final int BATCH = 64;

    private final ParameterSpace space;
    private final List<Goal> goals;
    private final CalibrationOptions options;
    private final CandidateLog trials;

    Inference(ParameterSpace space, List<Goal> goals, CalibrationOptions options, CandidateLog trials) {
        this.space = space;
        this.goals = goals;
        this.options = options;
        this.trials = trials;
    }

    /** @param least loss near the best point, for the bootstrap */
    Uncertainty of(Found found, OptionalDouble least) {
        BlockSpec.Uncertainty wanted = options.uncertainty();
        List<String> warnings = new ArrayList<>();
        Optional<Bootstrap> bootstrap =
                wanted.bootstrap() > 0 ? Optional.of(bootstrap(found, least.getAsDouble())) : Optional.empty();
        Optional<AbcPosterior> abc = wanted.abc().flatMap(a -> posterior(a, found.distance(), warnings));
        Optional<Recovery> recovery = wanted.recovery() > 0 ? Optional.of(recovery()) : Optional.empty();
        return new Uncertainty(bootstrap, abc, recovery, warnings);
    }

    private Bootstrap bootstrap(Found found, double least) {
        List<Bootstrap.Refit> refits = new ArrayList<>();
        for (int i = 0; i < options.uncertainty().bootstrap(); i++) {
            refits.add(refit(found, i));
        }
        return new Bootstrap(refits, least);
    }

    private Bootstrap.Refit refit(Found found, int number) {
        SeedSet seed = new SeedSet(SeedSet.Use.BOOTSTRAP_DATA, number);
        SimulatedCandidate data = trials.at(found.best(), seed, 1);
        if (!data.isDone()) {
            return new Bootstrap.Refit(seed, found.best(), Double.NaN, data.failure());
        }
        int runs = options.replications();
        SeedSet fresh = new SeedSet(SeedSet.Use.BOOTSTRAP, (long) number * runs);
        TargetDistance distance = found.distance().from(data.means());
        double[] point = LocalMinimum.of(
                space,
                found.best(),
                LocalMinimum.enough(space.dimension()),
                x -> distance.loss(trials.at(x, fresh, runs)));
        SimulatedCandidate best = trials.at(point, fresh, runs);
        return new Bootstrap.Refit(seed, point, distance.loss(best), best.failure());
    }

    /** The posterior of the parameters, even over the space before; near = root of the loss of a single run. */
    private Optional<AbcPosterior> posterior(BlockSpec.Abc wanted, TargetDistance distance, List<String> warnings) {
        AbcPmc.Options plan = AbcPmc.Options.adaptive(
                        wanted.particles(), options.seed(), Double.POSITIVE_INFINITY, wanted.generations())
                .on(options.threads())
                .atMost(wanted.simulations());
        int[] simulated = {0};
        AbcPmc.Simulations simulations = (points, keys, chunks) -> single(points, simulated, chunks);
        try {
            AbcPosterior posterior =
                    AbcPmc.sample(simulations, BATCH, summary -> Math.sqrt(distance.loss(summary)), space, plan);
            posterior.warnings().forEach(w -> warnings.add("Approximate posterior: " + w + "."));
            return Optional.of(posterior);
        } catch (NothingFits nothing) {
            warnings.add("There is no approximate posterior: " + nothing.getMessage() + ".");
            return Optional.empty();
        }
    }

    private List<Optional<double[]>> single(List<double[]> points, int[] simulated, Chunks chunks) {
        List<SeedSet> sets = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            sets.add(new SeedSet(SeedSet.Use.ABC, simulated[0]++));
        }
        return trials.each(points, sets, chunks).stream()
                .map(t -> t.isDone() ? Optional.of(t.paths()[0]) : Optional.<double[]>empty())
                .toList();
    }

    private Recovery recovery() {
        Purpose truths = Draws.keyed(options.seed()).purpose("parameters to be recovered");
        List<Recovery.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < options.uncertainty().recovery(); i++) {
            int number = i;
            double[] share = new double[space.dimension()];
            Arrays.setAll(share, j -> truths.uniform(number, 0, j));
            pairs.add(recovered(space.values(share), new SeedSet(SeedSet.Use.RECOVERY_DATA, number)));
        }
        return new Recovery(pairs);
    }

    private Recovery.Pair recovered(double[] truth, SeedSet seed) {
        SimulatedCandidate data = trials.at(truth, seed, 1);
        if (!data.isDone()) {
            return new Recovery.Pair(seed, truth, truth, Double.NaN, data.failure());
        }
        try {
            Found found = CandidateSearch.of(space, TargetDistance.observed(goals, data.means()), options, trials);
            return new Recovery.Pair(seed, truth, found.best(), found.loss(), Optional.empty());
        } catch (NothingFits nothing) {
            return new Recovery.Pair(seed, truth, truth, Double.NaN, Optional.of(nothing.getMessage()));
        }
    }
}
