package detente.study;

import detente.experiment.Match;
import detente.experiment.Replication;
import detente.experiment.Seeds;
import detente.experiment.Tournament;
import detente.results.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A tournament that was played, with the results in their folder.
 *
 * @param reused whether they were there already
 * @param manifest of a match as the scenario has it, with the first seed
 * @param noise the probability of a slip in force; empty text if the model has none
 * @param unit of payoffs
 * @param brief short names by strategy
 */
public record TournamentOutcome(
        Path folder,
        String id,
        boolean reused,
        Manifest manifest,
        Seeds seeds,
        String noise,
        String unit,
        Map<String, String> brief,
        Tournament tournament) {

    public TournamentOutcome {
        brief = Map.copyOf(brief);
    }

    /** The runs that could not be completed. */
    public List<Replication> failures() {
        return tournament.matches().stream()
                .map(Match::repetitions)
                .flatMap(List::stream)
                .filter(r -> !r.isDone())
                .toList();
    }
}
