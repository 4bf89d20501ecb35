package detente.parameters;

import detente.results.KebabCase;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** How a record of parameters, possibly of records, is put together. */
final class RecordShape<R extends Record> {
    private final String path;
    private final Constructor<R> constructor;
    private final List<Part> parts;

    private sealed interface Part {}

    /** @param usual its value where a file leaves it out, NaN if none may */
    private record Leaf(Definition definition, Class<?> type, double usual) implements Part {}

    private record Group(RecordShape<?> shape) implements Part {}

    private RecordShape(String path, Constructor<R> constructor, List<Part> parts) {
        this.path = path;
        this.constructor = constructor;
        this.parts = parts;
    }

    /** @param mistakes told what cannot be a parameter, a sentence each; such components are left out */
    static <R extends Record> RecordShape<R> of(String path, Class<R> type, Consumer<String> mistakes) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : components) {
            String word = KebabCase.ofComponent(component.getName());
            try {
                parts.add(part(path.isEmpty() ? word : path + "." + word, component, mistakes));
            } catch (IllegalArgumentException contradiction) {
                mistakes.accept(contradiction.getMessage() + ".");
            }
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape<>(path, constructor, List.copyOf(parts));
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every record has a canonical constructor", e);
        }
    }

    private static Part part(String name, RecordComponent component, Consumer<String> mistakes) {
        Param param = component.getAnnotation(Param.class);
        if (param != null) {
            return new Leaf(
                    Declarations.definition(name, component.getType(), param), component.getType(), param.usual());
        }
        if (component.getType().isRecord() && component.getType() != Keyed.class) {
            return new Group(of(name, component.getType().asSubclass(Record.class), mistakes));
        }
        throw new IllegalArgumentException("parameter '" + name + "' has no @Param");
    }

    /** All parameters in order of declaration. */
    List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Leaf leaf) {
                all.add(leaf.definition());
            } else if (part instanceof Group group) {
                all.addAll(group.shape().definitions());
            }
        }
        return all;
    }

    /** Values of the parameters that a file may leave out, by name. */
    Map<String, Double> usual() {
        Map<String, Double> usual = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Group group) {
                usual.putAll(group.shape().usual());
            } else if (part instanceof Leaf leaf && !Double.isNaN(leaf.usual())) {
                usual.put(leaf.definition().name(), leaf.usual());
            }
        }
        return usual;
    }

    /**
     * The record; empty if a value is absent or a rule of a group was broken.
     *
     * @param values Double, Integer, Boolean, Keyed or the word of a choice, by name
     * @param broken told the path of a group (empty for the whole) and what its constructor said
     */
    Optional<R> build(Map<String, Object> values, BiConsumer<String, String> broken) {
        List<Object> arguments = new ArrayList<>();
        for (Part part : parts) {
            argument(part, values, broken).ifPresent(arguments::add);
        }
        if (arguments.size() < parts.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(constructor.newInstance(arguments.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException rule) {
                broken.accept(path, String.valueOf(rule.getMessage()));
                return Optional.empty();
            }
            throw new IllegalStateException("parameters '" + path + "' cannot be put together", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("parameters '" + path + "' cannot be put together", e);
        }
    }

    private static Optional<?> argument(Part part, Map<String, Object> values, BiConsumer<String, String> broken) {
        if (part instanceof Group group) {
            return group.shape().build(values, broken);
        }
        Leaf leaf = (Leaf) part;
        Optional<Object> value =
                Optional.ofNullable(values.get(leaf.definition().name()));
        return leaf.type().isEnum() ? value.map(word -> constant(leaf, (String) word)) : value;
    }

    private static Object constant(Leaf leaf, String word) {
        return leaf.type().getEnumConstants()[leaf.definition().choices().indexOf(word)];
    }
}
