package detente.calibration;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about the uncertainty of a calibration beyond profiles and derivatives; empty what was not asked for.
 *
 * @param abc also empty if not even its first population could be filled
 * @param warnings sentences
 */
public record Uncertainty(
        Optional<Bootstrap> bootstrap, Optional<AbcPosterior> abc, Optional<Recovery> recovery, List<String> warnings) {

    public Uncertainty {
        warnings = List.copyOf(warnings);
    }
}
