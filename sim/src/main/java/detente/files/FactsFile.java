package detente.files;

import detente.grammar.Grammar;
import detente.grammar.Key;
import detente.grammar.Node;
import detente.input.Placed;
import detente.results.InputFile;
import java.util.List;
import java.util.Optional;

/**
 * What {@code facts.yaml} says.
 *
 * @param scenario name of the scenario in which facts are looked for that name none; the model's default one if empty
 * @param facts those with a measure, each with its scenario
 * @param assumptions other values of what nobody has measured
 * @param source the file as read
 */
public record FactsFile(
        Optional<String> scenario, List<FactSpec> facts, List<AssumptionSpec> assumptions, InputFile source) {

    /** Its keys. */
    record Content(
            @Key(required = true, filled = true) List<FactSpec> facts,
            Optional<Placed> scenario,
            List<AssumptionSpec> assumptions) {}

    public FactsFile {
        facts = List.copyOf(facts);
        assumptions = List.copyOf(assumptions);
    }

    /** @param scenarios names of those that there are */
    static FactsFile of(Node file, List<String> scenarios, InputFile source) {
        Content content = Grammar.read(file, Content.class);
        Optional<Placed> scenario = content.scenario().filter(s -> s.isKnown("scenario", scenarios, file.problems()));
        return new FactsFile(
                scenario.map(Placed::text),
                content.facts().stream()
                        .map(f -> f.settled(scenario, scenarios, file.problems()))
                        .filter(f -> !f.measure().isEmpty())
                        .toList(),
                content.assumptions(),
                source);
    }
}
