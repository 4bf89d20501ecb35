package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20})
    void things_never_overlap_nor_leave_their_room(int count) {
        SplittableRandom random = new SplittableRandom(count);
        for (int run = 0; run < 200; run++) {
            List<EndLabels.Item> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(new EndLabels.Item(random.nextDouble(0, 100), random.nextDouble(1, 5)));
            }
            List<Double> centres = EndLabels.apart(items, 0, 100);
            for (int i = 0; i < count; i++) {
                double half = items.get(i).size() / 2;
                assertThat(centres.get(i)).isBetween(half - 1e-9, 100 - half + 1e-9);
                for (int j = 0; j < i; j++) {
                    assertThat(Math.abs(centres.get(i) - centres.get(j)))
                            .isGreaterThan(half + items.get(j).size() / 2 - 1e-9);
                }
            }
        }
    }

    @Test
    void things_with_room_stay_where_they_want_to_be() {
        assertThat(EndLabels.apart(List.of(new EndLabels.Item(80, 10), new EndLabels.Item(20, 10)), 0, 100))
                .containsExactly(80.0, 20.0);
    }

    @Test
    void close_things_part_evenly() {
        List<Double> centres = EndLabels.apart(List.of(new EndLabels.Item(50, 10), new EndLabels.Item(50, 10)), 0, 100);
        assertThat(centres.get(0)).isCloseTo(45, within(1e-9));
        assertThat(centres.get(1)).isCloseTo(55, within(1e-9));
    }
}
