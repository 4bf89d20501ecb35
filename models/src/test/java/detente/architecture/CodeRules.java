package detente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** All rules by name, for the packages below a root. */
final class CodeRules {
    private static final Pattern WRITING = Pattern.compile(
            "write.*|create.*|copy|move|delete.*|newOutputStream|newBufferedWriter|newByteChannel|set.*");
    private static final Pattern READING =
            Pattern.compile("readAll.*|readString|lines|newInputStream|newBufferedReader");
    private static final Pattern CLOCK_TYPES =
            Pattern.compile("java\\.time\\.(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime"
                    + "|OffsetTime|Year|YearMonth|MonthDay)");
    private static final Pattern REFLECTION = Pattern.compile(
            "forName|newInstance|getDeclared.*|getFields?|getMethods?|getConstructors?|getRecordComponents");
    private static final String NAMES = ".*(Manager|Helper|Util|Utils|Impl)|Abstract.*";

    private CodeRules() {}

    static Map<String, ArchRule> all(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("packages use what the table allows", classes().should(PackageTable.condition(root)));
        rules.put("libraries have their only users", classes().should(LibraryTable.condition(root)));
        rules.put("no cycles between packages", classes().should(new NoCycle(root)));
        rules.put("no cycles between models", classes().should(new NoCycle(root + ".models")));
        rules.put("no static state", classes().should(StaticState.condition()));
        rules.put("files are written in store alone", accessing(root, Set.of("store"), CodeRules::writesFile));
        rules.put(
                "files are opened for reading in one place",
                noClasses()
                        .that()
                        .doNotHaveSimpleName("RegularFile")
                        .should()
                        .accessTargetWhere(is(CodeRules::readsFile)));
        rules.put("the clock is injected", accessing(root, Set.of("cli"), CodeRules::readsClock));
        rules.put("randomness is keyed", accessing(root, Set.of(), CodeRules::isRandom));
        rules.put(
                "reflection stays where records are read",
                accessing(root, Set.of("parameters", "grammar", "order"), CodeRules::reflects));
        rules.put("printing and exit codes belong to cli", accessing(root, Set.of("cli"), CodeRules::printsOrExits));
        rules.put(
                "no hash order in engine or models",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + ".engine..", root + ".models..")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.util\\.(Identity)?Hash(Map|Set)"));
        rules.put("names say what a class is", noClasses().should(named()));
        rules.put("no two classes of the engine have one name", classes().should(new OneName(root)));
        return rules;
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> named() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.have(
                new DescribedPredicate<JavaClass>("a name like " + NAMES) {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getSimpleName().matches(NAMES);
                    }
                });
    }

    /** No class outside the excepted packages makes such an access. */
    private static ArchRule accessing(String root, Set<String> except, Predicate<JavaAccess<?>> forbidden) {
        return noClasses()
                .that(new DescribedPredicate<JavaClass>("are not in " + except) {
                    @Override
                    public boolean test(JavaClass type) {
                        return !except.contains(PackageTable.of(type, root));
                    }
                })
                .should()
                .accessTargetWhere(is(forbidden));
    }

    private static DescribedPredicate<JavaAccess<?>> is(Predicate<JavaAccess<?>> forbidden) {
        return new DescribedPredicate<>("the target is forbidden") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return forbidden.test(access);
            }
        };
    }

    private static boolean writesFile(JavaAccess<?> access) {
        return owner(access).equals("java.nio.file.Files")
                && WRITING.matcher(access.getName()).matches();
    }

    private static boolean readsFile(JavaAccess<?> access) {
        return (owner(access).equals("java.nio.file.Files")
                        && READING.matcher(access.getName()).matches())
                || owner(access).matches("java\\.io\\.(FileInputStream|FileReader|RandomAccessFile)");
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = owner(access);
        boolean now = CLOCK_TYPES.matcher(owner).matches()
                && access.getName().equals("now")
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .noneMatch(p -> p.getName().equals("java.time.Clock"));
        boolean system = owner.equals("java.lang.System")
                && Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
        boolean clock = owner.equals("java.time.Clock") && access.getName().startsWith("system");
        return now || system || clock || owner.equals("java.util.Date") || owner.equals("java.util.Calendar");
    }

    private static boolean isRandom(JavaAccess<?> access) {
        String owner = owner(access);
        return (owner.matches("java\\.lang\\.(Strict)?Math") && access.getName().equals("random"))
                || owner.matches("java\\.util\\.(Random|SplittableRandom|random\\..*)")
                || owner.matches("java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.security\\.SecureRandom")
                || (owner.equals("java.util.UUID") && access.getName().equals("randomUUID"))
                || (owner.equals("java.util.Collections") && access.getName().equals("shuffle"));
    }

    private static boolean reflects(JavaAccess<?> access) {
        return owner(access).equals("java.lang.Class")
                && REFLECTION.matcher(access.getName()).matches();
    }

    private static boolean printsOrExits(JavaAccess<?> access) {
        return (owner(access).equals("java.lang.System")
                        && Set.of("out", "err", "exit").contains(access.getName()))
                || (owner(access).equals("java.lang.Runtime")
                        && Set.of("exit", "halt").contains(access.getName()))
                || access.getName().equals("printStackTrace");
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }
}
