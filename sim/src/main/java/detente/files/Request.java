package detente.files;

import detente.uncertainty.EnsembleFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked for besides what the folder says.
 *
 * @param scenario name of a scenario; the model's default one if empty
 * @param overrides {@code name=value}, in any order
 * @param periods length of the run; the scenario's or the model's if empty
 * @param ensemble values that the data leave open, of which each seed draws a set
 */
public record Request(
        Optional<String> scenario, List<String> overrides, OptionalInt periods, Optional<EnsembleFile> ensemble) {

    public Request {
        overrides = List.copyOf(overrides);
    }

    /** Without an ensemble. */
    public Request(Optional<String> scenario, List<String> overrides, OptionalInt periods) {
        this(scenario, overrides, periods, Optional.empty());
    }

    /** The same with other overrides. */
    public Request with(List<String> others) {
        return new Request(scenario, others, periods, ensemble);
    }

    /** The folder as it stands. */
    public static Request plain() {
        return new Request(Optional.empty(), List.of(), OptionalInt.empty());
    }
}
