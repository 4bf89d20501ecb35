package detente.calibration;

import detente.experiment.AppendLog;
import detente.experiment.ParameterSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Looks for the parameters at which a model shows what it should: candidates all over the space, then CMA-ES from the best of
 * them; every candidate with the same seeds, the best ten again with fresh ones, the very best with fresh ones once more.
 */
public final class Calibration {
    private final ParameterSpace space;
    private final List<Goal> goals;
    private final CalibrationOptions options;
    private final TrialLog trials;
    private final List<CalibrationFit.Candidate> searched = new ArrayList<>();
    private boolean spreading = true;

    /**
     * A calibration, begun or gone on with.
     *
     * @param subject whose space has bounds
     * @param log where trials are kept
     * @param inputs says on what else trials depend; a log of others is refused
     * @throws IllegalStateException if the log belongs to another calibration
     */
    public Calibration(Subject subject, CalibrationOptions options, AppendLog log, String inputs) {
        this.space = subject.space();
        this.goals = subject.goals();
        this.options = options;
        this.trials = new TrialLog(log, subject.bench(), inputs);
    }

    /** What is calibrated to what. */
    public record Subject(ParameterSpace space, List<Goal> goals, Bench bench) {
        public Subject {
            goals = List.copyOf(goals);
        }
    }

    /** Searches, ranks, reports. @throws NothingFits if every candidate failed */
    public CalibrationFit fit() {
        if (options.engine() == CalibrationOptions.Engine.HISTORY_MATCHING) {
            GoalDistance distance = GoalDistance.ofDiscrepancy(goals);
            search(distance, options.spread(), options.budget());
            return described(distance);
        }
        double[] start = firstThatRuns();
        GoalDistance first = distance(start, true);
        int half = (options.budget() + options.spread()) / 2;
        double[] near = search(first, options.spread(), half);
        GoalDistance second = distance(near, false);
        List<double[]> before =
                searched.stream().map(CalibrationFit.Candidate::point).toList();
        searched.clear();
        spreading = true;
        for (int i = 0; i < before.size(); i++) {
            spreading = i < options.spread();
            loss(before.get(i), second);
        }
        climb(second, best().point(), options.budget() - half);
        return described(second);
    }

    private GoalDistance distance(double[] point, boolean diagonal) {
        Trial trial = trials.at(point, SeedSet.WEIGHTS, options.weightRuns());
        return trial.isDone()
                ? GoalDistance.ofRuns(goals, trial, diagonal, options.replications())
                : GoalDistance.ofDiscrepancy(goals);
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

    private double[] search(GoalDistance distance, int spread, int budget) {
        spreading = true;
        spread(spread).forEach(point -> loss(point, distance));
        climb(distance, best().point(), budget - spread);
        return best().point();
    }

    private void climb(GoalDistance distance, double[] start, int budget) {
        spreading = false;
        if (budget > 0) {
            Search.minimise(
                    x -> StrictMath.log1p(loss(x, distance)),
                    space,
                    SearchOptions.cmaes(budget, options.seed()).from(start));
        }
    }

    /** The loss of a candidate, which from then on counts as searched. */
    private double loss(double[] point, GoalDistance distance) {
        Trial trial = trials.at(point, SeedSet.SEARCH, options.replications());
        double loss = distance.loss(trial);
        searched.add(new CalibrationFit.Candidate(
                trial.point(), loss, distance.implausibility(trial), spreading, trial.failure()));
        return loss;
    }

    private CalibrationFit.Candidate best() {
        return searched.stream()
                .filter(c -> Double.isFinite(c.loss()))
                .min(Comparator.comparingDouble(CalibrationFit.Candidate::loss))
                .orElseThrow(this::nothing);
    }

    private CalibrationFit described(GoalDistance distance) {
        List<CalibrationFit.Finalist> finalists = finalists(distance);
        double[] best = finalists.get(0).point();
        Trial report = trials.at(best, SeedSet.REPORT, options.reportRuns());
        if (!report.isDone()) {
            throw new NothingFits("the best candidate fails with other seeds: "
                    + report.failure().orElseThrow());
        }
        return new CalibrationFit(
                best,
                finalists.get(0).searchLoss(),
                report,
                distance.loss(report),
                distance.implausibilities(report),
                finalists,
                searched,
                new CoarseProfiles(space, x -> distance.loss(at(x)), options.budget()).of(best),
                identification(distance, best));
    }

    private List<CalibrationFit.Finalist> finalists(GoalDistance distance) {
        List<List<Double>> seen = new ArrayList<>();
        List<CalibrationFit.Finalist> finalists = new ArrayList<>();
        searched.stream()
                .filter(c -> Double.isFinite(c.loss()))
                .sorted(Comparator.comparingDouble(CalibrationFit.Candidate::loss))
                .filter(c -> {
                    List<Double> key = EvaluationLog.key(c.point());
                    return !seen.contains(key) && seen.add(key);
                })
                .limit(CalibrationOptions.FINALISTS)
                .forEach(c -> finalists.add(new CalibrationFit.Finalist(
                        c.point(),
                        c.loss(),
                        distance.loss(trials.at(c.point(), SeedSet.RANKING, options.rankingRuns())))));
        // NaN, of a run that failed, comes last
        finalists.sort(Comparator.comparingDouble(CalibrationFit.Finalist::rankingLoss));
        return finalists;
    }

    private Trial at(double[] point) {
        return trials.at(point, SeedSet.SEARCH, options.replications());
    }

    private Optional<Identification> identification(GoalDistance distance, double[] best) {
        ParameterSpace cube = ParameterSpace.cube(space.dimension(), 0, 1);
        try {
            Jacobian jacobian = Jacobian.of(
                    u -> {
                        Trial trial = at(space.values(u));
                        if (!trial.isDone()) {
                            throw new NothingFits(trial.failure().orElseThrow());
                        }
                        return trial.means();
                    },
                    cube,
                    space.units(best));
            return Optional.of(Identification.of(jacobian.values(), distance.weights()));
        } catch (NothingFits failed) {
            return Optional.empty();
        }
    }
}
