package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.files.Inputs;
import org.junit.jupiter.api.Test;

/** What a reader is told of how much of a model is measured. */
class LimitsTest {
    @Test
    void the_last_limit_counts_the_assumptions_among_the_values_in_force() {
        Inputs<?> inputs = Trial.of("rare-earths").inputs();
        long assumed = inputs.settings().stream()
                .filter(s -> s.source().contains("assumption"))
                .count();
        assertThat(assumed).isGreaterThan(100);
        assertThat(inputs.limits())
                .startsWith(inputs.model().limits().toArray(String[]::new))
                .last()
                .asString()
                .startsWith("Of " + inputs.settings().size() + " values in force " + assumed + " are assumptions");
    }

    @Test
    void a_value_that_is_typed_is_no_assumption_of_the_model() {
        String before = last(Trial.of("rare-earths"));
        assertThat(last(Trial.of("rare-earths").set("households.okun=0.41"))).isNotEqualTo(before);
    }

    private static String last(Trial trial) {
        return trial.inputs().limits().get(trial.inputs().limits().size() - 1);
    }
}
