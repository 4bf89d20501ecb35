package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RunCommandTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    @Test
    void a_run_prints_the_answer_and_the_fit_on_one_screen_and_says_where_its_report_is() {
        Desk.Answer answer = desk.types("run");
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines().count()).isLessThanOrEqualTo(24);
        assertThat(answer.out().lines().mapToInt(String::length).max().orElseThrow())
                .isLessThanOrEqualTo(home.toString().length() + 100);
        assertThat(answer.out())
                .contains("Magnets shipped from China to the United States [t/month]")
                .contains("observed          1,283      585      243       46      353      619      590")
                .containsPattern("mean absolute error of [0-9.]+%")
                .contains("90% of 20 seeds: ", "In seed 1 the states decided ")
                .contains("Report:  " + desk.latest("rare-earths", "framework").resolve("report.html"));
    }

    @Test
    void a_run_leaves_all_files_of_the_contract() throws IOException {
        desk.types("run", "--replications", "2");
        Path folder = desk.latest("rare-earths", "framework");
        for (String name : List.of(
                "manifest.json",
                "series.csv",
                "series_long.csv",
                "monthly.csv",
                "events.csv",
                "schema.csv",
                "report.html",
                "report.md",
                "report.tex")) {
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        for (String chart : List.of("magnet-exports", "output-of-magnet-users", "licences", "stocks-and-stops")) {
            for (String suffix : List.of("png", "svg", "pdf", "csv", "txt")) {
                assertThat(folder.resolve("charts/" + chart + "." + suffix)).isNotEmptyFile();
            }
        }
        assertThat(Files.readAllLines(folder.resolve("series.csv")).get(0))
                .startsWith("period,date,licences.stringency.chn [1],exports.magnet.chn.usa [t/week],");
        assertThat(Files.readAllLines(folder.resolve("series_long.csv")).get(0))
                .isEqualTo("model,scenario,seed,period,date,series,unit,value");
        assertThat(Files.readAllLines(folder.resolve("monthly.csv")))
                .contains("month,series,unit,simulated,observed")
                .anyMatch(line -> line.matches("2025-05,exports\\.magnet\\.chn\\.usa,t/month,[0-9.]+,46\\.0"))
                .anyMatch(line ->
                        line.matches("2025-01\\.\\.02,exports\\.magnet\\.chn\\.usa,t/2 months,[0-9.]+,1283\\.0"));
    }

    @Test
    void the_trough_of_may_and_the_recovery_of_july_come_from_the_licences() throws IOException {
        assertThat(alone().code()).isZero();
        assertThat(simulated("framework", "2025-05")).isLessThan(0.2 * simulated("framework", "2025-03"));
        assertThat(simulated("framework", "2025-07")).isGreaterThan(0.7 * simulated("framework", "2025-03"));
        alone("--scenario", "no-controls");
        assertThat(simulated("no-controls", "2025-05")).isGreaterThan(0.95 * simulated("no-controls", "2025-03"));
        alone("--set", "licences.approval-rate-open=0.01", "--set", "licences.approval-rate-shut=0.005");
        assertThat(simulated("framework", "2025-07")).isLessThan(0.3 * simulated("framework", "2025-03"));
    }

    /** The flagship's tables of one seed. */
    private Desk.Answer alone(String... more) {
        return desk.types(Stream.concat(Stream.of("run", "--replications", "1", "--no-charts"), Stream.of(more))
                .toArray(String[]::new));
    }

    private double simulated(String scenario, String month) throws IOException {
        return Files.readAllLines(desk.latest("rare-earths", scenario).resolve("monthly.csv")).stream()
                .filter(line -> line.startsWith(month + ",exports.magnet.chn.usa,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[3]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_run_is_answered_from_the_folder_that_is_there() {
        JsonNode first = desk.json("run", "cobweb", "--json");
        JsonNode second = desk.json("run", "cobweb", "--json", "--check", "phase");
        assertThat(first.path("reused").asBoolean()).isFalse();
        assertThat(second.path("reused").asBoolean()).isTrue();
        assertThat(second.path("folder")).isEqualTo(first.path("folder"));
        assertThat(desk.json("run", "cobweb", "--json", "--fresh")
                        .path("reused")
                        .asBoolean())
                .isFalse();
        assertThat(desk.json("run", "cobweb", "--json", "--seed", "4294967297").path("id"))
                .isNotEqualTo(first.path("id"));
    }

    @Test
    void a_result_without_charts_is_completed_when_charts_are_asked_for() {
        desk.types("run", "cobweb", "--no-charts");
        assertThat(desk.latest("cobweb", "baseline").resolve("report.html")).doesNotExist();
        desk.types("run", "cobweb");
        assertThat(desk.latest("cobweb", "baseline").resolve("report.html")).exists();
    }

    @Test
    void a_damaged_result_is_not_answered_from() throws IOException {
        desk.types("run", "cobweb");
        Path series = desk.latest("cobweb", "baseline").resolve("series.csv");
        String good = Files.readString(series);
        Files.writeString(series, good + "x");
        assertThat(desk.json("run", "cobweb", "--json").path("reused").asBoolean())
                .isFalse();
        assertThat(series).hasContent(good);
    }

    @Test
    void neither_charts_nor_place_change_the_numbers() throws IOException {
        desk.types(
                "run",
                "cobweb",
                "--no-charts",
                "--out",
                home.resolve("elsewhere").toString());
        desk.types("run", "cobweb");
        Path here = desk.latest("cobweb", "baseline").resolve("series.csv");
        Path there =
                home.resolve("elsewhere/cobweb/baseline/latest").toRealPath().resolve("series.csv");
        assertThat(here).hasSameBinaryContentAs(there);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            throws           | phase 'work' failed in week 31: the roof fell in
            makes-goods      | identity 'goods are one' is broken after phase 'rest' in week 31: the workshop is off by 1.0 (relative)
            loses-its-number | phase 'record' failed in week 31: series 'goods' is NaN
            """)
    void a_run_that_breaks_off_says_where_and_ends_with_1(String kind, String message) throws IOException {
        Desk.Answer answer = desk.types("run", "faulty", "--set", "kind=" + kind, "--seed", "7");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("Model 'faulty', scenario 'plain', seed 7: " + message);
        assertThat(answer.err()).doesNotContain("at detente.");
        // the empty place in which results would have been written is all that is left
        try (Stream<Path> tree = Files.walk(home.resolve("results"))) {
            assertThat(tree.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void debug_adds_the_stack_trace() {
        assertThat(desk.types("run", "faulty", "--set", "kind=throws", "--debug")
                        .err())
                .contains("Caused by: java.lang.IllegalStateException: the roof fell in")
                .contains("at detente.");
    }

    @Test
    void identities_are_checked_after_the_phase_that_breaks_them_if_told_so() {
        assertThat(desk.types("run", "faulty", "--set", "kind=makes-goods", "--check", "phase")
                        .err())
                .contains("is broken after phase 'work' in week 31");
        assertThat(desk.types("run", "faulty", "--set", "kind=makes-goods", "--check", "off")
                        .code())
                .isZero();
    }

    @Test
    void wrong_input_ends_with_2_lists_everything_and_leaves_no_folder() {
        Desk.Answer answer = desk.types(
                "run",
                "--scenario",
                "histroy",
                "--set",
                "licences.aproval-rate-open=1",
                "--set",
                "firms.magnet-cover=-3");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("""
                3 problems in the command line
                  unknown scenario 'histroy'.
                          Maybe 'history'?
                  unknown parameter 'licences.aproval-rate-open'.
                          Maybe 'licences.approval-rate-open'?
                  'firms.magnet-cover' must be in [0.5, 52] week, was -3.
                """);
        assertThat(answer.out()).isEmpty();
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void wrong_input_as_json_is_one_document() {
        JsonNode problems = desk.json("run", "--json", "--set", "licences.aproval-rate-open=1")
                .path("problems");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path("maybe").asString()).isEqualTo("licences.approval-rate-open");
        assertThat(desk.json("run", "--json", "--seed", "many").path("problems"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed=x", "--no-such-option", "--check=hardly", "--periods=many"})
    void a_wrong_option_ends_with_2_and_one_hint(String option) {
        Desk.Answer answer = desk.types("run", option);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines().count()).isBetween(1L, 3L);
    }

    @Test
    void a_place_that_cannot_be_written_is_named_and_nothing_is_left_behind() throws IOException {
        Path file = home.resolve("occupied");
        Files.writeString(file, "a file");
        Desk.Answer answer = desk.types("run", "cobweb", "--out", file.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("cannot write results to " + file);
        assertThat(file).hasContent("a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quiet", "--no-charts", "--json"})
    void warnings_are_errors_on_the_terminal_whether_quiet_or_not(String option) {
        Desk.copy(Path.of(System.getProperty("detente.home"), "models/dilemma"), home.resolve("models/dilemma"));
        String[] words = {"run", "dilemma", "--set", "dilemma.reward=6", "--periods", "9", option};
        for (Desk.Answer answer : List.of(desk.types(words), desk.types(words))) {
            assertThat(answer.code()).isZero();
            assertThat(answer.err()).startsWith("warning: ").contains("no prisoner's dilemma");
            assertThat(answer.out().contains("no prisoner's dilemma")).isEqualTo(option.equals("--json"));
        }
    }

    @Test
    void warnings_stand_in_the_report_and_in_json() {
        Desk.copy(Path.of(System.getProperty("detente.home"), "models/dilemma"), home.resolve("models/dilemma"));
        JsonNode json = desk.json("run", "dilemma", "--set", "dilemma.reward=6", "--periods", "9", "--json");
        assertThat(json.at("/warnings/0/warning").asString()).contains("no prisoner's dilemma");
        assertThat(json.has("notes")).isFalse();
        assertThat(desk.latest("dilemma", "baseline").resolve("report.md"))
                .content()
                .contains("## Warnings", "no prisoner's dilemma");
    }

    @Test
    void who_asks_for_reasons_is_told_them_even_in_quiet() {
        String[] words = {"run", "cobweb", "--no-charts", "--quiet", "--explain"};
        assertThat(desk.types(words).out()).contains("No state decided anything in this run", "Results: ");
        assertThat(desk.types("run", "cobweb", "--quiet").out()).doesNotContain("No state decided");
    }

    @Test
    void no_unfinished_folder_stays_after_a_run() throws IOException {
        desk.types("run", "cobweb");
        desk.types("run", "cobweb", "--fresh");
        try (Stream<Path> tree = Files.list(home.resolve("results/cobweb/baseline"))) {
            assertThat(tree.map(p -> p.getFileName().toString()))
                    .hasSize(2)
                    .contains("latest")
                    .noneMatch(name -> name.startsWith("."));
        }
    }
}
