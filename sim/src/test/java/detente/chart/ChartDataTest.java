package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDataTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 7);

    @Test
    void every_point_is_a_row() {
        String csv = Samples.csv(Samples.exports());
        assertThat(csv.lines()).hasSize(1 + 2 * (34 + 10)).first().isEqualTo("panel,line,unit,time,value,kind");
        assertThat(csv.lines())
                .contains("To the United States,Published,t/month,2025-01..02,600.0,observed")
                .contains("To the world,Published,t/month,2025-08,5150.0,observed")
                .anyMatch(row -> row.matches("To the world,Simulated,t/month,2024-01,[0-9.]{5,13},simulated"));
    }

    @Test
    void cells_with_commas_and_quotes_are_quoted_and_gaps_are_empty() {
        TimeChart chart = new TimeChart(
                "one",
                Words.of("One"),
                Layout.stacked(),
                List.of(Panel.of(
                        "Cover, \"weeks\"",
                        "week",
                        new Line("", List.of(new Point("2025-04-07", DAY, DAY.plusWeeks(1), Double.NaN))))),
                List.of());
        assertThat(Samples.csv(chart))
                .isEqualTo("panel,line,unit,time,value,kind\n\"Cover, \"\"weeks\"\"\",,week,2025-04-07,,simulated\n");
    }

    @Test
    void words_are_the_caption_and_then_what_the_chart_shows() {
        Figure figure = new ChartPress().draw(Samples.exports(), EnumSet.noneOf(Format.class));
        String txt = new String(figure.file("txt").orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(txt)
                .startsWith(
                        "Exports of rare-earth magnets by month. Circles are customs figures.\n\nMagnet exports fell")
                .contains("is lowest at", "in 2025-06", "10 observed points (Published).")
                .endsWith(".\n");
    }

    @Test
    void a_monthly_mean_stands_in_the_middle_of_its_span() {
        Line observed = Samples.exports().panels().get(0).observed().get(0);
        Point twoMonths = observed.points().get(3);
        assertThat(twoMonths.when()).isEqualTo("2025-01..02");
        assertThat(twoMonths.value()).isEqualTo(600);
        assertThat(twoMonths.middle()).isEqualTo(LocalDate.of(2025, 1, 30).toEpochDay() + 0.5);
    }

    @Test
    void events_outside_the_time_shown_are_left_out() {
        TimeChart whole = Samples.licences();
        List<Panel> early = whole.panels().stream()
                .map(p -> Panel.of(
                        p.title(),
                        p.unit(),
                        new Line("x", p.lines().get(0).points().subList(0, 67))))
                .toList();
        TimeChart chart = new TimeChart("early", whole.words(), whole.layout(), early, whole.events());
        assertThat(chart.events()).hasSize(3).allMatch(e -> e.date().isBefore(chart.until()));
    }

    @Test
    void names_that_are_no_file_names_are_refused() {
        TimeChart chart = Samples.licences();
        assertThatThrownBy(() -> new TimeChart("../x", chart.words(), chart.layout(), chart.panels(), chart.events()))
                .hasMessageContaining("chart name '../x' must be");
        assertThatThrownBy(() -> new TimeChart("x", chart.words(), chart.layout(), List.of(), List.of()))
                .hasMessageContaining("chart 'x' has no points to draw");
    }
}
