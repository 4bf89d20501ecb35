package detente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The architecture page, executed: on the code, and on a small wrong package that must be caught by every rule. */
class ArchitectureTest {
    private static final String ROOT = "detente";
    private static final String WRONG = "detente.architecture.wrong";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(WRONG);

    static Stream<String> rules() {
        return CodeRules.all(ROOT).keySet().stream();
    }

    @Test
    void the_code_of_both_modules_is_examined() {
        assertThat(CODE.contain("detente.engine.Simulation")).isTrue();
        assertThat(CODE.contain("detente.models.rareearths.RareEarths")).isTrue();
        assertThat(CODE.contain(ArchitectureTest.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps_the_rule(String name) {
        EvaluationResult result = CodeRules.all(ROOT).get(name).evaluate(CODE);
        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_catches_who_breaks_it(String name) {
        assertThat(CodeRules.all(WRONG).get(name).evaluate(FIXTURES).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "packages use what the table allows, study.facts.Neighbour",
        "libraries have their only users, org.apache.commons.csv.CSVPrinter"
    })
    void a_study_may_use_no_other_study_and_write_no_cells(String rule, String used) {
        assertThat(CodeRules.all(WRONG)
                        .get(rule)
                        .evaluate(FIXTURES)
                        .getFailureReport()
                        .getDetails())
                .anySatisfy(line -> assertThat(line).contains("study.compare.Peeks", used));
    }
}
