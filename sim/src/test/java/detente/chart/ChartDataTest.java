package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDataTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 7);

    @Test
    void every_point_is_a_row() {
        String csv = Samples.csv(Samples.exports());
        assertThat(csv.lines()).hasSize(1 + 2 * (34 + 10)).first().isEqualTo("panel,kind,label,at,unit,value,low,high");
        assertThat(csv.lines())
                .contains("To the United States,observed,Published,2025-01..02,t/month,600.0,,")
                .contains("To the world,observed,Published,2025-08,t/month,5150.0,,")
                .anyMatch(row -> row.matches("To the world,line,Simulated,2024-01,t/month,[0-9.]{5,13},,"));
    }

    @Test
    void cells_with_commas_and_quotes_are_quoted_and_gaps_are_empty() {
        ChartLayer.Line line = new ChartLayer.Line(
                "",
                List.of(
                        Point.over(DAY, DAY.plusWeeks(1), 2),
                        Point.over(DAY.plusWeeks(1), DAY.plusWeeks(2), Double.NaN)));
        Chart chart = Chart.of("one", Words.of("One"), Panel.overTime("Cover, \"weeks\"", "week", List.of(line)));
        assertThat(Samples.csv(chart)).isEqualTo("""
                panel,kind,label,at,unit,value,low,high
                "Cover, ""weeks""\",line,,2025-04-07,week,2.0,,
                "Cover, ""weeks""\",line,,2025-04-14,week,,,
                """);
    }

    @Test
    void words_are_the_caption_and_then_what_the_chart_shows() {
        Figure figure = new ChartPress().draw(Samples.exports());
        String txt = new String(figure.file("txt").orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(txt)
                .startsWith(
                        "Exports of rare-earth magnets by month. Circles are customs figures.\n\nMagnet exports fell")
                .contains("is lowest at", "in 2025-06", "10 observed points (Published).")
                .endsWith(".\n");
    }

    @Test
    void a_monthly_mean_stands_in_the_middle_of_its_span() {
        ChartLayer.Marks observed = Samples.exports()
                .panels()
                .get(0)
                .of(ChartLayer.Marks.class)
                .findFirst()
                .orElseThrow();
        Point twoMonths = observed.drawn().get(3);
        assertThat(twoMonths.name()).isEqualTo("2025-01..02");
        assertThat(twoMonths.value()).isEqualTo(600);
        assertThat(twoMonths.middle()).isEqualTo(LocalDate.of(2025, 1, 30).toEpochDay() + 0.5);
    }

    @Test
    void events_outside_the_time_shown_are_left_out() {
        Chart whole = Samples.licences();
        List<Panel> early = whole.panels().stream()
                .map(p -> Panel.overTime(
                        p.title(),
                        p.unit(),
                        List.of(new ChartLayer.Line(
                                "x", p.layers().get(0).points().limit(67).toList()))))
                .toList();
        Chart chart = new Chart("early", whole.words(), whole.columns(), early, whole.events());
        assertThat(chart.events()).hasSize(3).allMatch(e -> e.date().isBefore(chart.until()));
    }

    @Test
    void names_that_are_no_file_names_are_refused() {
        Chart chart = Samples.licences();
        assertThatThrownBy(() -> new Chart("../x", chart.words(), chart.columns(), chart.panels(), chart.events()))
                .hasMessageContaining("chart name '../x' must be");
        assertThatThrownBy(() -> new Chart("x", chart.words(), chart.columns(), List.of(), List.of()))
                .hasMessageContaining("chart 'x' has nothing to draw");
    }
}
