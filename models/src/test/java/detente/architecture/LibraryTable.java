package detente.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which library, or part of the platform, has which packages as its only users. */
final class LibraryTable {

    /**
     * @param types names of classes, as a pattern over the whole name
     * @param users packages that may use them
     */
    private record Row(Pattern types, Set<String> users) {}

    private static final Set<String> MATHS = Set.of(
            "experiment", "sensitivity", "calibration", "calibration.search", "calibration.uncertainty", "forecast");
    private static final List<Row> ROWS = List.of(
            row("(sim|ec)\\..*", "engine"),
            row("org\\.snakeyaml\\..*", "grammar"),
            row("java\\.lang\\.reflect\\..*", "parameters", "grammar", "order"),
            row("java\\.util\\.ServiceLoader.*", "engine"),
            row(
                    "java\\.util\\.concurrent\\.(Executor|ThreadPool|ForkJoin|Completable).*",
                    "experiment",
                    "engine",
                    "web"),
            row("java\\.lang\\.Thread", "experiment", "engine", "cli", "web"),
            row("org\\.apache\\.spark\\..*", "cluster"),
            row("org\\.apache\\.commons\\.math3\\.(optim|fitting)\\..*", "calibration.search"),
            new Row(Pattern.compile("org\\.apache\\.commons\\.math3\\..*"), MATHS),
            row("(org\\.jfree|java\\.awt|javax\\.imageio|javax\\.swing)\\..*", "chart"),
            row("(org\\.apache\\.(batik|pdfbox)|de\\.rototor)\\..*", "chart"),
            row("org\\.apache\\.commons\\.csv\\..*", "table", "parameters"),
            row("org\\.duckdb\\..*", "store"),
            row("java\\.sql\\..*", "store"),
            row("com\\.sun\\.net\\.httpserver\\..*", "web"),
            row("picocli\\..*", "cli"),
            row("java\\.io\\.(FileInputStream|FileReader|RandomAccessFile)", "input", "store"),
            row("java\\.nio\\.file\\.Files", "input", "files", "store"),
            row("java\\.nio\\.channels\\..*", "input", "store"),
            row("java\\.io\\.(FileOutputStream|FileWriter|PrintWriter)", "store", "cli"));

    private LibraryTable() {}

    private static Row row(String types, String... users) {
        return new Row(Pattern.compile(types), Set.of(users));
    }

    static ArchCondition<JavaClass> condition(String root) {
        return new ArchCondition<>("use only libraries that the table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String user = PackageTable.of(type, root);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> !allowed(user, d))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }
        };
    }

    private static boolean allowed(String user, Dependency dependency) {
        String target = dependency.getTargetClass().getBaseComponentType().getName();
        return ROWS.stream()
                .filter(row -> row.types.matcher(target).matches())
                .allMatch(row -> row.users.contains(user));
    }
}
