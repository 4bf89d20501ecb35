package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Strictness;
import detente.study.contract.Differences;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of every folder that has code of its own, and the usual one of all others, keeps its books after every phase, and checking them changes nothing. */
class IdentityContractTest {

    static Stream<Trial> scenarios() {
        return Trial.all().stream().flatMap(trial -> trial.scenarios().stream().map(trial::scenario));
    }

    static Stream<Trial> all() {
        return Trial.all().stream()
                .flatMap(trial -> trial.folder().scenarios().stream().map(trial::scenario));
    }

    /** The usual scenario of each folder at its whole size, the others with fewer firms. */
    static Stream<Trial> sized() {
        return scenarios().map(trial -> trial.isUsual() ? trial : trial.small());
    }

    @ParameterizedTest
    @MethodSource("sized")
    void identities_hold_after_every_phase_and_checking_changes_nothing(Trial trial) {
        assertThat(Differences.first(trial.results(Strictness.PHASE), trial.results(Strictness.OFF)))
                .as("%s: checking changes", trial)
                .isEmpty();
    }

    @Tag("study")
    @ParameterizedTest
    @MethodSource("scenarios")
    void identities_hold_after_every_phase_with_twenty_seeds(Trial trial) {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(trial.seed(seed).results(Strictness.PHASE).series())
                    .as("%s", trial)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_scenario_says_in_one_line_what_it_asks(Trial trial) {
        assertThat(List.of(trial.inputs().scenario().description()))
                .as("%s", trial)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("\n"));
    }
}
