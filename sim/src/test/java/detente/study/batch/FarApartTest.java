package detente.study.batch;

import static org.assertj.core.api.Assertions.assertThat;

import detente.experiment.Plan;
import detente.experiment.Seeds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FarApartTest {
    @Test
    void the_corners_of_a_grid_come_first() {
        List<List<String>> grid = IntStream.range(0, 15)
                .mapToObj(i -> List.of(Integer.toString(i / 3), Integer.toString(i % 3)))
                .toList();
        assertThat(FarApart.of(plan(List.of("a", "b"), grid), 4)).containsExactly(1, 3, 13, 15);
        assertThat(FarApart.of(plan(List.of("a", "b"), grid), 5)).contains(8);
    }

    @Test
    void all_points_of_a_small_design_are_taken() {
        assertThat(FarApart.of(plan(List.of("a"), List.of(List.of("1"), List.of("1"))), 6))
                .containsExactly(1, 2);
        assertThat(FarApart.of(plan(List.of(), List.of(List.of())), 6)).containsExactly(1);
    }

    @Test
    void numbers_count_by_their_size_and_words_by_their_place() {
        List<List<String>> points = List.of(List.of("2"), List.of("10"), List.of("1"));
        assertThat(FarApart.of(plan(List.of("a"), points), 2)).containsExactly(1, 2);
        List<List<String>> words = List.of(List.of("low"), List.of("middle"), List.of("high"));
        assertThat(FarApart.of(plan(List.of("a"), words), 2)).containsExactly(1, 3);
    }

    private static Plan plan(List<String> names, List<List<String>> points) {
        return new Plan(List.of("s"), names, points, new Seeds(1, 1));
    }
}
