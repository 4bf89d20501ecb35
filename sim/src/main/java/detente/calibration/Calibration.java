package detente.calibration;

import detente.calibration.search.LocalMinimum;
import detente.experiment.AppendLog;
import detente.experiment.ParameterSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks for the parameters at which a model shows what it should, and for how well what it should show determines them: search,
 * report of the best with fresh seeds, profiles, derivatives, and what else of the uncertainty is asked for.
 */
public final class Calibration {
    private final Subject subject;
    private final ParameterSpace space;
    private final CalibrationOptions options;
    private final CandidateLog trials;

    /**
     * A calibration, begun or gone on with.
     *
     * @param subject whose space has bounds
     * @param log where trials are kept
     * @param inputs says on what else trials depend; a log of others is refused
     * @throws detente.experiment.AppendLog.Damaged if the log belongs to another calibration or is damaged
     */
    public Calibration(Subject subject, CalibrationOptions options, AppendLog log, String inputs) {
        this.subject = subject;
        this.space = subject.space();
        this.options = options;
        this.trials = new CandidateLog(log, subject.bench(), inputs);
    }

    /**
     * What a calibration found, from the trials that it made; the model is not run.
     *
     * @param trials lines of its log but for the first, which says whose it is
     * @throws IllegalStateException if a candidate is missing
     * @throws AppendLog.Damaged if a line is not what was written
     */
    public static CalibrationFit again(
            ParameterSpace space, List<Goal> goals, CalibrationOptions options, List<String> trials) {
        Bench none = (point, set, runs) -> {
            throw new IllegalStateException("a candidate is missing");
        };
        List<String> lines = new ArrayList<>(List.of(CandidateLog.header("")));
        lines.addAll(trials);
        return new Calibration(new Subject(space, goals, none), options, new Finished(lines), "").fit();
    }

    /** A log to which nothing is added. */
    private record Finished(List<String> lines) implements AppendLog {
        @Override
        public void append(List<String> more) {
            throw new IllegalStateException("a candidate of a finished calibration is missing");
        }
    }

    /** What is calibrated to what. */
    public record Subject(ParameterSpace space, List<Goal> goals, Bench bench) {
        public Subject {
            goals = List.copyOf(goals);
        }
    }

    /**
     * Searches, ranks, reports.
     *
     * @throws NothingFits if every candidate failed
     * @throws RuntimeException what the log threw, if it could not be written
     */
    public CalibrationFit fit() {
        try {
            CalibrationFit fit = searched();
            trials.throwIfBroken();
            return fit;
        } catch (NothingFits e) {
            trials.throwIfBroken();
            throw e;
        }
    }

    private CalibrationFit searched() {
        Found found = CandidateSearch.of(space, subject.goals(), options, trials);
        TargetDistance distance = found.distance();
        double[] best = found.best();
        SimulatedCandidate report = trials.at(best, SeedSet.REPORT, options.reportRuns());
        if (!report.isDone()) {
            throw new NothingFits("the best candidate fails with other seeds: "
                    + report.failure().orElseThrow());
        }
        OptionalDouble least = least(found);
        return new CalibrationFit(
                found,
                report,
                new CoarseProfiles(space, x -> distance.loss(at(x)), options.budget()).of(best),
                local(found, least),
                least,
                new Inference(space, subject.goals(), options, trials).of(found, least));
    }

    /** The bottom of the loss, where something is to be tested by it. */
    private OptionalDouble least(Found found) {
        TargetDistance distance = found.distance();
        if (distance.covariance().isEmpty() && options.uncertainty().bootstrap() == 0) {
            return OptionalDouble.empty();
        }
        double[] near = found.lowest().point();
        double[] bottom =
                LocalMinimum.of(space, near, LocalMinimum.enough(space.dimension()), x -> distance.loss(at(x)));
        return OptionalDouble.of(distance.loss(at(bottom)));
    }

    private SimulatedCandidate at(double[] point) {
        return trials.at(point, SeedSet.SEARCH, options.replications());
    }

    private Optional<Local> local(Found found, OptionalDouble least) {
        ParameterSpace cube = ParameterSpace.cube(space.dimension(), 0, 1);
        try {
            Jacobian jacobian = Jacobian.of(
                    u -> {
                        SimulatedCandidate trial = at(space.values(u));
                        if (!trial.isDone()) {
                            throw new NothingFits(trial.failure().orElseThrow());
                        }
                        return trial.means();
                    },
                    cube,
                    space.units(found.best()));
            return Optional.of(Local.of(jacobian, found.distance(), least));
        } catch (NothingFits failed) {
            return Optional.empty();
        }
    }
}
