package detente.study;

import java.nio.file.Path;
import java.util.Optional;

/** Computes a stored batch again. */
@FunctionalInterface
public interface BatchAgain {
    /**
     * Computes it from the copy of its experiment file.
     *
     * @param session of the project in which its model is
     * @param ensemble from which it drew values, as it was typed
     * @param results folder for results
     * @return the folder of the batch below that
     */
    Path compute(Session session, Path experiment, Optional<Path> ensemble, Path results);
}
