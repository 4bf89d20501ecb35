package detente.study;

import detente.results.Fit;
import detente.results.Results;
import java.nio.file.Path;
import java.util.List;

/**
 * A run whose results are in their folder.
 *
 * @param id of the run
 * @param reused whether they were there already
 * @param fits to observed series in the model's scored window
 * @param highlights names of the series that the model's charts show
 */
public record RunOutcome(
        Path folder, String id, boolean reused, Results results, List<Fit> fits, List<String> highlights) {

    public RunOutcome {
        fits = List.copyOf(fits);
        highlights = List.copyOf(highlights);
    }
}
