package detente.study.tournament;

import detente.experiment.Replication;
import detente.experiment.Tournament;
import detente.store.StudyManifest;
import java.util.List;
import java.util.Map;

/**
 * A tournament that was played.
 *
 * @param noise the probability of a slip in force; empty text if the model has none, or if it is told with what was set
 * @param unit of payoffs
 * @param brief short names by strategy
 */
record Played(StudyManifest study, String noise, String unit, Map<String, String> brief, Tournament tournament) {
    /** The strategies, the best first. */
    List<String> ranked() {
        return tournament.ranking().stream().map(Tournament.Standing::strategy).toList();
    }

    /** The runs that could not be completed. */
    List<Replication> failures() {
        return tournament.matches().stream()
                .map(Tournament.Match::repetitions)
                .flatMap(List::stream)
                .filter(r -> !r.isDone())
                .toList();
    }

    /** The noise in force, to be put behind a comma; empty text if the model has none. */
    String slips() {
        return noise.isEmpty() ? "" : ", noise " + noise;
    }
}
