package detente.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked for besides what the folder says.
 *
 * @param scenario name of a scenario; the model's default one if empty
 * @param overrides {@code name=value}, in any order
 * @param periods length of the run; the scenario's or the model's if empty
 */
public record Request(Optional<String> scenario, List<String> overrides, OptionalInt periods) {

    public Request {
        overrides = List.copyOf(overrides);
    }

    /** The folder as it stands. */
    public static Request plain() {
        return new Request(Optional.empty(), List.of(), OptionalInt.empty());
    }
}
