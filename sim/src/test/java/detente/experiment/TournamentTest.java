package detente.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TournamentTest {

    /** By hand: a earns 1, 3 against b and 4, 4 against c; per seed 2.5 and 3.5, mean 3, standard error 0.5. */
    @Test
    void a_score_is_the_mean_over_the_others_with_its_error_over_seeds() {
        Tournament tournament = new Tournament(
                List.of("a", "b", "c"),
                List.of(
                        match("a", "a", done(1, 9, 7), done(2, 9, 7)),
                        match("a", "b", done(1, 1, 2), done(2, 3, 2)),
                        match("a", "c", done(1, 4, 4), done(2, 4, 4)),
                        match("b", "b", done(1, 0, 0), done(2, 0, 0)),
                        match("b", "c", done(1, 1, 0), done(2, 1, 0)),
                        match("c", "c", done(1, 0, 0), done(2, 0, 0))));
        Tournament.Standing a = tournament.ranking().get(0);
        assertThat(a.strategy()).isEqualTo("a");
        assertThat(a.score()).isEqualTo(3);
        assertThat(a.standardError()).isCloseTo(0.5, within(1e-12));
        assertThat(a.wins()).isEqualTo(1);
        assertThat(a.matches()).isEqualTo(4);
        assertThat(tournament.cell("a", "a").mean()).isEqualTo(8);
        assertThat(tournament.cell("a", "a").wins()).isEmpty();
        assertThat(tournament.cell("b", "a").mean()).isEqualTo(2);
        assertThat(tournament.cell("b", "a").wins()).hasValue(1);
        assertThat(tournament.ranking()).extracting(Tournament.Standing::rank).containsExactly(1, 2, 3);
    }

    @Test
    void a_seed_that_failed_counts_nowhere() {
        Tournament tournament = new Tournament(
                List.of("a", "b"),
                List.of(
                        match("a", "a", done(1, 0, 0), done(2, 0, 0), done(3, 0, 0)),
                        match("a", "b", done(1, 1, 2), Replication.failed(2, "broke"), done(3, 5, 2)),
                        match("b", "b", Replication.failed(1, "x"), Replication.failed(2, "x"), done(3, 1, 1))));
        assertThat(tournament.cell("a", "b").mean()).isEqualTo(3);
        assertThat(tournament.cell("a", "b").matches()).isEqualTo(2);
        assertThat(tournament.cell("b", "b").standardError()).isNaN();
        assertThat(tournament.ranking()).extracting(Tournament.Standing::score).containsExactly(3.0, 2.0);
    }

    @Test
    void who_has_no_score_comes_last() {
        Tournament tournament = new Tournament(
                List.of("a", "b", "c"),
                List.of(
                        match("a", "a", done(1, 0, 0)),
                        match("a", "b", Replication.failed(1, "broke")),
                        match("a", "c", done(1, 9, 9)),
                        match("b", "b", done(1, 0, 0)),
                        match("b", "c", done(1, -1, -1)),
                        match("c", "c", done(1, 0, 0))));
        assertThat(tournament.ranking())
                .extracting(Tournament.Standing::strategy)
                .containsExactly("c", "a", "b");
        assertThat(tournament.ranking()).extracting(Tournament.Standing::rank).containsExactly(1, 2, 2);
    }

    @Test
    void a_round_robin_has_everybody_once_or_in_both_roles() {
        List<String> three = List.of("a", "b", "c");
        assertThat(Tournament.Pairing.roundRobin(three, false)).hasSize(6).contains(new Tournament.Pairing("a", "c"));
        assertThat(Tournament.Pairing.roundRobin(three, true))
                .hasSize(9)
                .contains(new Tournament.Pairing("c", "a"))
                .doesNotHaveDuplicates();
    }

    private static Tournament.Match match(String first, String second, Replication... repetitions) {
        return new Tournament.Match(new Tournament.Pairing(first, second), List.of(repetitions));
    }

    private static Replication done(long seed, double first, double second) {
        return Replication.done(seed, List.of(OptionalDouble.of(first), OptionalDouble.of(second)));
    }
}
