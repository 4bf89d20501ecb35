package detente.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which classes something leads to from where a program is entered. A nested class and the one around it count as one. */
final class Reach {
    private Reach() {}

    /** Names of the top-level classes that nothing leads to, sorted. */
    static List<String> unreached(JavaClasses code, Collection<String> entries) {
        Map<JavaClass, List<JavaClass>> parts = code.stream().collect(Collectors.groupingBy(Reach::top));
        Set<JavaClass> reached = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>();
        entries.stream().map(code::get).forEach(next::add);
        while (!next.isEmpty()) {
            JavaClass type = top(next.remove());
            if (reached.add(type)) {
                for (JavaClass part : parts.get(type)) {
                    part.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .filter(target -> code.contain(target.getName()))
                            .forEach(next::add);
                }
            }
        }
        return parts.keySet().stream()
                .filter(type -> !reached.contains(type) && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static JavaClass top(JavaClass type) {
        return type.getEnclosingClass().map(Reach::top).orElse(type);
    }
}
