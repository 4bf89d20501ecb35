package detente.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Set;

/**
 * No state outside runs. A static field must be final and its type immutable: a primitive, an enum, one of the platform's
 * value types, or a class of ours whose fields are final and themselves immutable. Fields of an interface type (lists,
 * maps, comparators) are judged by the object that they hold: an unmodifiable collection, or a lambda without fields.
 * Arrays are never immutable.
 */
final class StaticState {
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Class",
            "java.lang.ClassValue", // computed once from a class; nobody can set it
            "java.util.regex.Pattern",
            "tools.jackson.databind.json.JsonMapper",
            "tools.jackson.databind.ObjectWriter",
            "java.util.OptionalInt",
            "java.util.OptionalDouble",
            "java.math.MathContext",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.nio.charset.Charset",
            "java.util.Locale",
            "java.util.HexFormat",
            "java.awt.Color",
            "java.awt.BasicStroke",
            "org.apache.commons.csv.CSVFormat");
    private static final Set<String> UNMODIFIABLE = Set.of(
            "java.util.ImmutableCollections$", "java.util.Collections$Unmodifiable", "java.util.Collections$Empty");

    private StaticState() {}

    static ArchCondition<JavaClass> condition() {
        return new ArchCondition<>("have no static state") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                        .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL) || !isImmutable(f))
                        .forEach(f -> events.add(SimpleConditionEvent.violated(f, f.getDescription() + " is state")));
            }
        };
    }

    private static boolean isImmutable(JavaField field) {
        JavaClass type = field.getRawType();
        return type.isInterface() ? holdsImmutable(field) : isImmutable(type);
    }

    private static boolean isImmutable(JavaClass type) {
        if (type.isArray()) {
            return false;
        }
        if (type.isPrimitive() || type.isEnum() || VALUES.contains(type.getName())) {
            return true;
        }
        if (type.getPackageName().startsWith("java.time")) {
            return true;
        }
        return type.getPackageName().startsWith("detente")
                && type.getAllFields().stream()
                        .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                        .allMatch(f -> f.getModifiers().contains(JavaModifier.FINAL)
                                && (f.getRawType().equals(type) || isMemberImmutable(f.getRawType())));
    }

    /** Collections in our records are copied by their constructors. */
    private static boolean isMemberImmutable(JavaClass type) {
        return type.isAssignableTo(java.util.Collection.class)
                || type.isAssignableTo(java.util.Map.class)
                || type.isEquivalentTo(java.util.Optional.class)
                || isImmutable(type);
    }

    private static boolean holdsImmutable(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            Class<?> held = reflected.get(null).getClass();
            return UNMODIFIABLE.stream().anyMatch(held.getName()::startsWith)
                    || (held.isHidden() && held.getDeclaredFields().length == 0);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName() + " cannot be read", e);
        }
    }
}
