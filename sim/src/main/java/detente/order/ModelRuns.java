package detente.order;

import detente.files.Request;
import detente.uncertainty.EnsembleFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Runs of a model as a user asks for them.
 *
 * @param model id or path of a model folder; the flagship if empty
 * @param set settings such as {@code weather=0.03}
 * @param choice values that the data leave open
 * @param seed of the first run, any 64-bit number
 */
public record ModelRuns(
        @OrderOption(
                about = "Id of a model or path of a model folder; the flagship 'rare-earths' unless said",
                label = "MODEL",
                argument = true,
                kept = false)
        Optional<String> model,

        @OrderOption(about = "Sets a parameter; may be repeated", label = "NAME=VALUE")
        List<String> set,

        EnsembleChoice choice,

        @OrderOption(
                about = "Seed, of the first run if there are many; 64 bits",
                usual = "1",
                formerly = "--first-seed")
        long seed) {

    /**
     * What is asked of the model's folder.
     *
     * @param find the ensemble that a path means
     */
    public Request request(Optional<String> scenario, Optional<Integer> periods, Function<Path, EnsembleFile> find) {
        OptionalInt length = periods.map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Request(scenario, set, length, choice.ensemble().map(find));
    }
}
