package detente.calibration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * A calibrated model.
 *
 * @param found by the search
 * @param report the best with seeds that neither search nor ranking used
 * @param profiles of the loss, a parameter each, where it could be computed
 * @param local near the best point; empty if a run there failed
 * @param least the bottom of the loss near the best candidate, where something is tested by it
 */
public record CalibrationFit(
        Found found,
        SimulatedCandidate report,
        List<Profile> profiles,
        Optional<Local> local,
        OptionalDouble least,
        Uncertainty uncertainty) {
    /** Candidates whose worst miss is below this are not ruled out. */
    public static final double CUT = 3;

    private static final double LEVEL = 0.95;

    public CalibrationFit {
        profiles = List.copyOf(profiles);
    }

    /** Values of the parameters that are best with fresh seeds. */
    public double[] best() {
        return found.best();
    }

    /** Loss of them in the search. */
    public double loss() {
        return found.loss();
    }

    /** Loss of them with the seeds of the report. */
    public double reportLoss() {
        return found.distance().loss(report);
    }

    /** Their misses with the seeds of the report, a goal each, in standard deviations. */
    public double[] implausibilities() {
        return found.distance().implausibilities(report);
    }

    /** Candidates in the order in which they were tried. */
    public List<Found.Candidate> searched() {
        return found.searched();
    }

    /** The profile of a parameter, where it could be computed. */
    public Optional<Profile> profile(String parameter) {
        return profiles.stream().filter(p -> p.parameter().equals(parameter)).findFirst();
    }

    /** How the directions are determined near the best point; empty if a run there failed. */
    public Optional<Identification> identification() {
        return local.map(Local::identification);
    }

    /** Standard errors and test of simulated moments, where they exist. */
    public Optional<Sandwich> sandwich() {
        return local.flatMap(Local::sandwich);
    }

    /** Candidates of which a run failed. */
    public int failures() {
        return (int) searched().stream().filter(c -> c.failure().isPresent()).count();
    }

    /** Candidates that are not ruled out. */
    public List<Found.Candidate> kept() {
        return searched().stream().filter(c -> c.implausibility() < CUT).toList();
    }

    /**
     * By how much the loss fell below the best of the search after it; 0 if it did not. Much = the search was given up too early.
     */
    public double unfound() {
        double searched = found.lowest().loss();
        double after = least(DoubleStream.concat(
                least.stream(),
                profiles.stream().flatMap(p -> p.points().stream()).mapToDouble(Profile.Point::loss)));
        return after < searched ? searched - after : 0;
    }

    private static double least(DoubleStream losses) {
        return losses.filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** Share of the whole space that is not ruled out. */
    public double keptShare() {
        long spread = searched().stream().filter(Found.Candidate::spread).count();
        long kept = kept().stream().filter(Found.Candidate::spread).count();
        return (double) kept / spread;
    }

    /** Candidates that are about as good as the best one of the search: their loss is no more than {@link Profile#CHI_SQUARED_95} above it. */
    public List<Found.Candidate> equivalent() {
        return within(Profile.CHI_SQUARED_95);
    }

    /**
     * Candidates in the joint region of confidence of 95%: their loss is no more above that of the best one of the search than the
     * quantile of chi-squared with as many degrees of freedom as there are parameters.
     */
    public List<Found.Candidate> region() {
        return within(new ChiSquaredDistribution(best().length).inverseCumulativeProbability(LEVEL));
    }

    private List<Found.Candidate> within(double rise) {
        double lowest = found.lowest().loss();
        return searched().stream().filter(c -> c.loss() - lowest <= rise).toList();
    }
}
