package detente.study.facts;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A comparison of a model with its stylised facts as a user asks for it.
 *
 * @param model id or path of a model folder; the flagship if empty
 * @param scenario that of the facts file, or the model's, if empty
 * @param firstSeed any 64-bit number
 * @param replications number of seeds
 * @param threads on how many threads they are run; no result depends on it
 * @param fresh whether to compute them even if the results are there
 * @param results folder for results; the project's if empty
 */
public record FactsOrder(
        Optional<String> model,
        Optional<String> scenario,
        long firstSeed,
        int replications,
        int threads,
        boolean fresh,
        Optional<Path> results) {}
