package detente.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which package may use which: the table of the architecture page. A package that is not in it may use nothing. */
final class PackageTable {
    /** One package a use case; none uses another, but a sensitivity analysis is a batch. */
    private static final Set<String> STUDIES = Set.of(
            "study.backtest",
            "study.batch",
            "study.calibrate",
            "study.compare",
            "study.contract",
            "study.describe",
            "study.facts",
            "study.imports",
            "study.run",
            "study.sensitivity",
            "study.tournament");

    private static final Map<String, Set<String>> MAY_USE = table();
    private static final Set<String> MODELS_MAY_USE =
            Set.of("engine", "files", "input", "parameters", "random", "results");
    private static final Set<String> SHARED = Set.of("models.production", "models.strategies");

    private PackageTable() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        rows.put("random", Set.of());
        rows.put("results", Set.of());
        rows.put("input", Set.of());
        rows.put("parameters", Set.of("input", "results"));
        rows.put("grammar", Set.of("input", "parameters", "results"));
        rows.put("uncertainty", Set.of("grammar", "input", "parameters", "random", "results"));
        rows.put("files", Set.of("grammar", "input", "parameters", "results", "uncertainty"));
        rows.put("engine", Set.of("files", "input", "parameters", "random", "results", "uncertainty"));
        Set<String> upToEngine = Set.of("engine", "files", "input", "parameters", "random", "results");
        rows.put("experiment", upToEngine);
        rows.put("cluster", with(upToEngine, "experiment", "store"));
        rows.put("sensitivity", with(upToEngine, "experiment"));
        rows.put("calibration.search", with(upToEngine, "experiment"));
        rows.put("calibration.uncertainty", with(upToEngine, "experiment"));
        rows.put(
                "calibration",
                with(upToEngine, "experiment", "sensitivity", "calibration.search", "calibration.uncertainty"));
        rows.put("forecast", with(upToEngine, "experiment"));
        rows.put("order", with(upToEngine, "experiment", "uncertainty"));
        rows.put("imports", Set.of("input", "parameters", "results"));
        rows.put("table", Set.of("results"));
        rows.put("store", Set.of("results", "input", "experiment", "table"));
        rows.put("chart", Set.of("results", "table"));
        rows.put("page", Set.of("results", "table", "chart"));
        Set<String> data = with(upToEngine, "experiment", "sensitivity", "calibration", "forecast");
        Set<String> all = with(data, "imports", "order", "cluster", "store", "chart", "table", "page", "uncertainty");
        rows.put("study", all);
        STUDIES.forEach(slice -> rows.put(slice, with(all, "study")));
        rows.put("study.contract", with(all, "study", "study.describe"));
        rows.put("study.sensitivity", with(all, "study", "study.batch"));
        rows.put("web", with(all, "study", "study.run", "study.compare", "study.describe"));
        rows.put("cli", with(with(all, "study", "web"), STUDIES.toArray(new String[0])));
        return rows;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new java.util.TreeSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    /** Package of a class below the root, two segments for a model, a study, a room of calibration; empty text for the root and others. */
    static String of(JavaClass type, String root) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String[] parts = name.substring(root.length() + 1).split("\\.", -1);
        boolean two =
                parts.length > 1 && Set.of("models", "study", "calibration").contains(parts[0]);
        return two ? parts[0] + "." + parts[1] : parts[0];
    }

    private static boolean allowed(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.startsWith("models")) {
            return MODELS_MAY_USE.contains(to) || (SHARED.contains(to) && !SHARED.contains(from));
        }
        return MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    static ArchCondition<JavaClass> condition(String root) {
        return new ArchCondition<>("use only packages that the table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = of(type, root);
                if (!from.startsWith("models.") && !MAY_USE.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no package of the table"));
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith(root + "."))
                        .filter(d -> !allowed(from, of(d.getTargetClass(), root)))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }
        };
    }
}
