package detente.study;

import detente.page.Page;
import java.nio.file.Path;
import java.util.Optional;

/** Tells of a stored batch again. */
@FunctionalInterface
public interface BatchReport {
    /**
     * The page that its files give.
     *
     * @param project in which its model is
     * @param results its folder, with the copy of its experiment file
     * @param ensemble from which it drew values, as it was typed
     */
    Page of(Project project, Path results, Optional<Path> ensemble);
}
