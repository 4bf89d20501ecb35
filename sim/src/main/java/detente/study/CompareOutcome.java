package detente.study;

import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.experiment.Precision;
import detente.experiment.Replication;
import detente.results.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two scenarios that were compared, with the results in their folder.
 *
 * @param reused whether they were there already
 * @param a manifest of the run of A with the first seed
 * @param b manifest of the run of B with the first seed
 * @param precision level, and the half width that was asked for
 * @param headline id of the outcome that the half width is about
 * @param outcomes in the order of the model file
 * @param notes outcomes that these runs do not cover, a sentence each
 * @param hasReport whether charts and report were written
 */
public record CompareOutcome(
        Path folder,
        String id,
        boolean reused,
        Manifest a,
        Manifest b,
        Precision precision,
        Optional<String> headline,
        List<Pair> pairs,
        List<OutcomeDifference> outcomes,
        List<String> notes,
        boolean hasReport) {

    public CompareOutcome {
        pairs = List.copyOf(pairs);
        outcomes = List.copyOf(outcomes);
        notes = List.copyOf(notes);
    }

    /** Number of pairs that were completed. */
    public int completed() {
        return (int) pairs.stream().filter(Pair::isDone).count();
    }

    /** The runs that could not be completed. */
    public List<Replication> failures() {
        return pairs.stream()
                .flatMap(p -> Stream.of(p.a(), p.b()))
                .filter(r -> !r.isDone())
                .toList();
    }
}
