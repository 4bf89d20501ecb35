package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a comparison needs of charts: a grey baseline, a band around a difference, an axis that shows zero. */
class RibbonTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @Test
    void a_baseline_is_grey_and_takes_no_colour_from_the_others() {
        TimeChart chart = chart(
                Panel.of("Means", "t", line("history", 1, 2).asBaseline(), line("policy", 2, 3), line("other", 3, 4)));
        Looks looks = new Looks(chart);
        assertThat(looks.lines().values()).containsExactly(Look.GREY, Look.number(0), Look.number(1));
        assertThat(IntStream.range(0, 20).mapToObj(Look::number)).doesNotContain(Look.GREY);
        assertThat(svg(chart)).contains("history", "policy");
    }

    @Test
    void a_ribbon_is_drawn_named_and_written_with_both_ends() {
        Panel panel = difference(points(-1, 0, 1), points(1, 2, 3));
        TimeChart chart = chart(panel);
        assertThat(svg(chart))
                .contains("95% interval")
                .containsPattern("(?s)fill-opacity=\"0.27\".*fill-opacity=\"0.27\"");
        assertThat(Samples.csv(chart))
                .contains("Difference,95% interval,[t],2025-01-06,-1.0,lower\n")
                .contains("Difference,95% interval,[t],2025-01-20,3.0,upper\n");
        assertThat(new Looks(chart).ribbons()).containsEntry("95% interval", Look.BLUE);
    }

    @Test
    void the_time_and_the_values_of_a_ribbon_have_room() {
        Panel panel = difference(points(-5, -5, -5), points(40, 50, 60));
        assertThat(panel.points().mapToDouble(Point::value).max()).hasValue(60);
        assertThat(svg(chart(panel))).contains(">60<");
    }

    @Test
    void a_gap_parts_a_ribbon_and_a_single_point_has_no_area() {
        Ribbon ribbon =
                new Ribbon("", "x", points(0, 0, Double.NaN, 0, 0, 0), points(1, 1, 1, Double.POSITIVE_INFINITY, 1, 1));
        List<double[]> outlines = Path.outlines(ribbon);
        assertThat(outlines).hasSize(2);
        double day = START.toEpochDay() + 3.5;
        assertThat(outlines.get(0)).containsExactly(day, 0, day + 7, 0, day + 7, 1, day, 1);
        assertThat(outlines.get(1)).containsExactly(day + 28, 0, day + 35, 0, day + 35, 1, day + 28, 1);
        assertThat(Path.outlines(new Ribbon("", "x", points(0), points(1)))).isEmpty();
    }

    @Test
    void an_axis_about_zero_shows_zero() {
        Panel far = Panel.of("Difference", "t", line("Difference", 100, 101));
        assertThat(svg(chart(far))).doesNotContain(">0<");
        assertThat(svg(chart(far.as(Panel.Style.ABOUT_ZERO)))).contains(">0<");
    }

    @Test
    void ends_of_unequal_number_are_no_ribbon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ribbon("band", "x", points(1), points(1, 2)))
                .withMessage("ribbon 'band' has 1 lower and 2 upper ends");
    }

    private static Panel difference(List<Point> lower, List<Point> upper) {
        return Panel.of("Difference", "t", line("Difference", 0, 1, 2))
                .as(Panel.Style.ABOUT_ZERO)
                .with(new Ribbon("95% interval", "Difference", lower, upper));
    }

    private static TimeChart chart(Panel panel) {
        return new TimeChart("one", Words.of("One"), Layout.stacked(), List.of(panel), List.of());
    }

    private static Line line(String label, double... values) {
        return new Line(label, points(values));
    }

    private static List<Point> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(t -> {
                    LocalDate day = START.plusWeeks(t);
                    return new Point(day.toString(), day, day.plusWeeks(1), values[t]);
                })
                .toList();
    }

    private static String svg(TimeChart chart) {
        return new ChartPress().draw(chart).inlineSvg().orElseThrow();
    }
}
