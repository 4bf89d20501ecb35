package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Measures;
import detente.engine.Run;
import detente.files.FactSpec;
import detente.files.FactsFile;
import detente.input.Problems;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model's facts can be measured in the scenario that they name. */
class FactsContractTest {

    static Stream<Trial> folders() {
        return Trial.all().stream().filter(t -> t.folder().facts(new Problems()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_model_has_every_series_and_covers_every_date_of_its_facts(Trial trial) {
        Problems problems = new Problems();
        FactsFile file = trial.folder().facts(problems).orElseThrow();
        Run<?> run = file.scenario().map(trial::scenario).orElse(trial).run();
        Measures measures = Measures.of(run);
        for (FactSpec fact : file.facts()) {
            Measures.read(fact.measure(), fact.measureAt(), problems)
                    .ifPresent(m -> measures.check(m, fact.measureAt(), problems));
        }
        assertThat(problems.list()).as("%s", trial).isEmpty();
    }
}
