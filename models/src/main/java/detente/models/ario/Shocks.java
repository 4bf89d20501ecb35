package detente.models.ario;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that happens to capacity.
 *
 * @param losses what takes its course whatever the economy does
 * @param rebuilds what comes back as it is rebuilt
 */
record Shocks(List<Shock> losses, List<Rebuild> rebuilds) {
    Shocks {
        losses = List.copyOf(losses);
        rebuilds = List.copyOf(rebuilds);
    }

    Stream<Disaster> all() {
        return Stream.concat(losses.stream(), rebuilds.stream());
    }
}
