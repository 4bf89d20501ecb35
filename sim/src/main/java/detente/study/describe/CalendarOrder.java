package detente.study.describe;

import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.util.Optional;

/** The events of a scenario as a user asks for them. */
@OrderKind(
        command = "calendar",
        about = "Lists the events of a scenario and what each sets; with --out it draws their levels over time.")
public record CalendarOrder(
        @OrderOption(
                about = "Id of a model or path of a model folder; the flagship 'rare-earths' unless said",
                label = "MODEL",
                argument = true)
        Optional<String> model,

        @OrderOption(about = "Scenario; the model's own unless said", label = "NAME")
        Optional<String> scenario,

        @OrderOption(about = "Folder in which the folder charts is written, with the picture", label = "DIR")
        Optional<Path> out) {}
