package detente.parameters;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a Java model understands; its folder is checked against it.
 *
 * @param parameters the record that declares the parameters
 * @param instruments what events can set, besides {@code note}
 * @param actors who can act in an event
 * @param tables names under which {@code data:} must list a table
 * @param keys the key sets that {@link Param#per()} names, taken from the tables
 */
public record Vocabulary<P extends Record>(
        Class<P> parameters,
        List<Instrument> instruments,
        Set<String> actors,
        Set<String> tables,
        Function<Tables, Map<String, Set<String>>> keys) {

    public Vocabulary {
        instruments = List.copyOf(instruments);
        actors = Collections.unmodifiableSet(new TreeSet<>(actors));
        tables = Collections.unmodifiableSet(new TreeSet<>(tables));
    }
}
