package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows with an interval, marks on it and words beside it. */
class IntervalsTest {
    private static final List<ChartLayer> LAYERS = List.of(
            new ChartLayer.Intervals(
                    "simulated 90%", List.of(new ChartLayer.Bar(0, -1, 1), new ChartLayer.Bar(0, -0.5, 1.5))),
            new ChartLayer.Marks("observed, outside", List.of(Point.at(1, 3, "Tariff")), false));

    @Test
    void every_row_has_its_name_and_what_stands_beside_it() {
        String svg = text(new ChartPress().draw(chart(List.of("12; 10 to 14", "126; 31 to 73"))), "svg");
        assertThat(svg).contains("Price", "Tariff", "12; 10 to 14", "126; 31 to 73");
    }

    @Test
    void numbers_and_words_call_rows_by_their_names() {
        Figure figure = new ChartPress().draw(chart(List.of("12; 10 to 14", "126; 31 to 73")));
        assertThat(text(figure, "csv"))
                .contains("interval,simulated 90%,Price,half widths,0.0,-1.0,1.0")
                .contains("point,Tariff,Tariff,half widths,3.0");
        assertThat(figure.alternative())
                .contains("2 intervals (simulated 90%).", "observed, outside: Tariff (126; 31 to 73).");
    }

    @Test
    void there_is_a_text_and_an_interval_for_each_row_or_none() {
        assertThatThrownBy(() -> chart(List.of("12; 10 to 14"))).isInstanceOf(IllegalArgumentException.class);
        Scale.Names up = new Scale.Names("", List.of("Price"));
        assertThatThrownBy(() -> new Panel("", Scale.of("half widths"), up, LAYERS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Chart chart(List<String> beside) {
        Scale.Names up = new Scale.Names("", List.of("Price", "Tariff")).beside(beside);
        return Chart.of("facts", Words.of("Facts"), new Panel("", Scale.of("half widths"), up, LAYERS));
    }

    private static String text(Figure figure, String suffix) {
        return new String(figure.file(suffix).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
