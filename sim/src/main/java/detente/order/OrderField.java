package detente.order;

import detente.results.KebabCase;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * One option of an order.
 *
 * @param name without dashes, such as {@code half-width}
 * @param type of one value
 * @param times how many values there can be
 */
public record OrderField(String name, Class<?> type, Times times, OrderOption option) {
    /** How many values an option has. */
    public enum Times {
        /** None: it is there or not. */
        FLAG,
        /** One at most. */
        OPTIONAL,
        /** One. */
        ONE,
        /** Any number. */
        MANY
    }

    /** @throws IllegalArgumentException if the component is not an option */
    static OrderField of(RecordComponent component) {
        OrderOption option = Optional.ofNullable(component.getAnnotation(OrderOption.class))
                .orElseThrow(() -> new IllegalArgumentException(component + " of an order has no @OrderOption"));
        String name = KebabCase.ofComponent(component.getName());
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return new OrderField(name, type, Times.FLAG, option);
        }
        if (type == Optional.class || type == List.class) {
            Type inner = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return new OrderField(name, (Class<?>) inner, type == List.class ? Times.MANY : Times.OPTIONAL, option);
        }
        return new OrderField(name, type, Times.ONE, option);
    }

    /** As it is typed, such as {@code --half-width}; the label of an argument. */
    public String typed() {
        return option.argument() ? option.label() : "--" + name;
    }

    /** Whether a command without it is refused. */
    public boolean isRequired() {
        return (times == Times.ONE && option.usual().isEmpty()) || (times == Times.MANY && option.argument());
    }

    /** What the help says of it, a sentence. */
    public String help() {
        return option.about() + (option.usual().isEmpty() ? "" : " (default " + option.usual() + ")") + ".";
    }

    /** What stands for its value in the help, such as {@code N}. */
    public String label() {
        if (!option.label().isEmpty()) {
            return option.label();
        }
        return type.isEnum() ? String.join("|", OrderValue.words(type)) : "N";
    }
}
