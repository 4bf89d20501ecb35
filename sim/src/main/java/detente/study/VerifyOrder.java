package detente.study;

import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A verification as a user asks for it.
 *
 * @param folder of the result
 * @param model its model folder, if that has been moved
 */
@OrderKind(command = "verify", about = "Computes a result again from its manifest and compares every byte.")
public record VerifyOrder(
        @OrderOption(about = "A result folder", label = "RESULT", argument = true)
        Path folder,

        @OrderOption(about = "Id or path of its model folder, if that has been moved", label = "MODEL")
        Optional<String> model) {}
