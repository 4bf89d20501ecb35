package detente.web;

import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The page as a user asks for it.
 *
 * @param port on which it listens; 0 for any that is free
 * @param host address on which it listens
 * @param name hosts by which browsers may call it besides
 * @param models where the model folders are
 * @param framing whether other sites may show its graphs in a frame
 */
@OrderKind(command = "serve", about = "Serves the page on which levers are moved, and its REST interface.")
public record ServeOrder(
        @OrderOption(
                about = "Port on which it listens; 0 takes any that is free",
                usual = "8080",
                least = 0,
                most = 65_535)
        int port,

        @OrderOption(about = "Address on which it listens", label = "HOST", usual = "localhost")
        String host,

        @OrderOption(
                about = "Host by which browsers may call it besides, such as that of a reverse proxy; may be repeated",
                label = "HOST")
        List<String> name,

        @OrderOption(about = "Folder of model folders instead of the project's", label = "DIR")
        Optional<Path> models,

        @OrderOption(about = "Lets other sites show its graphs in a frame")
        boolean framing) {}
