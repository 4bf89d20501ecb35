package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Measures;
import detente.experiment.Outcome;
import detente.files.OutcomeSpec;
import detente.input.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model's outcomes can be taken from a run of its default scenario. */
class OutcomesContractTest {

    @ParameterizedTest
    @MethodSource("detente.models.Trial#all")
    void the_model_has_every_series_and_covers_every_date_of_its_outcomes(Trial trial) {
        Problems problems = new Problems();
        List<OutcomeSpec> specs = trial.folder().file().outcomes();
        Measures measures = Measures.of(trial.run());
        List<Outcome> outcomes = Outcome.of(specs, measures, problems);
        for (int i = 0; i < outcomes.size(); i++) {
            measures.checkCovered(outcomes.get(i).measure(), specs.get(i).at(), problems);
        }
        assertThat(problems.list()).as("%s", trial).isEmpty();
        assertThat(outcomes)
                .as("%s: a model that is to be compared says what matters", trial)
                .isNotEmpty();
    }
}
