package detente.files;

import java.util.List;

/**
 * What a calibration file says.
 *
 * @param blocks searches, each of which takes over what those before it have found; one without a name if the file has no blocks
 */
public record CalibrationSpec(String name, List<BlockSpec> blocks) {
    public CalibrationSpec {
        blocks = List.copyOf(blocks);
    }
}
