package detente.study.contract;

import detente.parameters.Definition;
import detente.parameters.Setting;
import detente.results.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Values with which a parameter is tried. */
public final class TriedValues {
    /** A bound that counts agents is tried up to here; speed and memory at the bound are other tests' business. */
    private static final double MANY = 5_000;

    private TriedValues() {}

    /** Values other than the one in force: near it, then far from it. */
    public static List<String> others(Setting setting) {
        Definition definition = setting.definition();
        return switch (definition.kind()) {
            case BOOLEAN -> List.of(String.valueOf(!Boolean.parseBoolean(setting.value())));
            case CHOICE ->
                definition.choices().stream()
                        .filter(choice -> !choice.equals(setting.value()))
                        .toList();
            case INTEGER, NUMBER -> {
                double now = Double.parseDouble(setting.value());
                DoubleStream near = DoubleStream.of(now * 1.1, now * 0.9, now + 1, now - 1);
                DoubleStream far = DoubleStream.of(definition.min(), Math.min(MANY, definition.max()));
                yield print(definition, DoubleStream.concat(near, far).filter(v -> v != now));
            }
        };
    }

    /** The least and the greatest value, or all if there are few. */
    public static List<String> bounds(Definition definition) {
        return switch (definition.kind()) {
            case BOOLEAN -> List.of("true", "false");
            case CHOICE -> definition.choices();
            case INTEGER -> print(definition, DoubleStream.of(definition.min(), Math.min(MANY, definition.max())));
            case NUMBER -> print(definition, DoubleStream.of(definition.min(), definition.max()));
        };
    }

    private static List<String> print(Definition definition, DoubleStream values) {
        boolean whole = definition.kind() == Definition.Kind.INTEGER;
        List<String> texts = new ArrayList<>();
        values.map(v -> whole ? Math.rint(v) : v).filter(definition::admits).forEach(v -> texts.add(Numbers.exact(v)));
        return List.copyOf(texts);
    }
}
