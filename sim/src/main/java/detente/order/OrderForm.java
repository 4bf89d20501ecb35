package detente.order;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Manifest;
import detente.uncertainty.EnsembleFile;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an order is typed, read, checked and said again.
 *
 * <p>As text an order is a map from the names of options, without dashes, to their values: none for an option without value, several
 * for one that is repeated.
 *
 * @param <O> a record with {@link OrderKind}
 */
public final class OrderForm<O extends Record> {
    private final Class<O> type;
    private final OrderKind kind;

    private OrderForm(Class<O> type) {
        this.type = type;
        this.kind = Optional.ofNullable(type.getAnnotation(OrderKind.class))
                .orElseThrow(() -> new IllegalArgumentException(type + " has no @OrderKind"));
    }

    public static <O extends Record> OrderForm<O> of(Class<O> type) {
        return new OrderForm<>(type);
    }

    /** The command, such as {@code compare}. */
    public String command() {
        return kind.command();
    }

    /** What the command does, a sentence. */
    public String about() {
        return kind.about();
    }

    /** Every option in order of declaration; those of a group stand where the group does. */
    public List<OrderField> fields() {
        return fields(type);
    }

    private static List<OrderField> fields(Class<?> group) {
        List<OrderField> fields = new ArrayList<>();
        for (RecordComponent component : group.getRecordComponents()) {
            if (isGroup(component)) {
                fields.addAll(fields(component.getType()));
            } else {
                fields.add(OrderField.of(component));
            }
        }
        return fields;
    }

    private static boolean isGroup(RecordComponent component) {
        return component.getType().isRecord() && component.getAnnotation(OrderOption.class) == null;
    }

    /**
     * The order that a text means.
     *
     * @throws InvalidInput with every value that cannot be read
     */
    public O read(Map<String, List<String>> text) {
        Problems problems = new Problems();
        Optional<Object> order = build(type, text, problems);
        problems.throwIfAny();
        return type.cast(order.orElseThrow());
    }

    private static Optional<Object> build(Class<?> group, Map<String, List<String>> text, Problems problems) {
        RecordComponent[] components = group.getRecordComponents();
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : components) {
            (isGroup(component)
                            ? build(component.getType(), text, problems)
                            : value(OrderField.of(component), text, problems))
                    .ifPresent(arguments::add);
        }
        return arguments.size() == components.length
                ? Optional.of(put(group, components, arguments))
                : Optional.empty();
    }

    /** What stands in the record for an option; empty with a problem if its text means nothing. */
    private static Optional<Object> value(OrderField field, Map<String, List<String>> text, Problems problems) {
        Optional<List<String>> typed = Optional.ofNullable(text.get(field.name()));
        boolean one = field.times() == OrderField.Times.ONE || field.times() == OrderField.Times.OPTIONAL;
        if (one && typed.isPresent() && typed.get().size() != 1) {
            problems.add(Position.COMMAND_LINE, "'" + field.name() + "' must have one value.");
            return Optional.empty();
        }
        return switch (field.times()) {
            case FLAG -> Optional.of(typed.isPresent());
            case MANY -> many(field, typed.orElse(List.of()), problems);
            case OPTIONAL ->
                typed.isEmpty()
                        ? Optional.of(Optional.empty())
                        : OrderValue.read(field, typed.get().get(0), problems).map(Optional::of);
            case ONE ->
                OrderValue.read(
                        field, typed.map(t -> t.get(0)).orElse(field.option().usual()), problems);
        };
    }

    private static Optional<Object> many(OrderField field, List<String> typed, Problems problems) {
        List<Object> values = new ArrayList<>();
        List<String> texts = field.option().commas()
                ? typed.stream().flatMap(t -> Arrays.stream(t.split(",", -1))).toList()
                : typed;
        for (String one : texts) {
            OrderValue.read(field, one, problems).ifPresent(values::add);
        }
        return Optional.of(List.copyOf(values));
    }

    private static Object put(Class<?> group, RecordComponent[] components, List<Object> arguments) {
        try {
            Constructor<?> constructor = group.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(group + " cannot be put together", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(group + " cannot be put together", e);
        }
    }

    /** Lists every whole number of an order that is out of its range. */
    public static void check(Record order, Problems problems) {
        walk(order, (field, value) -> {
            Object number = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            boolean whole = number instanceof Integer || number instanceof Long;
            OrderOption option = field.option();
            if (whole && (option.least() != Long.MIN_VALUE || option.most() != Long.MAX_VALUE)) {
                problems.checkRange(field.name(), ((Number) number).longValue(), option.least(), option.most());
            }
        });
    }

    /** The text of an order; what is not there, or was left out, is not in it. */
    public static Map<String, List<String>> text(Record order) {
        Map<String, List<String>> text = new LinkedHashMap<>();
        walk(order, (field, value) -> {
            List<?> values = value instanceof Optional<?> maybe
                    ? maybe.stream().toList()
                    : value instanceof List<?> many ? many : List.of(value);
            if (field.times() == OrderField.Times.FLAG) {
                if ((boolean) value) {
                    text.put(field.name(), List.of());
                }
            } else if (!values.isEmpty()) {
                List<String> texts = values.stream().map(OrderValue::text).toList();
                text.put(field.name(), field.option().commas() ? List.of(String.join(",", texts)) : texts);
            }
        });
        return text;
    }

    /**
     * What determines a study, as its manifest keeps it: the order with all that was left open.
     *
     * @param first manifest of the run with the first seed, which knows scenario, length and settings
     * @param found options as they turned out; one without values is left out, unless it is one that has none
     */
    public static Map<String, List<String>> kept(Record order, Manifest first, Map<String, List<String>> found) {
        Map<String, List<String>> text = text(order);
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (OrderField field : fields(order.getClass())) {
            String name = field.name();
            List<String> usual = switch (name) {
                case "scenario" -> List.of(first.scenario());
                case "periods" -> List.of(Integer.toString(first.periods()));
                case "set" -> first.settings();
                case EnsembleFile.OPTION -> first.ensemble().stream().toList();
                default -> text.getOrDefault(name, List.of());
            };
            List<String> values = found.getOrDefault(name, usual);
            boolean said = field.times() == OrderField.Times.FLAG ? text.containsKey(name) : !values.isEmpty();
            if (field.option().kept() && said) {
                kept.put(name, values);
            }
        }
        return kept;
    }

    private interface Visitor {
        void see(OrderField field, Object value);
    }

    private static void walk(Record order, Visitor visitor) {
        for (RecordComponent component : order.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(order);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " of an order cannot be read", e);
            }
            if (isGroup(component)) {
                walk((Record) value, visitor);
            } else {
                visitor.see(OrderField.of(component), value);
            }
        }
    }
}
