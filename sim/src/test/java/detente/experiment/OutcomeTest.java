package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Measures;
import detente.files.OutcomeSpec;
import detente.files.VerdictSpec;
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

    @Test
    void a_sum_of_different_units_is_refused_unless_its_author_states_a_unit() {
        outcomes(spec("mixed", "max(eyes) + sum(eyes)", Optional.empty()));
        assertThat(problems.list())
                .extracting(p -> p.line() + " " + p.message())
                .containsExactly("4 '+' stands between '1' and 'week'; what is added or subtracted has one unit.");
        Problems none = new Problems();
        Outcome.of(
                List.of(spec("mixed", "max(eyes) + sum(eyes)", Optional.of("points"))),
                Measures.of(Dice.run(home, 1)),
                none);
        assertThat(none.list()).isEmpty();
    }

    @Test
    void a_share_that_is_no_outcome_is_refused_with_the_nearest_one() {
        VerdictSpec verdict = new VerdictSpec("costs", "spares", Optional.of("shar"), Optional.of("of all"));
        outcomes(
                new OutcomeSpec(
                        "cost",
                        "sum(eyes)",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(verdict),
                        new Position("model.yaml", 5)),
                spec("share", "mean(eyes)", Optional.empty()));
        assertThat(problems.list())
                .extracting(p -> p.line() + " " + p.message() + " " + p.maybe().orElse(""))
                .containsExactly("5 unknown outcome 'shar'. share");
    }

    private List<Outcome> outcomes(OutcomeSpec... specs) {
        return Outcome.of(List.of(specs), Measures.of(Dice.run(home, 1)), problems);
    }

    private static OutcomeSpec spec(String id, String expression, Optional<String> words) {
        return new OutcomeSpec(id, expression, words, words, Optional.empty(), new Position("model.yaml", 4));
    }
}
