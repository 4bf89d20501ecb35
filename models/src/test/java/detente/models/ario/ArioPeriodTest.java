package detente.models.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.models.FolderCopy;
import detente.parameters.Setting;
import detente.results.Calendar;
import detente.results.MonthRange;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.results.Series;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The length of a period is stated once: {@code period:} in the model file. */
class ArioPeriodTest {
    private static final String FACTOR = "ario.year-factor";
    private FolderCopy folder;

    @TempDir
    Path place;

    @BeforeEach
    void copy() {
        folder = FolderCopy.of("ario", place);
    }

    /** As version 0.1.0 wrote folders: every period is called a week in units. */
    @Test
    void a_folder_in_days_has_days_as_dates_units_and_months() {
        Results results = days().set(FACTOR, "365").trial().periods(366).results();
        Calendar calendar = results.calendar();
        assertThat(calendar.date(366)).isEqualTo(LocalDate.of(2025, 1, 1));
        Series loss = results.series("loss.all");
        assertThat(loss.unit()).isEqualTo("M$/day");
        List<MonthlyValue> months = new Monthly(results).of(loss);
        assertThat(months).hasSize(12);
        MonthlyValue january = months.get(0);
        assertThat(january.months()).isEqualTo(MonthRange.parse("2024-01").orElseThrow());
        assertThat(january.unit()).isEqualTo("M$/month");
        assertThat(january.simulated())
                .isCloseTo(IntStream.rangeClosed(0, 30).mapToDouble(loss::value).sum(), within(1e-9))
                .isPositive();
        assertThat(results.manifest().parameters())
                .filteredOn(p -> p.name().equals("ario.cover") || p.name().equals(FACTOR))
                .extracting(p -> p.unit())
                .containsExactly("day/year", "day");
    }

    @Test
    void times_are_in_periods_so_that_only_the_money_of_a_period_changes() {
        Results weeks = folder.trial().results();
        Results days = days().set(FACTOR, "365").trial().results();
        assertThat(days.series("output.all").values())
                .containsExactly(weeks.series("output.all").values(), within(1e-12));
        assertThat(days.series("loss.all").value(12))
                .isCloseTo(weeks.series("loss.all").value(12) * 52 / 365, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 365",
        "day, 365.25",
        "day, 360",
        "day, 366",
        "week, 52",
        "week, 52.18",
        "week, 53",
        "month, 12",
        "quarter, 4",
        "year, 1"
    })
    void the_usual_counts_of_a_year_go_with_their_period(String period, String factor) {
        period(period).set(FACTOR, factor + " ");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.trial().results().series("loss.all").unit()).isEqualTo("M$/" + period);
    }

    @ParameterizedTest
    @CsvSource({"day, 365", "week, 52", "month, 12", "quarter, 4", "year, 1"})
    void a_factor_that_is_left_out_follows_from_the_period(String period, String factor) {
        period(period).change("model.yaml", text -> text.replaceFirst("(?m)^  ario.year-factor.*\n", ""));
        Setting setting = folder.trial().inputs().settings().get(0);
        assertThat(setting.name()).isEqualTo(FACTOR);
        assertThat(Double.parseDouble(setting.value())).isEqualTo(Double.parseDouble(factor));
        assertThat(setting.source()).isEqualTo("derived from period: " + period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            month   | 52  | a month | 12  | week
            week    | 365 | a week  | 52  | day
            day     | 52  | a day   | 365 | week
            quarter | 1   | a quarter | 4 | year
            """)
    void a_factor_that_contradicts_the_period_is_refused(
            String period, String factor, String length, String right, String other) {
        if (!period.equals("week")) {
            period(period);
        }
        assertThat(folder.set(FACTOR, factor + " ").problems()).isEqualTo("""
                        1 problem in ario/model.yaml
                          line %d: 'ario.year-factor' is %s, but a period of the model is %s ('period' in model.yaml), of which a year has %s: write %s or leave it out.
                                  Maybe 'period: %s'?
                        """.formatted(
                folder.line(FACTOR), factor, length, right, right, other).stripTrailing());
    }

    @Test
    void units_may_be_written_as_periods_or_in_the_words_of_the_folder_but_in_no_other() {
        days().set(FACTOR, "365").replace("model.yaml", "unit: week/year", "unit: day/year");
        assertThat(folder.problems()).isEmpty();
        folder.replace("model.yaml", "cover: {value: 8, unit: week", "cover: {value: 8, unit: period");
        assertThat(folder.problems()).isEmpty();
        folder.replace("model.yaml", "cover: {value: 8, unit: period", "cover: {value: 8, unit: month");
        assertThat(folder.problems()).contains("'ario.cover' is in day, not 'month'.");
    }

    @Test
    void a_loss_is_in_the_money_of_the_table() {
        folder.replace("model.yaml", "money: M$", "money: million yuan");
        Series loss = folder.trial().results().series("loss.all");
        assertThat(loss.unit()).isEqualTo("million yuan/week");
        folder.change("model.yaml", text -> text.replaceFirst("(?m)^money:.*\n", ""));
        assertThat(folder.trial().results().series("loss.all").unit()).isEqualTo("M$/week");
    }

    private FolderCopy days() {
        return period("day");
    }

    private FolderCopy period(String word) {
        return word.equals("week") ? folder : folder.replace("model.yaml", "period: week", "period: " + word);
    }
}
