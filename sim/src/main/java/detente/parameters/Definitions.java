package detente.parameters;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The parameters that a record declares, in order of declaration. */
public final class Definitions<P extends Record> {
    private final RecordShape<P> shape;
    private final List<Definition> list;

    private Definitions(RecordShape<P> shape) {
        this.shape = shape;
        this.list = List.copyOf(shape.definitions());
        Set<String> names = new HashSet<>();
        for (Definition definition : list) {
            if (!names.add(definition.name())) {
                throw new IllegalArgumentException("parameter '" + definition.name() + "' is declared twice");
            }
        }
    }

    /** Reads the declarations. @throws IllegalArgumentException if the record declares something that cannot be a parameter */
    public static <P extends Record> Definitions<P> of(Class<P> type) {
        return new Definitions<>(RecordShape.of("", type));
    }

    public List<Definition> list() {
        return list;
    }

    public Optional<Definition> find(String name) {
        return list.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** Names in order of declaration. */
    List<String> names() {
        return list.stream().map(Definition::name).toList();
    }

    /** See {@link RecordShape#build}. */
    Optional<P> bind(Map<String, Object> values, BiConsumer<String, String> broken) {
        return shape.build(values, broken);
    }
}
