package detente.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;

/** Each top-level class of the engine has a simple name of its own, so that a name means one thing. Models may repeat one another's. */
final class OneName extends ArchCondition<JavaClass> {
    private final String root;
    private final Map<String, JavaClass> seen = new HashMap<>();

    OneName(String root) {
        super("have a name that no other has");
        this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean counts = type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info")
                && !type.getPackageName().startsWith(root + ".models");
        if (!counts) {
            return;
        }
        JavaClass other = seen.putIfAbsent(type.getSimpleName(), type);
        if (other != null && !other.equals(type)) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " has the name of " + other.getName() + "; rename one of them"));
        }
    }
}
