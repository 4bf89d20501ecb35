package detente.parameters;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a model folder, by the name under which {@code data:} lists them. */
public final class Tables {
    private final Map<String, DataTable> tables;

    public Tables(Map<String, DataTable> tables) {
        this.tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    public Optional<DataTable> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The table of that name. @throws IllegalArgumentException if there is none */
    public DataTable table(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no table '" + name + "'"));
    }

    /** All names, sorted. */
    public Set<String> names() {
        return tables.keySet();
    }
}
