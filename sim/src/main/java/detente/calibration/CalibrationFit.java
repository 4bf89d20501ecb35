package detente.calibration;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A calibrated model.
 *
 * @param best values of the parameters that are best with fresh seeds
 * @param loss of them in the search
 * @param report the best with seeds that neither search nor ranking used
 * @param reportLoss its loss
 * @param implausibilities its misses, a goal each, in standard deviations
 * @param finalists the best of the search, ranked with fresh seeds; the best first
 * @param searched candidates in the order in which they were tried
 * @param profiles of the loss, a parameter each, where it could be computed
 * @param identification near the best point; empty if a run there failed
 */
public record CalibrationFit(
        double[] best,
        double loss,
        Trial report,
        double reportLoss,
        double[] implausibilities,
        List<Finalist> finalists,
        List<Candidate> searched,
        List<Profile> profiles,
        Optional<Identification> identification) {
    /** Candidates whose worst miss is below this are not ruled out. */
    public static final double CUT = 3;

    /**
     * A candidate of the search.
     *
     * @param loss NaN if a run of it failed
     * @param implausibility its worst miss; NaN if a run failed
     * @param spread whether it is one of those that spread over the whole space
     */
    public record Candidate(
            double[] point, double loss, double implausibility, boolean spread, Optional<String> failure) {}

    /** A candidate with its loss in the search and with fresh seeds; the latter is NaN if a run failed. */
    public record Finalist(double[] point, double searchLoss, double rankingLoss) {}

    public CalibrationFit {
        finalists = List.copyOf(finalists);
        searched = List.copyOf(searched);
        profiles = List.copyOf(profiles);
    }

    /** Candidates of which a run failed. */
    public int failures() {
        return (int) searched.stream().filter(c -> c.failure().isPresent()).count();
    }

    /** Candidates that are not ruled out. */
    public List<Candidate> kept() {
        return searched.stream().filter(c -> c.implausibility() < CUT).toList();
    }

    /**
     * By how much the loss fell below the best of the search while profiles were drawn; 0 if it did not. Much = the search was given up
     * too early.
     */
    public double unfound() {
        double searched = least(this.searched.stream().mapToDouble(Candidate::loss));
        double drawn = least(profiles.stream().flatMap(p -> p.points().stream()).mapToDouble(Profile.Point::loss));
        return drawn < searched ? searched - drawn : 0;
    }

    private static double least(DoubleStream losses) {
        return losses.filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** Share of the whole space that is not ruled out. */
    public double keptShare() {
        long spread = searched.stream().filter(Candidate::spread).count();
        long kept = kept().stream().filter(Candidate::spread).count();
        return (double) kept / spread;
    }

    /** Candidates that are about as good as the best one of the search: their loss is no more than 3.84 above it. */
    public List<Candidate> equivalent() {
        double least = least(searched.stream().mapToDouble(Candidate::loss));
        return searched.stream().filter(c -> c.loss() - least <= Profile.RISE).toList();
    }
}
