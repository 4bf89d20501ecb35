package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forecasts of prices in cobweb, a model with a period of a year whose price is held against made-up months. */
class BacktestCommandTest {
    private static final String[] THREE = {
        "backtest", "cobweb", "--origin", "2007-09-30", "--origin", "2007-10-31", "--origin", "2007-11-30"
    };

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        StringBuilder rows = new StringBuilder("months,series,value,unit,source\n");
        YearMonth month = YearMonth.of(2006, 1);
        for (int i = 0; i < 24; i++) {
            rows.append(String.format(
                    Locale.ROOT, "%s,price_dollar_t,%d,dollar/t,made up%n", month.plusMonths(i), 80 + (i * 7) % 11));
        }
        desk.write("models/cobweb/data/observed.csv", rows.toString());
        String model = desk.read("models/cobweb/model.yaml");
        desk.write(
                "models/cobweb/model.yaml",
                model.replace(
                        "parameters:\n",
                        "data: {observed: data/observed.csv}\nobserved: {price: price_dollar_t}\nparameters:\n"));
        desk.write("models/faulty/data/observed.csv", """
                months,series,value,unit,source
                2024-01,g,1,1,s
                2024-02,g,1,1,s
                2024-03,g,1,1,s
                2024-04,g,1,1,s
                """);
    }

    @Test
    void results_go_to_a_folder_named_by_their_inputs() throws IOException {
        Path folder = folder("--replications", "6");
        assertThat(folder.getFileName().toString()).matches("backtest-[0-9a-f]{16}");
        assertThat(names(folder).stream().filter(n -> !n.matches("charts/.*\\.(pdf|svg|txt|png|html)")))
                .containsExactly(
                        "charts/coverage.csv",
                        "charts/fan-price-2007-09-30.csv",
                        "charts/fan-price-2007-10-31.csv",
                        "charts/fan-price-2007-11-30.csv",
                        "charts/pit-price.csv",
                        "charts/skill.csv",
                        "dm.csv",
                        "failures.csv",
                        "forecast_cells.csv",
                        "manifest.json",
                        "mcs.csv",
                        "replications.csv",
                        "report.html",
                        "report.md",
                        "report.tex",
                        "schema.csv",
                        "scorecard.csv");
        assertThat(Files.readAllLines(folder.resolve("forecast_cells.csv")))
                .hasSize(1 + 4 + 3 + 2)
                .startsWith(
                        "origin,target,unit,h,steps,month,observed,runs,mean,mean_standard_error,median,q2.5,q5,q10,q25,q50,"
                                + "q75,q90,q95,q97.5,crps,pit,no-change,drift,mean-last-year,same-month-last-year,ar1,ar-bic,var1")
                .anyMatch(line -> line.startsWith("2007-09-30,price,dollar/t,0,1,2007-09,"))
                .anyMatch(line -> line.startsWith("2007-11-30,price,dollar/t,1,2,2007-12,"));
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("no comparison over these origins can be significant at 5%")
                .contains("events dated after it are dropped, on all instruments")
                .contains("horizons are not independent of one another")
                .contains("./detente backtest cobweb --scenario baseline --origin 2007-09-30 --origin 2007-10-31"
                        + " --origin 2007-11-30 --series price --replications 6 --seed 1")
                .contains("With 6 figures the histogram says little")
                .contains("With 6 runs, even right ones hold 35.7% and 64.3% on average.")
                .contains("<svg");
        assertThat(Files.readAllLines(folder.resolve("charts/coverage.csv"))).hasSize(1 + 2 + 2);
        assertThat(Files.readString(folder.resolve("charts/coverage.txt"))).contains("A line marks 0.9.");
        assertThat(Files.readAllLines(folder.resolve("dm.csv")))
                .anyMatch(line -> line.startsWith("price,all,no-change,absolute,3,")
                        && line.endsWith("wins are counted by origin; no number of wins of 3 is significant at 5%"));
        assertThat(Files.readString(folder.resolve("mcs.csv"))).contains("price,squared,model,6,");
    }

    @Test
    void benchmarks_know_what_was_published_and_no_more() throws IOException {
        Path folder = folder("--replications", "3", "--no-charts");
        List<String> header =
                cells(Files.readAllLines(folder.resolve("forecast_cells.csv")).get(0));
        List<String> row = cells(Files.readAllLines(folder.resolve("forecast_cells.csv")).stream()
                .filter(line -> line.startsWith("2007-09-30,") && line.contains(",2007-11,"))
                .findFirst()
                .orElseThrow());
        // August 2007 is the 20th month; September is known only from 20 October.
        assertThat(row.get(header.indexOf("steps"))).isEqualTo("3");
        assertThat(row.get(header.indexOf("no-change"))).isEqualTo(value(19) + ".0");
        assertThat(row.get(header.indexOf("same-month-last-year"))).isEqualTo(value(10) + ".0");
        double drift = value(19) + 3 * (value(19) - value(0)) / 19.0;
        assertThat(number(row, header.indexOf("drift"))).isCloseTo(drift, within(1e-9));
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += value(i);
        }
        assertThat(number(row, header.indexOf("mean-last-year"))).isCloseTo(sum / 12, within(1e-9));
        assertThat(row.get(header.indexOf("ar1"))).isNotEmpty();
        assertThat(row.get(header.indexOf("var1"))).isEmpty();
    }

    @Test
    void scores_are_those_of_the_cells() throws IOException {
        Path folder = folder("--replications", "5", "--no-charts");
        List<String> lines = Files.readAllLines(folder.resolve("forecast_cells.csv"));
        List<String> header = cells(lines.get(0));
        List<List<String>> later = lines.stream()
                .skip(1)
                .map(BacktestCommandTest::cells)
                .filter(r -> number(r, header.indexOf("h")) > 0)
                .toList();
        double absolute = 0;
        double bias = 0;
        for (List<String> r : later) {
            absolute += Math.abs(number(r, header.indexOf("median")) - number(r, header.indexOf("observed")));
            bias += number(r, header.indexOf("mean")) - number(r, header.indexOf("observed"));
        }
        List<String> scores = Files.readAllLines(folder.resolve("scorecard.csv"));
        List<String> names = cells(scores.get(0));
        List<String> all = cells(scores.stream()
                .filter(line -> line.startsWith("price,dollar/t,all,model,6,"))
                .findFirst()
                .orElseThrow());
        assertThat(number(all, names.indexOf("mae"))).isCloseTo(absolute / 6, within(1e-9));
        assertThat(number(all, names.indexOf("bias"))).isCloseTo(bias / 6, within(1e-9));
    }

    @Test
    void a_member_of_the_ensemble_is_a_run_of_the_model_with_that_seed() throws IOException {
        Path folder = folder("--replications", "3", "--no-charts");
        desk.types("run", "cobweb", "--seed", "2", "--periods", "8", "--no-charts");
        String price = Files.readAllLines(desk.latest("cobweb", "baseline").resolve("monthly.csv")).stream()
                .filter(line -> line.startsWith("2007-11,price,"))
                .map(line -> cells(line).get(3))
                .findFirst()
                .orElseThrow();
        List<String> runs = Files.readAllLines(folder.resolve("replications.csv"));
        int column = cells(runs.get(0)).indexOf("price 2007-11");
        assertThat(runs.stream()
                        .map(BacktestCommandTest::cells)
                        .filter(r -> r.get(1).equals("2")))
                .hasSize(3)
                .allMatch(r -> r.get(column).equals(price));
    }

    @Test
    void the_usual_origins_are_the_ends_of_the_three_months_before_the_last_observed_one() {
        JsonNode document = JsonMapper.shared()
                .readTree(desk.types("backtest", "cobweb", "--replications", "2", "--no-charts", "--json")
                        .out());
        assertThat(document.path("origins")
                        .valueStream()
                        .map(o -> o.path("origin").asString()))
                .containsExactly("2007-09-30", "2007-10-31", "2007-11-30");
        assertThat(document.path("forecastCells").size()).isEqualTo(9);
        assertThat(document.path("status").asString()).isEqualTo("done");
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_no_name() throws IOException {
        Path one = folder("--replications", "6", "--threads", "1");
        Path other = folder("--replications", "6", "--threads", "5", "--out", home.resolve("other") + "");
        assertThat(other.getFileName()).isEqualTo(one.getFileName());
        for (String name : names(one)) {
            if (!name.equals("manifest.json")) {
                assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
            }
        }
        assertThat(desk.types("verify", one.toString()).out()).startsWith("Same bytes: all ");
        Files.writeString(one.resolve("dm.csv"), "x");
        assertThat(desk.types("verify", one.toString()).out()).contains("dm.csv");
    }

    @Test
    void identical_inputs_answer_from_the_folder_with_the_same_words() {
        Desk.Answer first = desk.types(with("--replications", "4"));
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains(
                        "Scenario baseline as known then, from 2007-09-30, 2007-10-31, 2007-11-30; seeds 1 to 4 at each")
                .contains("With 3 origins a clean sweep of wins has p = 0.25");
        Desk.Answer again = desk.types(with("--replications", "4"));
        assertThat(again.out().replace("Results were there already: ", "Results: "))
                .isNotEqualTo(again.out())
                .isEqualTo(first.out());
        assertThat(desk.types(with("--replications", "4", "--fresh", "--quiet"))
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void with_six_origins_a_clean_sweep_and_nothing_less_is_significant() {
        List<String> words = new ArrayList<>(List.of("backtest", "cobweb", "--replications", "2", "--no-charts"));
        for (int m = 4; m <= 9; m++) {
            words.addAll(List.of("--origin", "2007-0" + m + "-28"));
        }
        assertThat(desk.types(words.toArray(new String[0])).out().replaceAll("\\s+", " "))
                .contains(
                        "With 6 origins a clean sweep of wins has p = 0.03125, and only that is significant at 5%: a single"
                                + " loss makes it p = 0.2188.");
    }

    @Test
    void with_ten_origins_there_are_tests_and_a_regression() throws IOException {
        List<String> words = new ArrayList<>(List.of("backtest", "cobweb", "--replications", "3", "--json"));
        for (int m = 0; m < 10; m++) {
            words.addAll(List.of(
                    "--origin", YearMonth.of(2006, 6).plusMonths(m).atDay(28).toString()));
        }
        JsonNode document = JsonMapper.shared()
                .readTree(desk.types(words.toArray(new String[0])).out());
        Path folder = Path.of(document.path("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("dm.csv")).stream()
                        .map(BacktestCommandTest::cells)
                        .filter(r -> r.get(1).equals("1") && r.get(2).equals("no-change")))
                .hasSize(2)
                .allMatch(r -> r.get(4).equals("10") && number(r, 7) >= 0 && number(r, 7) <= 1)
                .allMatch(r -> r.get(11)
                        .equals("10 forecasts are few for a horizon of 2: the test rejects too often below 20"));
        assertThat(Files.readString(folder.resolve("report.html"))).contains("p of 0 and 1 would be");
        assertThat(Files.readAllLines(folder.resolve("scorecard.csv")))
                .anyMatch(line -> line.matches("price,dollar/t,all,model,135,.*,-?[0-9.]+,-?[0-9.]+,[0-9.E-]+"));
    }

    @Test
    void a_failed_run_is_listed_with_the_command_that_repeats_it() throws IOException {
        String model = desk.read("models/faulty/model.yaml")
                .replace("kind: {value: never", "kind: {value: throws")
                .replace("when: {value: 31", "when: {value: 12")
                .replace("parameters:\n", "data: {observed: data/observed.csv}\nobserved: {goods: g}\nparameters:\n");
        desk.write("models/faulty/model.yaml", model);
        Desk.Answer answer = desk.types(
                "backtest", "faulty", "--origin", "2024-03-01", "--replications", "2", "--set", "when=9", "--json");
        assertThat(answer.code()).isEqualTo(1);
        JsonNode document = JsonMapper.shared().readTree(answer.out());
        assertThat(document.path("failed").asInt()).isEqualTo(2);
        assertThat(document.path("status").asString()).isEqualTo("failed");
        assertThat(answer.err()).contains("2 of 2 runs failed; they are left out of every figure.");
        Path folder = Path.of(document.path("folder").asString());
        List<String> failures = Files.readAllLines(folder.resolve("failures.csv"));
        assertThat(failures).startsWith("origin,seed,message,command").hasSize(3);
        assertThat(failures.get(2))
                .contains("the roof fell in")
                .endsWith("detente backtest faulty --scenario plain --origin 2024-03-01 --series goods --set when=9"
                        + " --replications 1 --no-charts --seed 2");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("Runs that failed");
        String repeat = failures.get(2).substring(failures.get(2).indexOf("backtest faulty"));
        Desk.Answer repeated = desk.types(repeat.split(" ", -1));
        assertThat(repeated.code()).isEqualTo(1);
        assertThat(repeated.err()).contains("seed 2", "the roof fell in");
    }

    @Test
    void everything_wrong_is_listed_at_once_and_nothing_is_run() {
        Desk.Answer answer = desk.types(
                "backtest",
                "cobweb",
                "--scenario",
                "frosst",
                "--origin",
                "1999-12-31",
                "--origin",
                "2006-01-31",
                "--origin",
                "2008-01-31",
                "--origin",
                "2007-13-01",
                "--series",
                "pice",
                "--series",
                "quantity",
                "--series",
                "price",
                "--set",
                "wether=1",
                "--replications",
                "0",
                "--threads",
                "0");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("""
                10 problems in the command line
                  'replications' must be in [1, 100000], was 0.
                  'threads' must be in [1, 1000], was 0.
                  unknown scenario 'frosst'.
                          Maybe 'frost'?
                  unknown parameter 'wether'.
                          Maybe 'weather'?
                  origin '2007-13-01' is not a date (year-month-day).
                  unknown series 'pice'.
                          Maybe 'price'?
                  series 'quantity' is not observed; those that are: price.
                  origin 1999-12-31 is before the start of the model, 2000-01-01.
                  origin 2006-01-31 is outside the data: the first observed figure is known on 2006-02-20.
                  origin 2008-01-31 is outside the data: all months observed up to 2007-12 were known by then.
                """);
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void a_model_without_observations_has_nothing_to_be_held_against() {
        Desk.Answer answer = desk.types("backtest", "faulty", "--origin", "2024-03-01", "--replications", "2");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains(
                        "model 'faulty' has no 'observed' series in its model.yaml: there is nothing to hold a forecast");
    }

    @Test
    void the_flagship_forecasts_magnets_without_the_events_that_came_later() throws IOException {
        String later = desk.read("models/rare-earths/scenarios/history.yaml")
                .replace(
                        "date: 2025-07-02, actor: US, instrument: tech-control, level: 0,",
                        "date: 2025-07-02, actor: US, instrument: tech-control, level: 1,");
        String[] words = {
            "backtest",
            "rare-earths",
            "--origin",
            "2025-06-30",
            "--series",
            "exports.magnet.chn.usa",
            "--set",
            "network.firms=150",
            "--replications",
            "2",
            "--no-charts",
            "--json"
        };
        JsonNode first = JsonMapper.shared().readTree(desk.types(words).out());
        assertThat(first.path("forecastCells").size()).isEqualTo(7);
        desk.write("models/rare-earths/scenarios/history.yaml", later);
        JsonNode second = JsonMapper.shared().readTree(desk.types(words).out());
        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        Path one = Path.of(first.path("folder").asString());
        Path other = Path.of(second.path("folder").asString());
        assertThat(other.resolve("replications.csv")).hasSameBinaryContentAs(one.resolve("replications.csv"));
        assertThat(Files.readString(one.resolve("manifest.json"))).contains("\"scenario\" : \"history\"");
    }

    private static int value(int month) {
        return 80 + (month * 7) % 11;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(THREE), Stream.of(more)).toArray(String[]::new);
    }

    private Path folder(String... more) {
        String[] words =
                Stream.concat(Stream.of(with(more)), Stream.of("--json")).toArray(String[]::new);
        return Path.of(JsonMapper.shared()
                .readTree(desk.types(words).out())
                .path("folder")
                .asString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
