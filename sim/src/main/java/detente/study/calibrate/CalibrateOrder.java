package detente.study.calibrate;

import detente.order.Effort;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;

/**
 * A calibration as a user asks for it.
 *
 * @param file the calibration file
 */
@OrderKind(
        command = "calibrate",
        about =
                "Looks for parameters at which a model shows what was observed, and says which of them the data tell; the"
                        + " same command goes on where it was left.")
public record CalibrateOrder(
        @OrderOption(about = "The calibration file", label = "CALIBRATION.yaml", argument = true)
        Path file,

        Effort effort) {}
