package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands do their work on a model that the engine does not know; what it must give is known in closed form. */
class SavingsCommandsTest {
    private static final double RICHER = 100 * (Math.pow(1.02, 24) - Math.pow(1.01, 24));

    @TempDir
    private Path home;

    private String out;

    @BeforeEach
    void writeTheFolder() throws IOException {
        write("model.yaml", """
                model: savings
                title: Savings
                period: month
                start: 2024-01-01
                periods: 24
                scenario: plain
                parameters:
                  interest: {value: 0.01, unit: 1/month, source: "made up"}
                  gift: {value: 5, unit: dollar/month, source: "made up"}
                outcomes:
                  capital-end: {measure: last(capital), about: "Capital at the end"}
                """);
        write("scenarios/plain.yaml", "description: What if interest is one percent\n");
        write("scenarios/generous.yaml", """
                description: What if interest is two percent and nothing is given
                parameters:
                  interest: 0.02
                  gift: 0
                """);
        write("facts.yaml", """
                facts:
                  - id: after-a-year
                    title: Capital after a year
                    unit: dollar
                    measure: last(capital, to=2024-12-31)
                    observed: 140
                    band: [112, 180]
                    source: "made up"
                """);
        write("experiments/interest.yaml", """
                experiment: interest
                model: savings
                kind: batch
                scenarios: [generous]
                seeds: {first: 1, count: 2}
                design: {grid: {interest: [0.01, 0.02]}}
                outcomes: {end: last(capital)}
                """);
        write("experiments/screening.yaml", """
                experiment: screening
                model: savings
                kind: morris
                seeds: {first: 1, count: 2}
                design: {morris: {trajectories: 4, levels: 4, over: {interest: [0, 0.1], gift: [0, 10]}}}
                outcomes: {end: last(capital)}
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve("models/savings").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void type(int code, String... words) {
        StringWriter printed = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.execute(home, new PrintWriter(printed), new PrintWriter(err), words))
                .as("%s", err)
                .isEqualTo(code);
        out = printed.toString();
    }

    private Path written(String name) throws IOException {
        try (Stream<Path> tree = Files.walk(home.resolve("results"))) {
            return tree.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    @Test
    void it_is_listed_and_described() {
        type(0, "models");
        assertThat(out).contains("savings", "Savings");
        type(0, "describe", "savings");
        assertThat(out).contains("bear interest", "Interest on what was saved", "What if interest is one percent");
    }

    @Test
    void a_run_is_stored_and_comes_out_again_to_the_byte() throws IOException {
        type(0, "run", "savings", "--scenario", "generous");
        List<String> rows = Files.readAllLines(written("series.csv"));
        assertThat(rows).hasSize(25);
        assertThat(Double.parseDouble(rows.get(24).split(",", -1)[2]))
                .isCloseTo(100 * Math.pow(1.02, 24), within(1e-9));
        type(0, "verify", written("manifest.json").getParent().toString());
    }

    @Test
    void what_was_observed_is_held_against_runs() {
        type(0, "facts", "savings", "--replications", "4");
        assertThat(out).contains("Capital after a year");
    }

    @Test
    void scenarios_are_compared_seed_by_seed() {
        type(
                0,
                "compare",
                "savings",
                "--scenario",
                "generous",
                "--against",
                "plain",
                "--set",
                "gift=0",
                "--replications",
                "3",
                "--json");
        JsonNode document = JsonMapper.shared().readTree(out);
        assertThat(document.toString()).contains("capital-end");
        assertThat(document.findValue("difference").asDouble()).isCloseTo(RICHER, within(1e-9));
    }

    @Test
    void an_experiment_runs_every_point_with_every_seed() throws IOException {
        type(
                0,
                "batch",
                home.resolve("models/savings/experiments/interest.yaml").toString(),
                "--threads",
                "2");
        assertThat(written("manifest.json")).isNotEmptyFile();
        type(0, "verify", written("manifest.json").getParent().toString());
    }

    @Test
    void a_screening_finds_what_matters() {
        type(
                0,
                "sensitivity",
                home.resolve("models/savings/experiments/screening.yaml").toString());
        assertThat(out).contains("interest", "gift");
    }
}
