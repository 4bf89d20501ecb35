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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactsCommandTest {
    private static final String FAULTY_FACTS = """
            facts:
              - {id: goods, title: Goods, unit: "1", measure: max(goods), observed: 1, band: [1, inf], source: book}
              - {id: never, title: Theft, unit: week, measure: "first-below(goods, level=1)", band: [0, 9], source: book}
            """;

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    @Test
    void facts_known_in_closed_form_are_reproduced() {
        Desk.Answer answer = desk.types("facts", "cobweb", "--replications", "20");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Scenario baseline, 40 periods, seeds 1 to 20\nFarmers learn")
                .containsPattern("\n +Observed +Median +5% to 95% +Observed is\n")
                .containsPattern("\n +Band +Median +5% to 95% +Median is +In band\n")
                .contains("first-price  Price of the first harvest, planted at an expected price of 60 [dollar/t]")
                .containsPattern("\n +122 to 128 +12[45].* in band +[0-9.]+%\n")
                .containsPattern("\n +1 +1 +1 to 1 +inside\n")
                .containsPattern("\n +0\\.803 +0\\.8[0-9]* .* inside\n")
                .containsPattern(
                        "\n[0-9] of [0-9] observed values \\([0-9.]+%\\) lies? outside the simulated 90%, where 10% should\\.\n");
        assertThat(answer.out().lines().mapToInt(String::length).max().orElseThrow())
                .isLessThanOrEqualTo(home.toString().length() + 100);
        assertThat(answer.err()).contains("20 of 20 runs");
    }

    @Test
    void results_go_to_a_folder_named_by_their_inputs() throws IOException {
        Path folder = desk.folder("facts", "cobweb", "--replications", "12", "--json");
        assertThat(folder.getFileName().toString()).matches("facts-[0-9a-f]{16}");
        assertThat(folder.getParent()).isEqualTo(home.resolve("results/cobweb"));
        assertThat(names(folder))
                .containsExactly(
                        "charts",
                        "facts.csv",
                        "failures.csv",
                        "manifest.json",
                        "replications.csv",
                        "report.html",
                        "report.md",
                        "report.tex",
                        "schema.csv");
        List<String> runs = Files.readAllLines(folder.resolve("replications.csv"));
        assertThat(runs).hasSize(13);
        assertThat(runs.get(0))
                .isEqualTo("seed,status,first-price,first-glut,largest-harvest,expectation-turns,resting-price");
        assertThat(runs.get(12)).matches("12,done,[0-9.]+,1\\.0,[0-9.]+,[0-9.]+,[0-9.]+");
        assertThat(Files.readAllLines(folder.resolve("facts.csv")))
                .hasSize(6)
                .startsWith(
                        "id,title,unit,measure,observed,median,lower,upper,observed_inside,band_min,band_max,verdict,"
                                + "share_in_band,seeds,source")
                .anyMatch(
                        line -> line.startsWith(
                                "first-glut,Years until the price first falls below its resting point,"
                                        + "year,\"first-below(price, level=86)\",1.0,1.0,1.0,1.0,true,1.0,1.0,in band,1.0,12,"));
        JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        assertThat(manifest.path("study").asString()).isEqualTo("facts");
        assertThat(manifest.path("seeds").path("count").asInt()).isEqualTo(12);
        assertThat(manifest.path("inputs").propertyNames())
                .containsExactly("facts.yaml", "model.yaml", "scenarios/baseline.yaml");
        assertThat(manifest.path("outputs").propertyNames())
                .filteredOn(name -> !name.startsWith("charts/"))
                .containsExactly("replications.csv", "failures.csv", "facts.csv", "schema.csv");
        assertThat(folder.resolve("charts"))
                .isDirectoryContaining("glob:**facts-observed.svg")
                .isDirectoryContaining("glob:**facts-bands.svg");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("./detente facts cobweb --scenario baseline --periods 40 --replications 12 --seed 1")
                .contains("first-below(price, level=86)", "122 to 128", "in band");
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_no_name() throws IOException {
        Path one = desk.folder("facts", "cobweb", "--threads", "1", "--json");
        for (String threads : List.of("2", "8")) {
            Path place = home.resolve("elsewhere" + threads);
            Path many = desk.folder("facts", "cobweb", "--threads", threads, "--json", "--out", place.toString());
            assertThat(many.getFileName()).isEqualTo(one.getFileName());
            for (String name : List.of("replications.csv", "failures.csv", "facts.csv", "report.html")) {
                assertThat(many.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
            }
            assertThat(beforeEnvironment(many)).isEqualTo(beforeEnvironment(one));
        }
    }

    @Test
    void identical_inputs_answer_from_the_folder_with_the_same_words() {
        String[] words = {"facts", "cobweb", "--replications", "7"};
        String first = desk.types(words).out();
        Desk.Answer again = desk.types(words);
        assertThat(again.out()).contains("Results were there already: ");
        assertThat(again.out().replace("Results were there already: ", "Results: "))
                .isEqualTo(first);
        assertThat(again.err()).isEmpty();
        assertThat(desk.types("facts", "cobweb", "--replications", "7", "--fresh")
                        .out())
                .isEqualTo(first);
    }

    @Test
    void other_seeds_facts_or_scenarios_are_another_study() {
        Path folder = desk.folder("facts", "cobweb", "--replications", "3", "--json");
        assertThat(desk.folder("facts", "cobweb", "--replications", "4", "--json"))
                .isNotEqualTo(folder);
        assertThat(desk.folder("facts", "cobweb", "--replications", "3", "--seed", "2", "--json"))
                .isNotEqualTo(folder);
        assertThat(desk.folder("facts", "cobweb", "--replications", "3", "--scenario", "frost", "--json"))
                .isNotEqualTo(folder);
        desk.write("models/cobweb/facts.yaml", desk.read("models/cobweb/facts.yaml") + "\n");
        assertThat(desk.folder("facts", "cobweb", "--replications", "3", "--json"))
                .isNotEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replications.csv", "facts.csv", "failures.csv", "report.html", "manifest.json"})
    void a_damaged_study_is_not_answered_from(String name) throws IOException {
        Path folder = desk.folder("facts", "cobweb", "--replications", "3", "--json");
        byte[] good = Files.readAllBytes(folder.resolve(name));
        Files.writeString(folder.resolve(name), new String(good, java.nio.charset.StandardCharsets.UTF_8) + "x");
        JsonNode again = desk.json("facts", "cobweb", "--replications", "3", "--json");
        assertThat(again.path("reused").asBoolean()).isFalse();
        assertThat(again.path("folder").asString()).isEqualTo(folder.toString());
        assertThat(Files.readString(folder.resolve(name))).doesNotEndWith("x");
    }

    @Test
    void json_has_numbers_and_null_for_what_never_happens() {
        desk.write("models/faulty/facts.yaml", FAULTY_FACTS);
        JsonNode document = desk.json("facts", "faulty", "--replications", "3", "--json");
        assertThat(document.path("status").asString()).isEqualTo("done");
        assertThat(document.path("failed").asInt()).isZero();
        JsonNode goods = document.path("facts").get(0);
        assertThat(goods.path("median").asInt()).isEqualTo(1);
        assertThat(goods.path("bandMax").isNull()).isTrue();
        assertThat(goods.path("verdict").asString()).isEqualTo("in band");
        assertThat(goods.path("shareInBand").asInt()).isEqualTo(1);
        JsonNode never = document.path("facts").get(1);
        assertThat(never.path("median").isNull()).isTrue();
        assertThat(never.path("observed").isNull()).isTrue();
        assertThat(never.path("observedInside").isNull()).isTrue();
        assertThat(never.path("verdict").asString()).isEqualTo("above");
        Desk.Answer answer = desk.types("facts", "faulty", "--replications", "3");
        assertThat(answer.out()).containsPattern("0 to 9 +never +never to never +above +0\\.0%");
        assertThat(Path.of(document.path("folder").asString()).resolve("replications.csv"))
                .content()
                .contains("2,done,1.0,1E309\n");
    }

    @Test
    void failed_runs_are_kept_with_the_command_that_repeats_them_and_end_with_1() throws IOException {
        desk.write(
                "models/faulty/model.yaml",
                desk.read("models/faulty/model.yaml").replace("value: never", "value: throws"));
        desk.write("models/faulty/facts.yaml", FAULTY_FACTS);
        Desk.Answer answer = desk.types("facts", "faulty", "--replications", "3");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("no value");
        assertThat(answer.err())
                .contains("3 of 3 runs failed")
                .contains("seed 2: phase 'work' failed in week 31: the roof fell in");
        JsonNode stored = desk.json("facts", "faulty", "--replications", "3", "--json");
        assertThat(stored.path("reused").asBoolean()).isTrue();
        assertThat(stored.path("status").asString()).isEqualTo("failed");
        assertThat(stored.path("failures")).hasSize(3);
        Path folder = Path.of(stored.path("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("failures.csv")))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("2,")
                        && line.endsWith(
                                ",./detente run faulty --scenario plain --periods 40 --seed 2 --replications 1"));
        assertThat(folder.resolve("replications.csv")).content().contains("2,failed,,\n");
        assertThat(folder.resolve("report.html")).content().contains("Runs that failed");
    }

    @Test
    void everything_wrong_is_listed_at_once_and_nothing_is_run() {
        desk.write("models/faulty/facts.yaml", """
                scenario: plan
                facts:
                  - {id: a, title: A, unit: t, measure: maxx(goods), source: book}
                  - {id: a, title: A, unit: t, measure: max(goods), band: [2, 1], source: book}
                """);
        desk.write(
                "models/faulty/model.yaml",
                desk.read("models/faulty/model.yaml").replace("periods: 40", "periods: 0"));
        Desk.Answer answer = desk.types("facts", "faulty", "--replications", "0", "--threads", "-1");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), "")).isEqualTo("""
                2 problems in the command line
                  'replications' must be in [1, 1000000], was 0.
                  'threads' must be in [1, 1000], was -1.
                4 problems in /models/faulty/facts.yaml
                  line 1: unknown scenario 'plan'.
                          Maybe 'plain'?
                  line 3: unknown function 'maxx'.
                          Maybe 'max'?
                  line 4: duplicate fact 'a'.
                  line 4: 'band' ends before it begins: 2 to 1.
                1 problem in /models/faulty/model.yaml
                  line 5: 'periods' must be a whole number from 1 to 1000000, was 0.
                """);
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void series_and_times_that_the_model_does_not_have_are_refused_before_the_first_run() {
        desk.write("models/faulty/facts.yaml", """
                facts:
                  - {id: a, title: A, unit: t, measure: max(good), source: book}
                  - {id: b, title: B, unit: t, measure: "month(goods, 2025-05)", source: book}
                """);
        Desk.Answer answer = desk.types("facts", "faulty");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), "")).isEqualTo("""
                2 problems in /models/faulty/facts.yaml
                  line 2: unknown series 'good'.
                          Maybe 'goods'?
                  line 3: the run, 2024-01-01 to 2024-10-06, does not cover 2025-05 whole.
                """);
        assertThat(desk.json("facts", "faulty", "--json").path("problems")).hasSize(2);
    }

    @Test
    void a_model_without_facts_is_told_so() {
        Desk.Answer answer = desk.types("facts", "faulty");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("model 'faulty' has no facts.yaml");
    }

    @Test
    void facts_do_not_change_the_id_of_a_run() {
        JsonNode before = desk.json("run", "cobweb", "--no-charts", "--json");
        desk.write("models/cobweb/facts.yaml", "facts: nonsense\n");
        assertThat(desk.json("run", "cobweb", "--no-charts", "--json").path("id"))
                .isEqualTo(before.path("id"));
    }

    @Test
    void quiet_prints_the_folder_alone() {
        Desk.Answer answer = desk.types("facts", "cobweb", "--replications", "3", "--quiet");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines()).hasSize(2);
        assertThat(answer.out()).startsWith("Results: ");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static String beforeEnvironment(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("manifest.json"));
        return text.substring(0, text.indexOf("\"environment\""));
    }
}
