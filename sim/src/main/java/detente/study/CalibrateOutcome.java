package detente.study;

import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came out of a calibration.
 *
 * @param reused whether the results were there already
 * @param best what {@code best.json} says
 */
public record CalibrateOutcome(Path folder, boolean reused, ObjectNode best) {}
