package detente.calibration;

import detente.calibration.search.ExactNumbers;
import detente.calibration.search.LocalMinimum;
import detente.calibration.search.Search;
import detente.calibration.search.SearchOptions;
import detente.experiment.ParameterSpace;
import detente.files.BlockSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The search of a calibration: candidates all over the space, then CMA-ES from the best of them, of simulated moments BOBYQA from the
 * best of all; every candidate with the same seeds, the best ten again with fresh ones.
 */
final class CandidateSearch {
    private final ParameterSpace space;
    private final List<Goal> goals;
    private final CalibrationOptions options;
    private final CandidateLog trials;
    private final List<Found.Candidate> searched = new ArrayList<>();
    private boolean spreading = true;

    private CandidateSearch(ParameterSpace space, List<Goal> goals, CalibrationOptions options, CandidateLog trials) {
        this.space = space;
        this.goals = goals;
        this.options = options;
        this.trials = trials;
    }

    /** Searches and ranks. @throws NothingFits if every candidate failed */
    static Found of(ParameterSpace space, List<Goal> goals, CalibrationOptions options, CandidateLog trials) {
        return new CandidateSearch(space, goals, options, trials).found();
    }

    private Found found() {
        TargetDistance distance = searched();
        return new Found(distance, searched, finalists(distance));
    }

    private TargetDistance searched() {
        if (options.engine() == BlockSpec.Engine.HISTORY_MATCHING) {
            TargetDistance distance = TargetDistance.ofDiscrepancy(goals);
            search(distance, options.spread(), options.budget());
            return distance;
        }
        double[] start = firstThatRuns();
        TargetDistance first = distance(start, true);
        int polish = Math.min(LocalMinimum.enough(space.dimension()), options.budget() / 3);
        int half = (options.budget() - polish + options.spread()) / 2;
        double[] near = search(first, options.spread(), half);
        TargetDistance second = distance(near, false);
        List<double[]> before = searched.stream().map(Found.Candidate::point).toList();
        searched.clear();
        for (int i = 0; i < before.size(); i++) {
            spreading = i < options.spread();
            loss(before.get(i), second);
        }
        climb(second, best().point(), options.budget() - polish - half);
        LocalMinimum.of(space, best().point(), polish, x -> loss(x, second));
        return second;
    }

    private TargetDistance distance(double[] point, boolean diagonal) {
        SimulatedCandidate trial = trials.at(point, SeedSet.WEIGHTS, options.weightRuns());
        return trial.isDone()
                ? TargetDistance.ofRuns(goals, trial, diagonal, options.replications())
                : TargetDistance.ofDiscrepancy(goals);
    }

    private double[] firstThatRuns() {
        for (double[] point : spread(options.spread())) {
            if (trials.at(point, SeedSet.SEARCH, options.replications()).isDone()) {
                return point;
            }
        }
        throw nothing();
    }

    private NothingFits nothing() {
        String why = trials.at(spread(1).get(0), SeedSet.SEARCH, options.replications())
                .failure()
                .orElse("its loss is no number");
        return new NothingFits("none of the candidates could be run; the first one: " + why);
    }

    /** The points of a Sobol' sequence but for its first, a corner. */
    private List<double[]> spread(int count) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(space.dimension());
        sequence.nextVector();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(space.values(sequence.nextVector()));
        }
        return points;
    }

    private double[] search(TargetDistance distance, int spread, int budget) {
        spread(spread).forEach(point -> loss(point, distance));
        climb(distance, best().point(), budget - spread);
        return best().point();
    }

    private void climb(TargetDistance distance, double[] start, int budget) {
        spreading = false;
        if (budget > 0) {
            Search.minimise(
                    x -> StrictMath.log1p(loss(x, distance)),
                    space,
                    SearchOptions.cmaes(budget, options.seed()).from(start));
        }
    }

    /** The loss of a candidate, which from then on counts as searched. */
    private double loss(double[] point, TargetDistance distance) {
        SimulatedCandidate trial = trials.at(point, SeedSet.SEARCH, options.replications());
        double loss = distance.loss(trial);
        searched.add(
                new Found.Candidate(trial.point(), loss, distance.implausibility(trial), spreading, trial.failure()));
        return loss;
    }

    private Found.Candidate best() {
        return searched.stream()
                .filter(c -> Double.isFinite(c.loss()))
                .min(Comparator.comparingDouble(Found.Candidate::loss))
                .orElseThrow(this::nothing);
    }

    private List<Found.Finalist> finalists(TargetDistance distance) {
        List<List<Double>> seen = new ArrayList<>();
        List<Found.Finalist> finalists = new ArrayList<>();
        searched.stream()
                .filter(c -> Double.isFinite(c.loss()))
                .sorted(Comparator.comparingDouble(Found.Candidate::loss))
                .filter(c -> {
                    List<Double> key = ExactNumbers.key(c.point());
                    return !seen.contains(key) && seen.add(key);
                })
                .limit(CalibrationOptions.FINALISTS)
                .forEach(c -> finalists.add(new Found.Finalist(
                        c.point(),
                        c.loss(),
                        distance.loss(trials.at(c.point(), SeedSet.RANKING, options.rankingRuns())))));
        // NaN, of a run that failed, comes last
        finalists.sort(Comparator.comparingDouble(Found.Finalist::rankingLoss));
        return finalists;
    }
}
