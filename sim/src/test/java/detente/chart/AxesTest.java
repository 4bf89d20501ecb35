package detente.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AxesTest {

    @Test
    void three_years_are_labelled_by_quarter_and_year() {
        assertThat(labels("2024-01-01", "2026-11-16", 0.066))
                .containsExactly("2024", "Apr", "Jul", "Oct", "2025", "Apr", "Jul", "Oct", "2026", "Apr", "Jul", "Oct");
    }

    @Test
    void a_run_within_one_year_says_which() {
        assertThat(labels("2025-03-10", "2025-08-25", 0.3)).containsExactly("Apr 2025", "May", "Jun", "Jul", "Aug");
        assertThat(labels("2025-03-10", "2025-04-07", 2.4))
                .startsWith("10 Mar 2025")
                .contains("24 Mar");
    }

    @Test
    void decades_are_labelled_by_round_years() {
        assertThat(labels("1995-01-01", "2031-01-01", 0.001)).containsExactly("2000", "2010", "2020", "2030");
    }

    @Test
    void value_labels_are_round_and_neither_crowded_nor_missing() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            double size = Math.pow(10, random.nextInt(-6, 12));
            double least = random.nextDouble(-1, 1) * size;
            double most = least + random.nextDouble(0.01, 1) * size;
            ValueScale scale = ValueScale.of(least, most, false, 14);
            assertThat(scale.lower()).isLessThan(least);
            assertThat(scale.upper()).isGreaterThan(most);
            assertThat(scale.ticks()).hasSizeBetween(2, 8);
            assertThat(scale.ticks()).allMatch(t -> t.place() >= scale.lower() && t.place() <= scale.upper());
            assertThat(scale.ticks()).extracting(Axes.Tick::label).doesNotHaveDuplicates();
        }
    }

    @Test
    void labels_have_thousands_and_a_true_minus() {
        assertThat(ValueScale.of(-1300, 3000, false, 14).ticks())
                .extracting(Axes.Tick::label)
                .containsExactly("\u22121,000", "0", "1,000", "2,000", "3,000");
        assertThat(ValueScale.of(0, 0.9, true, 12).ticks())
                .extracting(Axes.Tick::label)
                .containsExactly("0.00", "0.25", "0.50", "0.75", "1.00");
    }

    @Test
    void last_digits_do_not_fill_an_axis() {
        ValueScale scale = ValueScale.of(1000, 1000.1, false, 10);
        assertThat(scale.upper() - scale.lower()).isGreaterThan(15);
        ValueScale change = ValueScale.of(900, 1000, false, 10);
        assertThat(change.upper() - change.lower()).isLessThan(200);
    }

    @Test
    void the_time_shown_is_said_in_whole_months_or_days() {
        assertThat(TimeTicks.period(LocalDate.parse("2024-07-01"), LocalDate.parse("2026-01-01"), Words.Language.EN))
                .isEqualTo("July 2024 to December 2025");
        assertThat(TimeTicks.period(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-03-01"), Words.Language.EN))
                .isEqualTo("February 2025");
        assertThat(TimeTicks.period(LocalDate.parse("2025-01-06"), LocalDate.parse("2026-01-05"), Words.Language.EN))
                .isEqualTo("6 January 2025 to 4 January 2026");
    }

    @Test
    void a_constant_line_has_a_scale_too() {
        assertThat(ValueScale.of(0, 0, true, 9).upper()).isGreaterThan(0.9);
        ValueScale seven = ValueScale.of(7, 7, false, 9);
        assertThat(seven.lower()).isLessThan(7);
        assertThat(seven.upper()).isGreaterThan(7);
    }

    private static List<String> labels(String from, String until, double pixelsPerDay) {
        return TimeTicks.between(LocalDate.parse(from), LocalDate.parse(until), pixelsPerDay, Words.Language.EN)
                .stream()
                .map(Axes.Tick::label)
                .toList();
    }
}
