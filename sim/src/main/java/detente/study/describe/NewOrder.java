package detente.study.describe;

import detente.order.OrderKind;
import detente.order.OrderOption;
import java.util.Optional;

/** A model folder of one's own as a user asks for it. */
@OrderKind(command = "new", about = "Copies a model folder to start one's own.")
public record NewOrder(
        @OrderOption(about = "Name of the new model folder", label = "MODEL_ID", argument = true)
        String id,

        @OrderOption(about = "Model to copy: an id or a path", label = "MODEL")
        String from,

        @OrderOption(
                about = "Copies its Java sources and tests too, as a model of one's own with a class of this name",
                label = "NAME")
        Optional<String> java) {}
