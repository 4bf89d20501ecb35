package detente.study;

import detente.experiment.Replication;
import detente.experiment.Seeds;
import detente.results.FactCheck;
import detente.results.Manifest;
import java.nio.file.Path;
import java.util.List;

/**
 * A model held against its stylised facts, with the results in their folder.
 *
 * @param reused whether they were there already
 * @param manifest of the run with the first seed
 * @param facts in the order of the facts file
 * @param failures the runs that could not be completed
 */
public record FactsOutcome(
        Path folder,
        String id,
        boolean reused,
        Manifest manifest,
        Seeds seeds,
        List<FactCheck> facts,
        List<Replication> failures) {

    public FactsOutcome {
        facts = List.copyOf(facts);
        failures = List.copyOf(failures);
    }
}
