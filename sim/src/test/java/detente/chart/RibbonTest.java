package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import detente.chart.ChartLayer.Line;
import detente.chart.ChartLayer.Ribbon;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;

/** What a comparison needs of charts: a grey baseline, a band around a difference, an axis that shows zero. */
class RibbonTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @Test
    void a_baseline_is_grey_and_takes_no_colour_from_the_others() {
        Chart chart = chart(Panel.overTime(
                "Means", "t", List.of(line("history", 1, 2).asBaseline(), line("policy", 2, 3), line("other", 3, 4))));
        Legend keys = new Legend(chart, new Style(Size.REPORT, Theme.LIGHT, Style.Fonts.read(Style.Face.DEJAVU)));
        assertThat(List.of("history", "policy", "other"))
                .extracting(keys::color)
                .containsExactly(Theme.LIGHT.axis(), Theme.LIGHT.line(0), Theme.LIGHT.line(1));
        assertThat(svg(chart)).contains("history", "policy");
    }

    @Test
    void a_ribbon_is_drawn_named_and_written_with_both_ends() {
        Chart chart = chart(difference(points(-1, 0, 1), points(1, 2, 3)));
        assertThat(svg(chart)).contains(">95% interval<").contains("fill-opacity=\"0.27\"");
        assertThat(Samples.csv(chart))
                .contains("Difference,interval,95% interval,2025-01-06,[t],,-1.0,1.0\n")
                .contains("Difference,interval,95% interval,2025-01-20,[t],,1.0,3.0\n");
    }

    @Test
    void the_values_of_a_ribbon_have_room() {
        Panel panel = difference(points(-5, -5, -5), points(40, 50, 60));
        assertThat(panel.values().max()).hasValue(60);
        assertThat(svg(chart(panel))).contains(">60<");
    }

    @Test
    void a_gap_parts_a_ribbon() {
        Ribbon ribbon =
                new Ribbon("", "x", points(0, 0, Double.NaN, 0, 0, 0), points(1, 1, 1, Double.POSITIVE_INFINITY, 1, 1));
        YIntervalSeriesCollection pieces = Datasets.between(ribbon);
        double day = START.toEpochDay() + 3.5;
        assertThat(pieces.getSeriesCount()).isEqualTo(2);
        assertThat(pieces.getItemCount(0)).isEqualTo(2);
        assertThat(pieces.getXValue(0, 1)).isEqualTo(day + 7);
        assertThat(pieces.getXValue(1, 0)).isEqualTo(day + 28);
        assertThat(pieces.getEndYValue(1, 1)).isEqualTo(1);
    }

    @Test
    void an_axis_of_differences_shows_zero_and_another_says_that_it_does_not() {
        Panel far = Panel.overTime("Difference", "t", List.of(line("Difference", 100, 101)));
        assertThat(svg(chart(far))).doesNotContain(">0<").contains("axis does not start at 0");
        assertThat(svg(chart(far.fromZero()))).contains(">0<").doesNotContain("axis does not start at 0");
    }

    @Test
    void ends_of_unequal_number_are_no_ribbon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ribbon("band", "x", points(1), points(1, 2)))
                .withMessage("ribbon 'band' has 1 lower and 2 upper ends");
    }

    private static Panel difference(List<Point> lower, List<Point> upper) {
        return Panel.overTime("Difference", "t", List.of(line("Difference", 0, 1, 2)))
                .fromZero()
                .with(new Ribbon("95% interval", "Difference", lower, upper));
    }

    private static Chart chart(Panel panel) {
        return Chart.of("one", Words.of("One"), panel);
    }

    private static Line line(String label, double... values) {
        return new Line(label, points(values));
    }

    private static List<Point> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(t -> Point.over(START.plusWeeks(t), START.plusWeeks(t + 1), values[t]))
                .toList();
    }

    private static String svg(Chart chart) {
        return new ChartPress().draw(chart).inlineSvg().orElseThrow();
    }
}
