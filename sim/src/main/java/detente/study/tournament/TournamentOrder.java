package detente.study.tournament;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A tournament as a user asks for it.
 *
 * @param model id or path of a model folder; the flagship if empty, or the dilemma in matrix mode
 * @param matrix whether to play the iterated dilemma instead of an economy
 * @param scenario the model's if empty
 * @param strategies names or short names; all that the model knows if empty
 * @param turns length of a match; the scenario's or the model's if empty
 * @param noise as typed; the model's if empty
 * @param repetitions number of seeds
 * @param firstSeed any 64-bit number
 * @param threads on how many threads matches are run; no result depends on it
 * @param fresh whether to compute them even if the results are there
 * @param results folder for results; the project's if empty
 */
public record TournamentOrder(
        Optional<String> model,
        boolean matrix,
        Optional<String> scenario,
        List<String> strategies,
        OptionalInt turns,
        Optional<String> noise,
        int repetitions,
        long firstSeed,
        int threads,
        boolean fresh,
        Optional<Path> results) {

    public TournamentOrder {
        strategies = List.copyOf(strategies);
    }
}
