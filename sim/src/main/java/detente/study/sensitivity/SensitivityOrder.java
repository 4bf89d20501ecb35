package detente.study.sensitivity;

import detente.order.Effort;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;

/** A sensitivity analysis as a user asks for it. */
@OrderKind(
        command = "sensitivity",
        about = "Which parameters matter, by Sobol' indices or elementary effects (Morris).")
public record SensitivityOrder(
        @OrderOption(
                about = "An experiment file of 'kind: sobol' or 'kind: morris'",
                label = "EXPERIMENT.yaml",
                argument = true)
        Path experiment,

        Effort effort) {}
