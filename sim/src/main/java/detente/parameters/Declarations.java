package detente.parameters;

import detente.results.KebabCase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a declared record component into a definition. */
final class Declarations {

    private Declarations() {}

    /** @throws IllegalArgumentException if the declaration contradicts itself */
    static Definition definition(String name, Class<?> type, Param param) {
        if (param.per().isEmpty() == (type == Keyed.class)) {
            throw new IllegalArgumentException("parameter '" + name + "' must be Keyed exactly if it has 'per'");
        }
        if (!name.matches("[a-z][a-z0-9.-]*")) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "' must be called by ASCII letters and digits, beginning with a letter");
        }
        if (!Definition.isUnit(param.unit())) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "': the unit '" + param.unit() + "' " + Definition.UNIT_RULE);
        }
        Definition.Kind kind = kind(name, type);
        if (!Double.isNaN(param.usual())
                && (kind != Definition.Kind.NUMBER || param.usual() < param.min() || param.usual() > param.max())) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "': the usual value must be a number within its bounds");
        }
        boolean whole = kind == Definition.Kind.INTEGER;
        return new Definition(
                name,
                kind,
                param.unit(),
                whole ? Math.max(param.min(), Integer.MIN_VALUE) : param.min(),
                whole ? Math.min(param.max(), Integer.MAX_VALUE) : param.max(),
                param.about(),
                param.lever(),
                Optional.of(param.per()).filter(p -> !p.isEmpty()),
                choices(type),
                abbreviations(type));
    }

    private static Definition.Kind kind(String name, Class<?> type) {
        if (type == double.class || type == Keyed.class) {
            return Definition.Kind.NUMBER;
        }
        if (type == int.class) {
            return Definition.Kind.INTEGER;
        }
        if (type == boolean.class) {
            return Definition.Kind.BOOLEAN;
        }
        if (type.isEnum()) {
            return Definition.Kind.CHOICE;
        }
        throw new IllegalArgumentException(
                "parameter '" + name + "' must be double, int, boolean, an enum or Keyed, was " + type.getSimpleName());
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(c -> KebabCase.ofConstant((Enum<?>) c))
                        .toList()
                : List.of();
    }

    private static Map<String, String> abbreviations(Class<?> type) {
        Map<String, String> words = new LinkedHashMap<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (constant instanceof Abbreviated brief) {
                    String word = KebabCase.ofConstant((Enum<?>) constant);
                    brief.abbreviations().forEach(name -> words.put(name, word));
                }
            }
        }
        return words;
    }
}
