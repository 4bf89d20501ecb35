package detente.experiment;

import detente.engine.Run;
import java.util.List;

/** Makes runs from the names of a plan. */
@FunctionalInterface
public interface RunSource {

    /**
     * A run with any seed.
     *
     * @param overrides {@code name=value}
     * @throws detente.parameters.InvalidInput if there is no such run
     */
    Run<?> load(String scenario, List<String> overrides);
}
