package detente.order;

import java.nio.file.Path;
import java.util.Optional;

/** Values of parameters that the data leave open, as a user gives them. */
public record EnsembleChoice(
        @OrderOption(
                about =
                        "Draws values of parameters from a file, such as the ensemble.csv of 'detente calibrate': a member"
                                + " a seed; what --set says stays",
                label = "FILE")
        Optional<Path> ensemble) {
    /** Every seed has the usual values. */
    public static final EnsembleChoice NONE = new EnsembleChoice(Optional.empty());
}
