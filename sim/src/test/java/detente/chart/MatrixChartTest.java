package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import detente.results.Artifact;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixChartTest {
    private static final MatrixChart CHART = chart(List.of(List.of(3.0, 0.125), List.of(Double.NaN, 1.0)));

    private static MatrixChart chart(List<List<Double>> values) {
        return new MatrixChart(
                "who-beats-whom",
                Words.of("Who beats whom"),
                "point/turn",
                List.of("nice, and kind", "nasty"),
                List.of("nice", "nasty"),
                "against",
                values);
    }

    @Test
    void the_same_chart_gives_the_same_bytes_in_every_format() {
        Figure first = new ChartPress().draw(CHART);
        Figure second = new ChartPress().draw(CHART);
        assertThat(first.files()).extracting(Artifact::path).hasSize(5).allMatch(p -> p.startsWith("charts/who-beats"));
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
                row,column,unit,value
                "nice, and kind",nice,point/turn,3.0
                "nice, and kind",nasty,point/turn,0.125
                nasty,nice,point/turn,
                nasty,nasty,point/turn,1.0
                """);
        assertThat(text(figure, "txt"))
                .isEqualTo("Who beats whom\n\nWho beats whom. Table of 2 rows and 2 columns, in point/turn."
                        + " nice, and kind: 3.00 (nice), 0.12 (nasty). nasty: \u2013 (nice), 1.00 (nasty).\n");
    }

    @Test
    void larger_is_darker_even_on_a_grey_print() throws IOException {
        Heat heat = new Heat(0, 5);
        double before = 256;
        for (double value = 0; value <= 5; value += 0.25) {
            Color c = heat.color(value);
            double grey = 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue();
            assertThat(grey).isLessThan(before - 2);
            before = grey;
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                new ChartPress().draw(CHART).file("png").orElseThrow().bytes()));
        int darkest = new Heat(0.125, 3).color(3).getRGB();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(Arrays.stream(pixels).filter(p -> p == darkest).count()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 2.5, 3, 3.5, 4, 5})
    void text_has_contrast_on_every_cell(double value) {
        Heat heat = new Heat(0, 5);
        double ground = luminance(heat.color(value));
        double ink = luminance(heat.ink(value));
        assertThat((Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05))
                .isGreaterThan(4.5);
    }

    @Test
    void equal_negative_large_and_missing_values_can_be_drawn() {
        for (List<List<Double>> values : List.of(
                List.of(List.of(2.0, 2.0), List.of(2.0, 2.0)),
                List.of(List.of(-20_000.0, 1234.5), List.of(-0.0, 7.0)),
                List.of(List.of(Double.NaN, Double.NaN), List.of(Double.NaN, Double.POSITIVE_INFINITY)))) {
            assertThat(new ChartPress().draw(chart(values)).files()).hasSize(5);
        }
        MatrixChart large = chart(List.of(List.of(-20_000.0, 1234.5), List.of(-0.4, 7.0)));
        assertThat(large.text(0, 0)).isEqualTo("\u221220000");
        assertThat(large.text(1, 0)).isEqualTo("0");
    }

    @Test
    void a_matrix_without_a_value_for_each_cell_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(List.of(List.of(1.0, 2.0), List.of(1.0))))
                .withMessageContaining("has not a value for each row and column");
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String text(Figure figure, String suffix) {
        return new String(figure.file(suffix).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
