package detente.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import detente.input.Problems;
import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkLibraryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark://host:7077",
                "spark://a.b.c:7077,d:7078",
                "local",
                "local[4]",
                "local[*]",
                "yarn",
                "k8s://https://host:6443"
            })
    void an_address_of_a_master_is_taken(String master) {
        Problems problems = new Problems();
        SparkLibrary.check(master, problems);
        assertThat(problems.list()).isEmpty(); // Spark is there where it is compiled against
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:7077", "spark://host", "http://host:7077", "local[]", ""})
    void another_is_refused(String master) {
        Problems problems = new Problems();
        SparkLibrary.check(master, problems);
        assertThat(problems.list())
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .isEqualTo("'--cluster' must be the address of a Spark master, was '" + master + "'."));
    }

    @Test
    void what_a_machine_needs_is_the_class_path_without_spark() {
        assertThat(SparkLibrary.besideSpark().split(File.pathSeparator, -1))
                .noneMatch(entry -> entry.contains("spark-core"))
                .anyMatch(entry -> entry.contains("duckdb"));
    }
}
