package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Measures;
import detente.files.FactSpec;
import detente.files.FactsFile;
import detente.input.Placed;
import detente.input.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model's facts can be measured in the scenarios that they name. */
class FactsContractTest {

    static Stream<Trial> folders() {
        return Trial.all().stream().filter(t -> t.folder().facts(new Problems()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_model_has_every_series_and_covers_every_date_of_its_facts(Trial trial) {
        Problems problems = new Problems();
        FactsFile file = trial.folder().facts(problems).orElseThrow();
        Map<Optional<String>, Measures> scenarios = new HashMap<>();
        for (FactSpec fact : file.facts()) {
            Measures measures = scenarios.computeIfAbsent(
                    fact.scenario().map(Placed::text),
                    scenario -> Measures.of(
                            scenario.map(trial::scenario).orElse(trial).run()));
            Measures.read(fact.measure(), fact.measureAt(), problems)
                    .ifPresent(m -> measures.check(m, fact.measureAt(), problems));
        }
        assertThat(problems.list()).as("%s", trial).isEmpty();
    }
}
