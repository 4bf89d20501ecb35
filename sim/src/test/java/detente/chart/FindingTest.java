package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100, 98, 20, 21          | falls from 100 to 20 in January 2025
            100, 98, 20, 60          | falls from 100 to 20 in January 2025, recovers to 60
            100, 98, 20, 99          | falls from 100 to 20 in January 2025, ends at 99
            1, 3.4567, 2, 2          | rises from 1 to 3.46 in January 2025, falls back to 2
            1, 2, 3, 4, 5, 6         | rises from 1 to 6 in February 2025
            5, 5, 5                  | stays at 5
            1000, 1001, 1002         | stays at 1,000
            0, 0, 0                  | 0 throughout
            -2, -2, -5, -2           | falls from -2 to -5 in January 2025, ends at -2
            """)
    void the_course_of_a_line_is_one_of_a_few_sentences(String values, String said) {
        Panel panel = Panel.overTime("", "t", List.of(line("x", numbers(values))));
        assertThat(Finding.of(panel, Words.Language.EN)).hasValue(said);
    }

    @Test
    void of_several_lines_the_one_that_changes_most_is_told() {
        Panel panel = Panel.overTime("", "t", List.of(line("steady", 5, 5, 5), line("wild", 5, 50, 5)));
        assertThat(Finding.of(panel, Words.Language.EN)).hasValue("wild rises from 5 to 50 in January 2025, ends at 5");
    }

    @Test
    void what_others_are_held_against_is_not_told() {
        Panel panel = Panel.overTime("", "t", List.of(line("base", 1, 9).asBaseline(), line("x", 2, 3)));
        assertThat(Finding.of(panel, Words.Language.EN)).hasValue("rises from 2 to 3 in January 2025");
    }

    @Test
    void a_title_says_of_which_of_several_panels_its_finding_is() {
        Panel here = Panel.overTime("To here", "t", List.of(line("x", 2, 3)));
        Panel there = Panel.overTime("To there", "t", List.of(line("x", 5, 5)));
        assertThat(Finding.title("Exports", List.of(here, there), Words.Language.EN))
                .isEqualTo("Exports: To here, rises from 2 to 3 in January 2025");
    }

    @Test
    void a_title_holds_a_finding_only_if_it_has_room() {
        Panel panel = Panel.overTime("", "t", List.of(line("x", 2, 3)));
        assertThat(Finding.title("Exports", List.of(panel), Words.Language.EN))
                .isEqualTo("Exports: rises from 2 to 3 in January 2025");
        String longer = "Exports of magnets from China to the United States";
        assertThat(Finding.title(longer, List.of(panel), Words.Language.EN)).isEqualTo(longer);
    }

    @Test
    void a_difference_is_told_of_a_month_in_which_it_is_one() {
        assertThat(Finding.difference(points(0, 5, -7), ribbon(points(0, 1, -20), points(0, 9, 6))))
                .isEqualTo("differs by up to 5 in January 2025");
    }

    @Test
    void a_difference_whose_intervals_hold_zero_is_no_difference() {
        List<Point> gap = points(0, 5, -7);
        assertThat(Finding.difference(gap, ribbon(points(0, -1, -9), points(0, 6, 1))))
                .isEqualTo("no difference beyond chance");
        assertThat(Finding.difference(gap, ribbon(points(0, -1, -9), points(0, 6, -5))))
                .isEqualTo("differs by up to -7 in January 2025");
        assertThat(Finding.difference(points(0, 0), ribbon(points(0, 0), points(0, 0))))
                .isEqualTo("no difference");
    }

    private static ChartLayer.Ribbon ribbon(List<Point> lower, List<Point> upper) {
        return new ChartLayer.Ribbon("95% interval", "x", lower, upper);
    }

    private static double[] numbers(String text) {
        return List.of(text.split(", *", -1)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static ChartLayer.Line line(String label, double... values) {
        return new ChartLayer.Line(label, points(values));
    }

    private static List<Point> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(t -> Point.over(START.plusWeeks(t), START.plusWeeks(t + 1), values[t]))
                .toList();
    }
}
