package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import detente.results.Artifact;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jfree.chart.renderer.PaintScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    private static final Chart CHART = chart(List.of(List.of(3.0, 0.125), List.of(Double.NaN, 1.0)));

    private static Chart chart(List<List<Double>> values) {
        Panel panel = new Panel(
                "",
                new Scale.Names("against", List.of("nice", "nasty")),
                new Scale.Names("", List.of("nice, and kind", "nasty")),
                List.of(new ChartLayer.Cells("point/turn", values)));
        return Chart.of("who-beats-whom", Words.of("Who beats whom"), panel);
    }

    @Test
    void the_same_chart_gives_the_same_bytes_in_every_format() {
        Figure first = new ChartPress().draw(CHART);
        Figure second = new ChartPress().draw(CHART);
        assertThat(first.files()).extracting(Artifact::path).hasSize(6).allMatch(p -> p.startsWith("charts/who-beats"));
        for (int i = 0; i < first.files().size(); i++) {
            assertThat(second.files().get(i).bytes())
                    .isEqualTo(first.files().get(i).bytes());
        }
    }

    @Test
    void numbers_stand_in_the_cells_and_in_the_files_beside() {
        Figure figure = new ChartPress().draw(CHART);
        assertThat(text(figure, "svg")).contains(">3.00<", ">0.12<", ">1.00<", ">\u2013<", "against", "nice, and kind");
        assertThat(text(figure, "csv")).isEqualTo("""
                panel,kind,label,at,unit,value,low,high
                ,cell,"nice, and kind",nice,point/turn,3.0,,
                ,cell,"nice, and kind",nasty,point/turn,0.125,,
                ,cell,nasty,nice,point/turn,,,
                ,cell,nasty,nasty,point/turn,1.0,,
                """);
        assertThat(text(figure, "txt"))
                .isEqualTo("Who beats whom\n\nWho beats whom. Points a turn."
                        + " nice, and kind: 3.00 (nice), 0.12 (nasty). nasty: \u2013 (nice), 1.00 (nasty).\n");
    }

    @Test
    void each_number_stands_on_its_colour() throws Exception {
        Figure figure = new ChartPress().draw(CHART);
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(figure.file("png").orElseThrow().bytes()));
        int darkest = ((Color) Theme.LIGHT.heat(0.125, 3).getPaint(3)).getRGB();
        int palest = ((Color) Theme.LIGHT.heat(0.125, 3).getPaint(0.125)).getRGB();
        double scale = Size.REPORT.pixels();
        String svg = text(figure, "svg");
        assertThat(middle(image, darkest) / scale).isCloseTo(middle(svg, "nice"), within(8.0));
        assertThat(middle(image, palest) / scale).isCloseTo(middle(svg, "nasty"), within(8.0));
    }

    /** Mean place from left to right of the pixels of a colour, above the key of the colours. */
    private static double middle(BufferedImage image, int color) {
        return IntStream.range(0, image.getHeight() * 2 / 3)
                .boxed()
                .flatMap(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == color)
                        .boxed())
                .mapToInt(x -> x)
                .average()
                .orElseThrow();
    }

    /** Middle of the label of a column, which is the first text of its kind. */
    private static double middle(String svg, String label) {
        Matcher text = Pattern.compile("<text[^>]* x=\"([0-9.]+)\"[^>]*>" + label + "</text>")
                .matcher(svg);
        assertThat(text.find()).isTrue();
        return Double.parseDouble(text.group(1))
                + Style.width(label, Style.Fonts.read(Style.Face.DEJAVU).plain().deriveFont(12f)) / 2;
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void larger_is_darker_even_on_a_grey_print(Theme theme) {
        PaintScale heat = theme.heat(0, 5);
        double before = 256;
        for (double value = 0; value <= 5; value += 0.25) {
            Color c = (Color) heat.getPaint(value);
            double grey = 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue();
            assertThat(grey).isLessThan(before - 2);
            before = grey;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 2.5, 3, 3.5, 4, 5})
    void text_has_contrast_on_every_cell(double value) {
        Color ground = (Color) Theme.LIGHT.heat(0, 5).getPaint(value);
        assertThat(Contrast.of(ground, Theme.on(ground))).isGreaterThan(4.5);
    }

    @Test
    void equal_negative_large_and_missing_values_can_be_drawn() {
        for (List<List<Double>> values : List.of(
                List.of(List.of(2.0, 2.0), List.of(2.0, 2.0)),
                List.of(List.of(-20_000.0, 1234.5), List.of(-0.0, 7.0)),
                List.of(List.of(Double.NaN, Double.NaN), List.of(Double.NaN, Double.POSITIVE_INFINITY)))) {
            assertThat(new ChartPress().draw(chart(values)).files()).hasSize(6);
        }
        ChartLayer.Cells large = new ChartLayer.Cells("1", List.of(List.of(-20_000.0, 1234.5), List.of(-0.4, 7.0)));
        assertThat(large.text(-20_000)).isEqualTo("\u221220000");
        assertThat(large.text(-0.4)).isEqualTo("0");
    }

    @Test
    void cells_without_a_value_for_each_row_and_column_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(List.of(List.of(1.0, 2.0), List.of(1.0))))
                .withMessageContaining("has not a value for each row and column");
    }

    private static String text(Figure figure, String suffix) {
        return new String(figure.file(suffix).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
