package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
    private static final String[] FROST = {"compare", "cobweb", "--scenario", "frost", "--against", "baseline"};

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        Path models = Path.of(System.getProperty("detente.home")).resolve("models");
        Desk.copy(models.resolve("ario"), home.resolve("models/ario"));
    }

    @Test
    void results_go_to_a_folder_named_by_their_inputs() throws IOException {
        Path folder = folder("--replications", "6", "--seed", "11");
        assertThat(folder.getFileName().toString()).matches("compare-[0-9a-f]{16}");
        assertThat(folder.getParent()).isEqualTo(home.resolve("results/cobweb"));
        assertThat(names(folder))
                .containsExactly(
                        "charts/compare-price.csv",
                        "charts/compare-price.html",
                        "charts/compare-price.pdf",
                        "charts/compare-price.png",
                        "charts/compare-price.svg",
                        "charts/compare-price.txt",
                        "charts/compare-quantity.csv",
                        "charts/compare-quantity.html",
                        "charts/compare-quantity.pdf",
                        "charts/compare-quantity.png",
                        "charts/compare-quantity.svg",
                        "charts/compare-quantity.txt",
                        "differences.csv",
                        "enough-runs.csv",
                        "failures.csv",
                        "manifest.json",
                        "outcomes.csv",
                        "pairs.csv",
                        "report.html",
                        "report.md",
                        "report.tex",
                        "schema.csv");
        assertThat(Files.readAllLines(folder.resolve("pairs.csv")))
                .hasSize(7)
                .startsWith("seed,status_a,status_b,price-mean.a,price-mean.b,harvest-lowest.a,harvest-lowest.b")
                .anyMatch(line -> line.matches("16,done,done(,[0-9.]+){4}"));
        assertThat(Files.readAllLines(folder.resolve("differences.csv")))
                .hasSize(1 + 5 * 40)
                .startsWith("series,unit,period,date,a,b,difference,low,high,pairs")
                .anyMatch(line -> line.matches("price,dollar/t,20,2020-01-01(,[0-9.]+){5},6"))
                .anyMatch(line -> line.matches("price,dollar/t,0,2000-01-01(,[0-9.]+){2},0\\.0,0\\.0,0\\.0,6"));
        assertThat(Files.readAllLines(folder.resolve("failures.csv"))).hasSize(1);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("./detente compare cobweb --scenario frost --against baseline --outcome price-mean"
                        + " --replications 6 --level 0.95 --periods 40 --seed 11")
                .contains("<code>frost-loss</code>")
                .contains("It holds neither the uncertainty of the parameters")
                .contains("<svg");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        assertThat(manifest.path("study").asString()).isEqualTo("compare");
        assertThat(manifest.path("scenario").asString()).isEqualTo("frost");
        assertThat(manifest.path("order").path("against").asString()).isEqualTo("baseline");
        assertThat(manifest.path("seeds").path("count").asInt()).isEqualTo(6);
        assertThat(manifest.path("inputs").has("scenarios/frost.yaml")).isTrue();
        assertThat(manifest.path("inputs").has("scenarios/baseline.yaml")).isTrue();
    }

    @Test
    void the_difference_is_that_of_two_single_runs_with_each_seed() throws IOException {
        Path folder = folder("--replications", "2", "--no-charts");
        assertThat(names(folder)).doesNotContain("report.html").contains("differences.csv");
        double[] gaps = new double[2];
        for (int seed = 1; seed <= 2; seed++) {
            gaps[seed - 1] = price("frost", seed) - price("baseline", seed);
        }
        String row = Files.readAllLines(folder.resolve("differences.csv")).stream()
                .filter(line -> line.startsWith("price,dollar/t,20,"))
                .findFirst()
                .orElseThrow();
        List<String> cells = List.of(row.split(",", -1));
        double mean = (gaps[0] + gaps[1]) / 2;
        double half = 12.706204736174698 * Math.abs(gaps[0] - gaps[1]) / 2; // t of one degree of freedom
        assertThat(Double.parseDouble(cells.get(6))).isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(Double.parseDouble(cells.get(7)))
                .isCloseTo(mean - half, org.assertj.core.api.Assertions.within(1e-8));
        assertThat(Double.parseDouble(cells.get(8)))
                .isCloseTo(mean + half, org.assertj.core.api.Assertions.within(1e-8));
    }

    private double price(String scenario, int seed) throws IOException {
        desk.types("run", "cobweb", "--scenario", scenario, "--seed", Integer.toString(seed), "--no-charts");
        String row = Files.readAllLines(desk.latest("cobweb", scenario).resolve("series.csv"))
                .get(21);
        return Double.parseDouble(List.of(row.split(",", -1)).get(2));
    }

    @Test
    void pairing_pays_where_only_a_policy_differs() {
        JsonNode outcome = json("--replications", "40").path("outcomes").get(0);
        assertThat(outcome.path("outcome").asString()).isEqualTo("price-mean");
        assertThat(outcome.path("varianceRatio").asDouble()).isGreaterThan(10);
        assertThat(outcome.path("low").asDouble()).isPositive();
        assertThat(outcome.path("pairsForWantedHalfWidth").asInt()).isBetween(2, 40);
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_no_name() throws IOException {
        Path one = folder("--replications", "12", "--threads", "1");
        for (String threads : List.of("2", "8")) {
            Path other = folder("--replications", "12", "--threads", threads, "--out", home.resolve(threads) + "");
            assertThat(other.getFileName()).isEqualTo(one.getFileName());
            for (String name : names(one)) {
                if (!name.equals("manifest.json")) {
                    assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
                }
            }
            assertThat(beforeEnvironment(other)).isEqualTo(beforeEnvironment(one));
        }
    }

    @Test
    void identical_inputs_answer_from_the_folder_with_the_same_words() {
        Desk.Answer first = desk.types(with("--replications", "5"));
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("10 of 10 runs");
        assertThat(first.out())
                .contains("A frost: What if frost", "B baseline: ", "5 pairs of runs, seeds 1 to 5;")
                .containsPattern("In scenario frost \u201cPrice, mean from 2020 on\u201d is 1\\.\\d+ dollar/t higher"
                        + " \\(1\\.\\d+ to 1\\.\\d+\\)\\sthan\\sin\\sbaseline:")
                .containsPattern("\nprice-mean +Price, mean from 2020 on +dollar/t ");
        Desk.Answer again = desk.types(with("--replications", "5"));
        assertThat(again.err()).isEmpty();
        assertThat(again.out().replace("Results were there already: ", "Results: "))
                .isNotEqualTo(again.out())
                .isEqualTo(first.out());
        assertThat(desk.types(with("--replications", "5", "--fresh")).out()).isEqualTo(first.out());
        Desk.Answer quiet = desk.types(with("--replications", "5", "--quiet"));
        assertThat(quiet.out().lines()).hasSize(2);
    }

    @Test
    void tables_alone_do_for_tables_but_not_for_a_report() {
        assertThat(json("--replications", "3", "--no-charts").path("reused").asBoolean())
                .isFalse();
        assertThat(json("--replications", "3").path("reused").asBoolean()).isFalse();
        assertThat(json("--replications", "3", "--no-charts").path("reused").asBoolean())
                .isTrue();
    }

    @Test
    void another_question_is_another_folder() {
        assertThat(Stream.of(
                                new String[] {"--replications", "3"},
                                new String[] {"--replications", "4"},
                                new String[] {"--replications", "3", "--seed", "2"},
                                new String[] {"--replications", "3", "--level", "0.9"},
                                new String[] {"--replications", "3", "--outcome", "harvest-lowest"},
                                new String[] {"--replications", "3", "--set", "weather=0.03"},
                                new String[] {"--replications", "3", "--periods", "30"},
                                new String[] {"--half-width", "5"})
                        .map(this::folder)
                        .distinct())
                .hasSize(8);
    }

    @Test
    void pairs_are_run_until_the_half_width_is_reached() throws IOException {
        Desk.Answer answer = desk.types(with("--half-width", "0.4", "--outcome", "harvest-lowest"));
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .containsPattern(
                        "until the half width of harvest-lowest was at most 0\\.4, 30 at least; it was\\sreached\\.")
                .containsPattern("a\\slittle\\sless\\soften\\sthan\\s95%");
        JsonNode document = json("--half-width", "0.4", "--outcome", "harvest-lowest");
        assertThat(document.path("reused").asBoolean()).isTrue();
        JsonNode outcome = document.path("outcomes").get(1);
        int pairs = document.path("pairs").asInt();
        assertThat(pairs).isBetween(40, 200);
        assertThat(outcome.path("high").asDouble() - outcome.path("low").asDouble())
                .isLessThanOrEqualTo(0.8);
        assertThat(outcome.path("wantedHalfWidth").asDouble()).isEqualTo(0.4);
        double range = outcome.path("high").asDouble() - outcome.path("low").asDouble();
        assertThat(outcome.path("halfWidth").asDouble()).isCloseTo(range / 2, within(1e-9));
        assertThat(outcome.path("pairsForWantedHalfWidth").asInt()).isLessThanOrEqualTo(pairs);
        assertThat(json("--half-width", "100").path("pairs").asInt()).isEqualTo(30);
    }

    @Test
    void a_failed_run_is_listed_with_the_command_that_repeats_it() throws IOException {
        desk.write("models/faulty/scenarios/rain.yaml", "description: The roof falls in\nparameters: {kind: throws}\n");
        String model = desk.read("models/faulty/model.yaml");
        desk.write("models/faulty/model.yaml", model + "outcomes: {goods: last(goods)}\n");
        Desk.Answer answer = desk.types(
                "compare", "faulty", "--scenario", "rain", "--against", "plain", "--replications", "3", "--json");
        assertThat(answer.code()).isEqualTo(1);
        JsonNode document = JsonMapper.shared().readTree(answer.out());
        assertThat(document.path("status").asString()).isEqualTo("failed");
        assertThat(document.path("completed").asInt()).isZero();
        assertThat(document.path("failed").asInt()).isEqualTo(3);
        assertThat(document.path("outcomes").get(0).path("difference").isNull()).isTrue();
        assertThat(answer.err()).contains("3 of 6 runs failed; their pairs are left out of every figure.");
        Path folder = Path.of(document.path("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("failures.csv")))
                .hasSize(4)
                .startsWith("seed,run,scenario,message,command")
                .anyMatch(line -> line.startsWith("2,a,rain,")
                        && line.contains("the roof fell in")
                        && line.endsWith(
                                "./detente run faulty --scenario rain --periods 40 --seed 2 --replications 1"));
        assertThat(Files.readAllLines(folder.resolve("pairs.csv"))).contains("2,failed,done,,1.0");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("Runs that failed");
        Desk.Answer until =
                desk.types("compare", "faulty", "--scenario", "rain", "--against", "plain", "--half-width", "1");
        assertThat(until.code()).isEqualTo(1);
        assertThat(until.out()).containsPattern("30 at least; it was given up, since no\\spair gives a number\\.");
    }

    @Test
    void what_never_happens_is_counted_and_not_averaged() {
        String model = desk.read("models/cobweb/model.yaml");
        desk.write("models/cobweb/model.yaml", model + "  crash: \"first-below(price, level=50, from=2001-01-01)\"\n");
        Desk.Answer answer = desk.types(with("--replications", "10"));
        assertThat(answer.out())
                .contains("  crash: in 10 pairs never in B; the row is over the 0 pairs with a number in both");
        JsonNode crash = json("--replications", "10").path("outcomes").get(2);
        assertThat(crash.path("neverB").asInt()).isEqualTo(10);
        assertThat(crash.path("neverA").asInt()).isZero();
        assertThat(crash.path("difference").isNull()).isTrue();
        assertThat(crash.path("unit").asString()).isEqualTo("year");
    }

    @Test
    void an_outcome_that_the_runs_do_not_cover_is_said_and_not_taken_for_a_headline() {
        JsonNode document = json("--replications", "3", "--periods", "10");
        assertThat(document.path("headline").asString()).isEqualTo("harvest-lowest");
        assertThat(document.path("notes").get(0).path("note").asString())
                .isEqualTo("outcome 'price-mean': no day of the run lies from 2020-01-01 to the end.");
        assertThat(document.path("outcomes").get(0).path("undefinedA").asInt()).isEqualTo(3);
        Desk.Answer asked = desk.types(with("--periods", "10", "--outcome", "price-mean"));
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("no day of the run lies from 2020-01-01 to the end.");
    }

    @Test
    void a_model_without_chance_has_differences_without_spread() {
        Desk.Answer answer = desk.types(
                "compare",
                "ario",
                "--scenario",
                "shock",
                "--against",
                "aftermath",
                "--replications",
                "3",
                "--periods",
                "60");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("shock against aftermath: no pair differs in \u201cOutput lost in the world\u201d")
                .contains("The same in both runs of every pair: Output lost in the world (191.4 M$);");
    }

    @Test
    void everything_wrong_is_listed_at_once_and_nothing_is_run() {
        Desk.Answer answer = desk.types(
                "compare",
                "cobweb",
                "--scenario",
                "frosst",
                "--against",
                "baselin",
                "--outcome",
                "price-men",
                "--replications",
                "1",
                "--half-width",
                "0",
                "--level",
                "1",
                "--threads",
                "0",
                "--set",
                "wether=1",
                "--periods",
                "0");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("""
                10 problems in the command line
                  'replications' must be in [2, 100000], was 1.
                  'threads' must be in [1, 1000], was 0.
                  --replications says how many pairs, --half-width how good they are to be; leave out one of them.
                  'half-width' must be above 0, was 0.
                  'level' must lie between 0 and 1, was 1.
                  unknown outcome 'price-men'.
                          Maybe 'price-mean'?
                  unknown scenario 'frosst'.
                          Maybe 'frost'?
                  unknown parameter 'wether'.
                          Maybe 'weather'?
                  'periods' must be in [1, 1000000], was 0.
                  unknown scenario 'baselin'.
                          Maybe 'baseline'?
                """);
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void a_scenario_is_held_against_another_one_of_the_same_length() {
        assertThat(desk.types("compare", "cobweb").err()).isEqualTo("""
                2 problems in the command line
                  missing --scenario NAME, the scenario whose effect is asked.
                  missing --against NAME, the scenario that it is held against.
                """);
        Desk.Answer same = desk.types("compare", "cobweb", "--scenario", "frost", "--against", "frost");
        assertThat(same.code()).isEqualTo(2);
        assertThat(same.err()).contains("scenario 'frost' cannot be held against itself.");
        assertThat(desk.types("compare", "rare-earths", "--scenario", "other-suppliers", "--against", "history")
                        .err())
                .contains(
                        "scenario 'other-suppliers' runs 400 periods and 'history' 150; --periods N makes them equal.");
    }

    @Test
    void a_model_without_outcomes_compares_its_series_alone() {
        desk.write("models/faulty/scenarios/late.yaml", "description: Later\nparameters: {when: 35}\n");
        Desk.Answer answer =
                desk.types("compare", "faulty", "--scenario", "late", "--against", "plain", "--replications", "2");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("The model file states no outcomes; differences.csv has all series.");
        assertThat(desk.types("compare", "faulty", "--scenario", "late", "--against", "plain", "--half-width", "1")
                        .err())
                .contains("model 'faulty' has no 'outcomes' in its model.yaml.");
    }

    @Test
    void the_flagship_answers_in_money_and_share_of_gdp_with_intervals() {
        String verdict = desk.json(
                        "compare",
                        "rare-earths",
                        "--scenario",
                        "history",
                        "--against",
                        "no-controls",
                        "--replications",
                        "4",
                        "--periods",
                        "110",
                        "--no-charts",
                        "--json")
                .path("verdict")
                .asString();
        assertThat(verdict)
                .startsWith("Scenario history costs the United States ")
                .containsPattern("[0-9,]+ M\\$ \\([0-9,]+ to [0-9,]+\\), [0-9.]+% of GDP \\([0-9.]+ to [0-9.]+\\)")
                .contains(", compared with no-controls.")
                .endsWith(".");
    }

    @Test
    void either_side_may_have_settings_of_its_own() throws IOException {
        JsonNode sides = desk.json(
                "compare",
                "cobweb",
                "--scenario",
                "baseline",
                "--against",
                "baseline",
                "--set-a",
                "weather=0.03",
                "--set-b",
                "weather=0.01",
                "--set",
                "expectation-weight=0.4",
                "--replications",
                "4",
                "--no-charts",
                "--json");
        assertThat(sides.path("verdict").asString())
                .startsWith("baseline with weather = 0.03 against baseline with weather = 0.01: ");
        JsonNode manifest = JsonMapper.shared()
                .readTree(Files.readAllBytes(
                        Path.of(sides.path("folder").asString()).resolve("manifest.json")));
        JsonNode order = manifest.path("order");
        assertThat(order.path("set").asString()).isEqualTo("expectation-weight=0.4");
        assertThat(order.path("set-a").asString()).isEqualTo("weather=0.03");
        assertThat(order.path("set-b").asString()).isEqualTo("weather=0.01");
        assertThat(desk.types("verify", sides.path("folder").asString()).code()).isZero();
        assertThat(desk.types(with("--set-a", "wether=1", "--set", "weather=0.1", "--set-b", "weather=0.2"))
                        .err())
                .contains("unknown parameter 'wether'.", "Maybe 'weather'?", "'weather' is set twice.");
    }

    @Test
    void a_scenario_is_held_against_several_in_one_table() throws IOException {
        String[] three = {
            "compare",
            "cobweb",
            "--scenario",
            "frost",
            "--against",
            "baseline",
            "--against",
            "naive-expectations",
            "--replications",
            "4",
            "--json"
        };
        JsonNode found = desk.json(three);
        assertThat(found.path("pairs").asInt()).isEqualTo(8);
        assertThat(found.path("outcomes")).hasSize(4);
        assertThat(found.path("outcomes").get(0).path("against").asString()).isEqualTo("baseline");
        assertThat(found.path("outcomes").get(2).path("against").asString()).isEqualTo("naive-expectations");
        Path folder = Path.of(found.path("folder").asString());
        assertThat(names(folder))
                .contains(
                        "pairs.csv",
                        "pairs-naive-expectations.csv",
                        "differences-naive-expectations.csv",
                        "enough-runs-naive-expectations.csv");
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains(
                        "Compared with baseline, frost: ",
                        "Compared with naive-expectations, frost: ",
                        "A minus B1",
                        "A minus B2");
        JsonNode alone = json("--replications", "4", "--no-charts");
        assertThat(alone.path("outcomes").get(0).path("difference").asDouble())
                .isEqualTo(found.path("outcomes").get(0).path("difference").asDouble());
        assertThat(desk.json(three).path("reused").asBoolean()).isTrue();
        assertThat(desk.types("verify", folder.toString()).code()).isZero();
        assertThat(desk.types(with("--against", "baseline")).err())
                .contains("--against names scenario 'baseline' twice.");
    }

    @Test
    void a_page_answers_before_everything_else_and_shows_whether_there_are_pairs_enough() throws IOException {
        Path folder = folder("--replications", "9");
        assertThat(folder.resolve("report.md"))
                .content()
                .containsSubsequence(
                        "## The answer", "## Headline figures", "## The picture", "charts/compare-price.png")
                .containsSubsequence("## Enough runs?", "charts/enough-runs.png");
        assertThat(Files.readAllLines(folder.resolve("charts/enough-runs.csv"))).hasSizeGreaterThan(4);
        assertThat(folder("--replications", "4").resolve("charts/enough-runs.csv"))
                .doesNotExist();
    }

    @Test
    void how_the_interval_settles_is_kept_from_two_pairs_to_all() throws IOException {
        Path folder = folder("--replications", "12", "--no-charts");
        List<String> rows = Files.readAllLines(folder.resolve("enough-runs.csv"));
        assertThat(rows.get(0)).isEqualTo("outcome,unit,pairs,difference,low,high");
        assertThat(rows.stream().filter(row -> row.startsWith("price-mean,")).map(row -> row.split(",", -1)[2]))
                .containsExactly("2", "3", "4", "5", "6", "7", "9", "12");
        String all = Files.readAllLines(folder.resolve("outcomes.csv")).get(1);
        String last = rows.stream()
                .filter(row -> row.startsWith("price-mean,dollar/t,12,"))
                .findFirst()
                .orElseThrow();
        assertThat(all).contains(last.substring("price-mean,dollar/t,12,".length()));
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(FROST));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    private Path folder(String... more) {
        return Path.of(json(more).path("folder").asString());
    }

    private JsonNode json(String... more) {
        List<String> all = new ArrayList<>(List.of(with(more)));
        all.add("--json");
        return JsonMapper.shared()
                .readTree(desk.types(all.toArray(new String[0])).out());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String beforeEnvironment(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("manifest.json"));
        return text.substring(0, text.indexOf("\"environment\""));
    }
}
