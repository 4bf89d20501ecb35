package detente.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** No package right below another uses itself over its neighbours; what is below it counts as part of it. */
final class NoCycle extends ArchCondition<JavaClass> {
    private final String above;
    private final Map<String, Set<String>> uses = new TreeMap<>();

    NoCycle(String above) {
        super("be in no cycle of packages");
        this.above = above + ".";
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String user = part(type);
        type.getDirectDependenciesFromSelf().stream()
                .map(d -> part(d.getTargetClass().getBaseComponentType()))
                .filter(used -> !user.isEmpty() && !used.isEmpty() && !used.equals(user))
                .forEach(
                        used -> uses.computeIfAbsent(user, u -> new TreeSet<>()).add(used));
    }

    private String part(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(above) ? name.substring(above.length()).split("\\.", 2)[0] : "";
    }

    @Override
    public void finish(ConditionEvents events) {
        for (String part : uses.keySet()) {
            Set<String> reached = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(uses.get(part));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (reached.add(next)) {
                    open.addAll(uses.getOrDefault(next, Set.of()));
                }
            }
            if (reached.contains(part)) {
                events.add(SimpleConditionEvent.violated(
                        part, above + part + " uses " + reached + ", one of which uses it"));
            }
        }
    }
}
