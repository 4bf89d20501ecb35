package detente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    @TempDir
    private Path home;

    /** Borrows in one phase and pays back in the next; what is left after the week is what the test says. */
    private static final class Till implements Economy {
        private final DoubleUnaryOperator left;
        private double missing;
        private int checks;

        Till(DoubleUnaryOperator left) {
            this.left = left;
        }

        @Override
        public void timetable(Timetable timetable) {
            timetable
                    .phase("borrow", period -> missing = 0.5)
                    .phase("pay back", period -> missing = left.applyAsDouble(period));
        }

        @Override
        public void observe(Observer observer) {
            observer.level("missing", "1", "Money missing", () -> missing);
        }

        @Override
        public void identities(Identities identities) {
            identities
                    .prepare(() -> checks++)
                    .each("goods", 2, i -> "good " + i, i -> 0)
                    .each("money", 3, i -> "firm " + i, i -> i == 2 ? missing : 0);
        }
    }

    private void run(Till till, Strictness strictness) {
        Simulation.run(new Toy(() -> till).run(home), strictness);
    }

    @Test
    void a_breach_names_identity_phase_period_agent_and_residual() {
        assertThatThrownBy(() -> run(new Till(t -> t == 4 ? -0.25 : 0), Strictness.PERIOD))
                .isInstanceOf(RunFailure.class)
                .hasMessage("Model 'toy', scenario 'baseline', seed 7: identity 'money' is broken after phase"
                        + " 'pay back' in week 4: firm 2 is off by -0.25 (relative)");
    }

    @Test
    void a_breach_that_heals_within_the_period_is_seen_by_the_strictest_check_alone() {
        assertThatCode(() -> run(new Till(t -> 0), Strictness.PERIOD)).doesNotThrowAnyException();
        assertThatThrownBy(() -> run(new Till(t -> 0), Strictness.PHASE))
                .hasMessageEndingWith("is broken after phase 'borrow' in week 0: firm 2 is off by 0.5 (relative)");
    }

    @Test
    void nothing_is_checked_when_checks_are_off() {
        Till till = new Till(t -> 1);
        assertThatCode(() -> run(till, Strictness.OFF)).doesNotThrowAnyException();
        assertThat(till.checks).isZero();
    }

    @Test
    void each_period_or_each_phase_is_checked_once() {
        Till perPeriod = new Till(t -> 0);
        run(perPeriod, Strictness.PERIOD);
        assertThat(perPeriod.checks).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.001e-9, -1.001e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void a_residual_above_the_tolerance_or_without_a_value_is_a_breach(double residual) {
        assertThat(check(residual)).contains(new Identities.Breach("sum", "agent 0", residual));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, -1e-9, 0, -0.0})
    void a_residual_up_to_the_tolerance_is_none(double residual) {
        assertThat(check(residual)).isEmpty();
    }

    @Test
    void errors_of_two_agents_do_not_cancel() {
        assertThat(new Identities()
                        .each("sum", 2, i -> "agent " + i, i -> i == 0 ? 1 : -1)
                        .check())
                .contains(new Identities.Breach("sum", "agent 0", 1));
    }

    private static java.util.Optional<Identities.Breach> check(double residual) {
        return new Identities().each("sum", 1, i -> "agent " + i, i -> residual).check();
    }
}
