package detente.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import detente.chart.ChartPress;
import detente.chart.Samples;
import detente.page.Picture;
import detente.results.Decision;
import detente.results.Event;
import detente.results.Fit;
import detente.results.Manifest;
import detente.results.MonthRange;
import detente.results.MonthlyValue;
import detente.results.Parameter;
import detente.results.Quantity;
import detente.results.Results;
import detente.results.Series;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunPageTest {
    private static final String HOSTILE = "<script>alert('1')</script>\" onload=\"x & y";

    private final Results results = Samples.results();
    private final ChartPress press = new ChartPress();
    private final List<Picture> pictures = Picture.among(Samples.charts().stream()
            .flatMap(chart -> press.draw(chart).files().stream())
            .toList());
    private final List<Fit> fits = Fit.of(results, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    @Test
    void says_everything_about_the_run() {
        assertThat(page(results, "Nothing is said about single firms."))
                .contains("<h1>Rare earths and the truce</h1>", "<p class=\"scenario\">Scenario framework")
                .contains("exports.magnet.chn.usa", "2025-01..02", ", of several months their sum")
                .contains("role=\"img\"", "Circles are customs figures.")
                .contains("href=\"charts/exports.csv\"", "href=\"charts/exports.pdf\"")
                .contains("Licences on seven rare earths", "0.5 to 52", "<td class=\"whole\">yes</td>")
                .contains("<a href=\"https://example.org/licences?a=1&amp;b=2\">")
                .contains("./detente run rare-earths --scenario framework --set licences.approval-rate-open=0.6"
                        + " --periods 150 --seed 1")
                .contains("a".repeat(64), "Nothing is said about single firms.");
    }

    @Test
    void needs_no_other_file_and_no_network() {
        assertThat(page(results, "x"))
                .doesNotContain("<script", "<link", "src=", "@import", "url(http", "DOCTYPE svg", "<?xml");
    }

    @Test
    void ids_are_unique() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page(results, "x"))
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void hostile_text_is_escaped() {
        Manifest m = results.manifest();
        Manifest manifest = new Manifest(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                m.overrides(),
                m.ensemble(),
                m.seed(),
                m.periods(),
                List.of(HOSTILE),
                List.of(new Parameter(
                        HOSTILE, "number", HOSTILE, "0", "1", "1", true, HOSTILE, "https://x.org/\"><script>")),
                m.inputs());
        List<Event> events = new ArrayList<>(results.events());
        events.add(new Event(
                LocalDate.of(2025, 9, 1),
                HOSTILE,
                "note",
                OptionalDouble.of(1),
                HOSTILE,
                "javascript:alert(1)",
                false));
        String page = page(
                new Results(
                        manifest,
                        results.calendar(),
                        results.series(),
                        events,
                        List.of(),
                        results.observations(),
                        List.of(),
                        List.of()),
                HOSTILE);
        assertThat(page).doesNotContain("<script", "\" onload=\"x", "href=\"javascript:");
    }

    @Test
    void bytes_are_the_same_again_in_any_locale() {
        String expected = page(results, "x");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(page(results, "x")).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void talks_stand_between_the_decisions_of_their_dates() {
        Results told = new Results(
                results.manifest(),
                results.calendar(),
                results.series(),
                List.of(new Event(
                        LocalDate.of(2025, 7, 7), "both", "talks", OptionalDouble.empty(), "Talks are open", "", true)),
                List.of(decision(LocalDate.of(2025, 6, 30), "hold"), decision(LocalDate.of(2025, 7, 14), "concede")),
                List.of(),
                List.of(),
                List.of());
        assertThat(page(told, "x"))
                .containsSubsequence("Why the states moved", "hold", "Talks are open", "concede", "1 figures");
    }

    private static Decision decision(LocalDate date, String chosen) {
        return new Decision(
                date,
                0,
                "CN",
                List.of(new Decision.Reading("pain", 1)),
                List.of(new Decision.Choice(chosen, chosen + " it is", OptionalDouble.of(1), 1, List.of())),
                0.5,
                chosen,
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    @Test
    void a_run_without_charts_and_observations_has_a_report_too() {
        String page = html(new RunPage(alone(results), List.of(), List.of(), Optional.empty(), List.of()), List.of());
        assertThat(page).contains("<h2>Parameters</h2>").doesNotContain("id=\"charts\"", "id=\"fit\"", "id=\"limits\"");
    }

    @Test
    void the_error_of_percentages_is_told_in_points() {
        assertThat(error("%", 3, 1.65, 1.65)).isEqualTo("1.4 points");
    }

    @Test
    void the_error_of_figures_that_are_not_all_above_zero_is_told_in_their_unit() {
        assertThat(error("index", 0.4, -0.1, 0.2)).isEqualTo("0.35 index");
    }

    @Test
    void the_error_of_figures_above_zero_is_told_in_percent() {
        assertThat(error("index", 10, 8, 5)).isEqualTo("62.5%");
    }

    @Test
    void a_caption_says_what_a_figure_of_several_months_is() {
        assertThat(caption(new Quantity.Flow("t", "t/week"), "2025-01..02"))
                .endsWith("[t/2 months], of several months their sum");
        assertThat(caption(new Quantity.Level("index"), "2025-01..02"))
                .endsWith("[index], of several months their mean");
        assertThat(caption(new Quantity.Level("index"), "2025-01")).endsWith("[index]");
    }

    private static String caption(Quantity quantity, String months) {
        MonthRange range = MonthRange.parse(months).orElseThrow();
        MonthlyValue value = new MonthlyValue(range, "x", quantity, 1, OptionalDouble.of(2));
        return FitTables.months(new Fit(new Series("x", quantity, "", new double[1]), List.of(value), 0.5, 1), 1)
                .get(0)
                .caption();
    }

    private static String error(String unit, double simulated, double january, double february) {
        Quantity quantity = new Quantity.Level(unit);
        List<MonthlyValue> months = new ArrayList<>();
        for (double observed : new double[] {january, february}) {
            MonthRange month = MonthRange.of(YearMonth.of(2025, months.size() + 1));
            months.add(new MonthlyValue(month, "x", quantity, simulated, OptionalDouble.of(observed)));
        }
        double absolute = (Math.abs(simulated - january) + Math.abs(simulated - february)) / 2;
        double relative = (Math.abs(simulated / january - 1) + Math.abs(simulated / february - 1)) / 2;
        return FitTables.error(new Fit(new Series("x", quantity, "", new double[1]), months, relative, absolute));
    }

    private String page(Results run, String limit) {
        return html(new RunPage(alone(run), fits, run.series(), Optional.empty(), List.of(limit)), pictures);
    }

    private static RunResult alone(Results run) {
        return new RunResult(run, 1, List.of(), List.of(), List.of());
    }

    private static String html(RunPage page, List<Picture> pictures) {
        return new String(page.page(pictures, false).files().get(0).bytes(), StandardCharsets.UTF_8);
    }
}
