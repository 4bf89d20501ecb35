package detente.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a search for goals found.
 *
 * @param distance under which losses were computed
 * @param searched candidates in the order in which they were tried
 * @param finalists the best of them, ranked with fresh seeds; the best first
 */
public record Found(TargetDistance distance, List<Candidate> searched, List<Finalist> finalists) {

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

    public Found {
        searched = List.copyOf(searched);
        finalists = List.copyOf(finalists);
    }

    /** Values of the parameters that are best with fresh seeds. */
    public double[] best() {
        return finalists.get(0).point();
    }

    /** The candidate that was best in the search. */
    Candidate lowest() {
        return searched.stream()
                .filter(c -> Double.isFinite(c.loss()))
                .min(Comparator.comparingDouble(Candidate::loss))
                .orElseThrow();
    }

    /** Loss of the best in the search. */
    public double loss() {
        return finalists.get(0).searchLoss();
    }
}
