package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkStripTest {
    private static final double LEFT = 40;
    private static final double RIGHT = 300;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 15, 30, 100})
    void numbers_never_overlap_nor_leave_the_strip(int count) {
        SplittableRandom random = new SplittableRandom(count);
        for (int attempt = 0; attempt < 200; attempt++) {
            double from = random.nextDouble(LEFT, RIGHT);
            double to = random.nextDouble(from, RIGHT);
            List<Double> lines = random.doubles(count, from, Math.nextUp(to))
                    .sorted()
                    .boxed()
                    .toList();
            List<MarkStrip.Label> labels = MarkStrip.place(lines, LEFT, RIGHT, MarkStripTest::width);
            double edge = LEFT;
            for (MarkStrip.Label label : labels) {
                assertThat(label.center() - label.width() / 2).isGreaterThanOrEqualTo(edge - 1e-9);
                edge = label.center() + label.width() / 2;
            }
            assertThat(edge).isLessThanOrEqualTo(RIGHT + 1e-9);
            assertThat(labels.stream().flatMap(label -> label.lines().stream())).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void numbers_with_room_stand_over_their_lines() {
        assertThat(MarkStrip.place(List.of(100.0, 150.0), LEFT, RIGHT, MarkStripTest::width))
                .extracting(MarkStrip.Label::center)
                .containsExactly(100.0, 150.0);
    }

    @Test
    void close_numbers_part_evenly() {
        List<MarkStrip.Label> labels = MarkStrip.place(List.of(100.0, 102.0), LEFT, RIGHT, MarkStripTest::width);
        assertThat(labels).extracting(MarkStrip.Label::text).containsExactly("1", "2");
        assertThat(labels.get(0).center()).isCloseTo(96, Offset.offset(1e-9));
        assertThat(labels.get(1).center()).isCloseTo(106, Offset.offset(1e-9));
    }

    @Test
    void what_does_not_fit_shares_a_label() {
        List<Double> lines = IntStream.range(0, 60).mapToObj(i -> 100.0 + i).toList();
        List<String> texts = MarkStrip.place(lines, LEFT, RIGHT, MarkStripTest::width).stream()
                .map(MarkStrip.Label::text)
                .toList();
        assertThat(texts).hasSizeLessThan(26).anyMatch(text -> text.contains("\u2013"));
        assertThat(texts.get(texts.size() - 1)).endsWith("60");
    }

    private static double width(String text) {
        return 6.0 * text.length() + 4;
    }
}
