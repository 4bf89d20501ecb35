package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code detente facts} with facts of several scenarios. */
class FactsScenariosTest {
    private static final String TWO_SCENARIOS = """
            scenario: baseline
            facts:
              - {id: cold, title: Mean price with frost, unit: dollar/t, measure: mean(price), scenario: frost, source: book}
              - {id: price, title: Mean price, unit: dollar/t, measure: mean(price), observed: 86, source: book}
              - {id: peak, title: Peak, unit: dollar/t, measure: max(price), scenario: baseline, source: book}
            """;

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    @Test
    void each_fact_is_looked_for_in_the_scenario_that_it_names() throws IOException {
        desk.write("models/cobweb/facts.yaml", TWO_SCENARIOS);
        Desk.Answer answer = desk.types("facts", "cobweb", "--replications", "3");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains("6 of 6 runs");
        assertThat(answer.out())
                .contains("Scenario baseline, 40 periods, seeds 1 to 3; 1 other scenario for facts that name one\n")
                .contains("\nprice  Mean price  dollar/t ", "\ncold  Mean price with frost; scenario frost ");
        JsonNode document = desk.json("facts", "cobweb", "--replications", "3", "--json");
        assertThat(document.path("reused").asBoolean()).isTrue();
        assertThat(document.path("facts").get(0).path("scenario").asString()).isEqualTo("frost");
        Path both = Path.of(document.path("folder").asString());
        assertThat(Files.readAllLines(both.resolve("replications.csv")))
                .hasSize(7)
                .startsWith("scenario,seed,status,cold,price,peak")
                .anyMatch(line -> line.matches("baseline,2,done,,[0-9.]+,[0-9.]+"))
                .anyMatch(line -> line.matches("frost,2,done,[0-9.]+,,"));
        for (String scenario : List.of("baseline", "frost")) {
            Path one = desk.folder("facts", "cobweb", "--replications", "3", "--scenario", scenario, "--json");
            assertThat(rows(both, scenario)).isNotEmpty().isSubsetOf(Files.readAllLines(one.resolve("facts.csv")));
        }
    }

    @Test
    void a_scenario_that_is_typed_is_that_of_all_facts() throws IOException {
        desk.write("models/cobweb/facts.yaml", TWO_SCENARIOS);
        Path folder =
                desk.folder("facts", "cobweb", "--replications", "3", "--scenario", "naive-expectations", "--json");
        assertThat(Files.readAllLines(folder.resolve("replications.csv")))
                .hasSize(4)
                .startsWith("seed,status,cold,price,peak");
        assertThat(folder.resolve("report.html")).content().doesNotContain("frost.yaml", "baseline.yaml");
    }

    @Test
    void facts_that_all_name_one_scenario_are_those_of_a_file_that_names_it() throws IOException {
        desk.write("models/cobweb/facts.yaml", TWO_SCENARIOS.replace("scenario: frost", "scenario: baseline"));
        Path folder = desk.folder("facts", "cobweb", "--replications", "3", "--json");
        assertThat(folder.resolve("facts.csv")).content().startsWith("id,title,unit,measure,observed,");
        assertThat(folder.resolve("report.html")).content().contains("--scenario baseline --periods 40");
    }

    @Test
    void the_number_of_threads_changes_no_byte() throws IOException {
        desk.write("models/cobweb/facts.yaml", TWO_SCENARIOS);
        Path one = desk.folder("facts", "cobweb", "--threads", "1", "--json");
        Path many = desk.folder(
                "facts",
                "cobweb",
                "--threads",
                "8",
                "--json",
                "--out",
                home.resolve("there").toString());
        assertThat(many.getFileName()).isEqualTo(one.getFileName());
        for (String name : List.of("replications.csv", "failures.csv", "facts.csv", "schema.csv", "report.html")) {
            assertThat(many.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
        }
    }

    @Test
    void a_change_of_any_scenario_that_facts_need_is_noticed() {
        desk.write("models/cobweb/facts.yaml", TWO_SCENARIOS);
        Path folder = desk.folder("facts", "cobweb", "--replications", "3", "--json");
        assertThat(desk.types("verify", folder.toString()).code()).isZero();
        desk.write("models/cobweb/scenarios/frost.yaml", desk.read("models/cobweb/scenarios/frost.yaml") + "\n");
        assertThat(desk.folder("facts", "cobweb", "--replications", "3", "--json"))
                .isNotEqualTo(folder);
        Desk.Answer answer = desk.types("verify", folder.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out() + answer.err()).contains("scenarios/frost.yaml");
    }

    @Test
    void runs_that_fail_in_one_of_several_scenarios_are_named_with_it() throws IOException {
        desk.write(
                "models/faulty/scenarios/stormy.yaml",
                "description: A day like no other\nparameters: {kind: throws}\nperiods: 35\n");
        desk.write("models/faulty/facts.yaml", """
                facts:
                  - {id: calm, title: Calm, unit: "1", measure: max(goods), source: book}
                  - {id: storm, title: Storm, unit: "1", measure: max(goods), source: book, scenario: stormy}
                """);
        Desk.Answer answer = desk.types("facts", "faulty", "--replications", "2");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("2 of 4 runs failed")
                .contains("scenario 'stormy', seed 2: phase 'work' failed in week 31: the roof fell in");
        JsonNode stored = desk.json("facts", "faulty", "--replications", "2", "--json");
        assertThat(stored.path("facts").get(0).path("seeds").asInt()).isEqualTo(2);
        assertThat(stored.path("facts").get(1).path("seeds").asInt()).isZero();
        Path folder = Path.of(stored.path("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("failures.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("stormy,2,")
                        && line.endsWith(
                                ",./detente run faulty --scenario stormy --periods 35 --seed 2 --replications 1"));
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("./detente facts faulty --replications 2 --seed 1");
    }

    @Test
    void what_a_fact_asks_of_its_own_scenario_is_refused_with_its_name() {
        desk.write("models/faulty/scenarios/short.yaml", "description: A short day\nperiods: 4\n");
        desk.write("models/faulty/facts.yaml", """
                facts:
                  - {id: a, title: A, unit: t, measure: "month(goods, 2024-05)", source: book}
                  - {id: b, title: B, unit: t, measure: "month(goods, 2024-05)", source: book, scenario: short}
                  - {id: c, title: C, unit: t, measure: max(good), source: book}
                """);
        Desk.Answer answer = desk.types("facts", "faulty");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), "")).isEqualTo("""
                2 problems in /models/faulty/facts.yaml
                  line 3: scenario 'short': the run, 2024-01-01 to 2024-01-28, does not cover 2024-05 whole.
                  line 4: scenario 'plain': unknown series 'good'.
                          Maybe 'goods'?
                """);
    }

    /** Rows of the facts of a scenario as they stand where no other is. */
    private static List<String> rows(Path folder, String scenario) throws IOException {
        return Files.readAllLines(folder.resolve("facts.csv")).stream()
                .filter(line -> line.contains("," + scenario + ","))
                .map(line -> line.replace("," + scenario + ",", ","))
                .toList();
    }
}
