package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Measures;
import detente.files.OutcomeSpec;
import detente.input.Position;
import detente.input.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {
    @TempDir
    private Path home;

    private final Problems problems = new Problems();

    @Test
    void an_outcome_takes_unit_and_meaning_from_its_author_or_from_its_measure() {
        List<Outcome> outcomes =
                outcomes(spec("plain", "sum(eyes)", Optional.empty()), spec("full", "max(eyes)", Optional.of("throw")));
        assertThat(problems.list()).isEmpty();
        assertThat(outcomes).extracting(Outcome::id).containsExactly("plain", "full");
        assertThat(outcomes).extracting(Outcome::unit).containsExactly("week", "throw");
        assertThat(outcomes).extracting(Outcome::about).containsExactly("sum(eyes)", "throw");
    }

    @Test
    void mistakes_are_all_said_with_their_lines_and_the_others_kept() {
        List<Outcome> outcomes = outcomes(
                spec("a", "maxx(eyes)", Optional.empty()),
                spec("b", "max(eye)", Optional.empty()),
                spec("c", "max(eyes)", Optional.empty()));
        assertThat(outcomes).extracting(Outcome::id).containsExactly("c");
        assertThat(problems.list())
                .extracting(p -> p.line() + " " + p.message() + " " + p.maybe().orElse(""))
                .containsExactly("4 unknown function 'maxx'. max", "4 unknown series 'eye'. eyes");
    }

    private List<Outcome> outcomes(OutcomeSpec... specs) {
        return Outcome.of(List.of(specs), Measures.of(Dice.run(home, 1)), problems);
    }

    private static OutcomeSpec spec(String id, String expression, Optional<String> words) {
        return new OutcomeSpec(id, expression, words, words, new Position("model.yaml", 4));
    }
}
