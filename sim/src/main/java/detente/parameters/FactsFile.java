package detente.parameters;

import detente.results.InputFile;
import java.util.List;
import java.util.Optional;

/**
 * What {@code facts.yaml} says.
 *
 * @param scenario name of the scenario in which the facts are looked for; the model's default one if empty
 * @param scenarioAt where that name stands
 * @param source the file as read
 */
public record FactsFile(Optional<String> scenario, Position scenarioAt, List<FactSpec> facts, InputFile source) {

    public FactsFile {
        facts = List.copyOf(facts);
    }
}
