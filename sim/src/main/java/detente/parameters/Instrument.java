package detente.parameters;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that an event can set.
 *
 * @param name for example {@code ree-licence}
 * @param unit unit of the level
 * @param min lowest admissible level
 * @param max highest admissible level
 * @param about one line of meaning
 * @param actors who can set it; empty for all
 * @param decided whether states set it once they decide for themselves
 */
public record Instrument(
        String name, String unit, double min, double max, String about, Set<String> actors, boolean decided) {

    /** The instrument that every model has: an event without effect, that only marks charts and has no level. */
    public static final String NOTE = "note";

    /** An instrument that only events set. */
    public Instrument(String name, String unit, double min, double max, String about, Set<String> actors) {
        this(name, unit, min, max, about, actors, false);
    }

    public Instrument {
        actors = Collections.unmodifiableSet(new TreeSet<>(actors));
    }

    /** What its levels must be. */
    public Definition levels() {
        return new Definition(
                name, Definition.Kind.NUMBER, unit, min, max, about, false, Optional.empty(), List.of(), Map.of());
    }
}
