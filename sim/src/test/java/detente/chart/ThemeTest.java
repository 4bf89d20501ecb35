package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final int COLOURS = 7;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void neighbouring_lines_differ_on_a_grey_print(Theme theme) {
        List<ChartLayer> lines = IntStream.range(0, COLOURS)
                .mapToObj(i -> (ChartLayer) new ChartLayer.Line("line " + i, List.of(Point.at(0, i), Point.at(1, i))))
                .toList();
        Chart chart = Chart.of("x", Words.of("X"), new Panel("", Scale.of("x"), Scale.of("y"), lines));
        Legend legend = new Legend(chart, new Style(Size.REPORT, theme, Style.Fonts.read(Style.Face.DEJAVU)));
        for (int i = 1; i < COLOURS; i++) {
            double apart = Math.abs(Contrast.lightness(theme.line(i)) - Contrast.lightness(theme.line(i - 1)));
            boolean dashed = !Arrays.equals(
                    legend.stroke("line " + i).getDashArray(),
                    legend.stroke("line " + (i - 1)).getDashArray());
            assertThat(apart >= 20 || dashed)
                    .as("lines " + (i - 1) + " and " + i)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_letter_can_be_read(Theme theme) {
        for (int i = 0; i < COLOURS; i++) {
            assertThat(Contrast.of(theme.letters(theme.line(i)), theme.paper())).isGreaterThan(4.5);
        }
        for (Color color : List.of(theme.text(), theme.quiet(), theme.letters(theme.axis()))) {
            assertThat(Contrast.of(color, theme.paper())).isGreaterThan(4.5);
        }
    }
}
