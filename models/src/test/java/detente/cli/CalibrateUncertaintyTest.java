package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateUncertaintyTest {
    private static final String REST = """
            calibration: rest
            model: cobweb
            engine: moments
            periods: 30
            set: {expectation-weight: 0.4}
            free:
              supply-slope: {min: 0.5, max: 2, scale: log}
              weather: {min: 0.001, max: 0.1, scale: log}
            targets:
              - {measure: "mean(price, from=2020-01-01)", observed: 96, discrepancy: 0.001}
              - {measure: "mean(quantity, from=2020-01-01)", observed: 104, discrepancy: 0.001}
              - {measure: "max(price, from=2020-01-01)", observed: 99, discrepancy: 0.001}
              - {measure: "min(price, from=2020-01-01)", observed: 93, discrepancy: 0.001}
            search: {budget: 40, replications: 2, seed: 5}
            """;
    private static final String ALL = REST + """
            uncertainty:
              bootstrap: 10
              abc: {particles: 40, generations: 3, simulations: 2000}
              recovery: 5
            """;

    @TempDir
    Path home;

    private CalibrationDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new CalibrationDesk(home);
    }

    @Test
    void moments_have_standard_errors_a_test_weights_and_derivatives() throws IOException {
        JsonNode answer = desk.json(REST);
        double best =
                CalibrationDesk.parameter(answer, "supply-slope").get("best").asDouble();
        double error = CalibrationDesk.parameter(answer, "supply-slope")
                .get("standardError")
                .asDouble();
        assertThat(error).isBetween(0.001, 0.2);
        // on the scale of a logarithm 95% lie within a factor of exp(1.96 se / best)
        assertThat(CalibrationDesk.parameter(answer, "supply-slope")
                        .get("sandwichHigh")
                        .asDouble())
                .isCloseTo(best * Math.exp(1.959964 * error / best), within(1e-5));
        assertThat(answer.at("/searches/0/degreesOfFreedom").asInt()).isEqualTo(2);
        assertThat(answer.at("/searches/0/pValue").asDouble()).isBetween(0.0, 1.0);
        Path folder = CalibrationDesk.folder(answer);
        List<String> weights = Files.readAllLines(folder.resolve("weights.csv"));
        assertThat(weights).hasSize(5);
        assertThat(weights.get(0)).startsWith("target,");
        List<String> jacobian = Files.readAllLines(folder.resolve("jacobian.csv"));
        assertThat(jacobian).hasSize(9);
        assertThat(jacobian.get(0)).isEqualTo("target,parameter,derivative,over_range,disagreement");
        assertThat(folder.resolve("bootstrap.csv")).doesNotExist();
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("Degrees of freedom")
                .contains("Standard error");
        String screen = desk.calibrate(REST).out();
        assertThat(screen).contains("Degrees of freedom").contains("Standard error");
    }

    /** At rest the price is (200 + 10 slope) / (1 + slope), whatever the noise. */
    @Test
    void a_derivative_of_a_quiet_market_is_that_of_its_equilibrium() throws IOException {
        JsonNode answer = desk.json(REST.replace("moments", "history-matching")
                .replace("{min: 0.001, max: 0.1, scale: log}", "{min: 0.0000001, max: 0.0000002}")
                .replace("discrepancy: 0.001", "discrepancy: 0.01")
                .replace("2020-01-01", "2021-06-01"));
        double slope =
                CalibrationDesk.parameter(answer, "supply-slope").get("best").asDouble();
        List<String> jacobian =
                Files.readAllLines(CalibrationDesk.folder(answer).resolve("jacobian.csv"));
        String row = jacobian.stream()
                .filter(l -> l.contains("mean(price") && l.contains(",supply-slope,"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.substring(row.indexOf(",supply-slope,") + 1).split(",", -1);
        assertThat(Double.parseDouble(cells[1])).isCloseTo(-190 / ((1 + slope) * (1 + slope)), within(0.5));
        assertThat(answer.at("/searches/0/j").isNull()).isTrue();
    }

    @Test
    void all_that_is_asked_for_stands_side_by_side() throws IOException {
        JsonNode answer = desk.json(ALL);
        Path folder = CalibrationDesk.folder(answer);
        assertThat(Files.readAllLines(folder.resolve("bootstrap.csv"))).hasSize(11);
        assertThat(Files.readAllLines(folder.resolve("recovery.csv"))).hasSize(6);
        assertThat(Files.readAllLines(folder.resolve("abc.csv"))).hasSize(4);
        for (int k = 1; k <= 3; k++) {
            assertThat(Files.readAllLines(folder.resolve("abc_gen" + k + ".csv")))
                    .hasSize(41);
        }
        JsonNode slope = CalibrationDesk.parameter(answer, "supply-slope");
        for (String low : List.of("low", "sandwichLow", "bootstrapLow", "abcLow")) {
            assertThat(slope.path(low).asDouble()).as(low).isBetween(0.5, 1.3);
        }
        assertThat(slope.path("performance").asDouble()).isGreaterThan(0.8);
        assertThat(slope.path("shrinkage").asDouble()).isGreaterThan(0.5);
        assertThat(answer.at("/searches/0/bootstrapPValue").asDouble()).isBetween(1 / 11.0, 1.0);
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("Profile, 95%", "Sandwich, 95%", "Bootstrap, 95%", "ABC, 95%", "Performance");
        assertThat(answer.at("/warnings").toString()).contains("the 40 particles say no more than");
        for (String chart : List.of("equivalent-1", "abc-1", "abc-2", "recovery-1", "recovery-2")) {
            assertThat(folder.resolve("charts/" + chart + ".svg")).exists();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                assertThat(file).content().doesNotContain("NaN").doesNotContain("Infinity");
            }
        }
        JsonNode best = JsonMapper.shared().readTree(Files.readString(folder.resolve("best.json")));
        assertThat(CalibrationDesk.found(best)).isEqualTo(CalibrationDesk.found(answer));
        assertThat(CalibrationDesk.found(desk.json(ALL))).isEqualTo(CalibrationDesk.found(answer));
        assertThat(desk.calibrate(ALL).out()).contains("Bootstrap p value").contains("Performance");
    }

    @Test
    void it_goes_on_to_the_bit_where_it_was_killed_and_threads_change_nothing() throws IOException {
        JsonNode whole = desk.json(ALL, "--threads", "1");
        Path folder = CalibrationDesk.folder(whole);
        List<String> log = Files.readAllLines(folder.resolve("evaluations.jsonl"));
        String tables = tables(folder);
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        // killed while the posterior was sampled
        int half = log.indexOf(log.stream()
                .filter(l -> l.contains("\"ABC\""))
                .skip(70)
                .findFirst()
                .orElseThrow());
        CalibrationDesk.leave(
                folder,
                "",
                "[]",
                String.join("\n", log.subList(0, half)) + "\n" + log.get(half).substring(0, 30));
        JsonNode again = desk.json(ALL, "--threads", "8");
        assertThat(CalibrationDesk.found(again)).isEqualTo(CalibrationDesk.found(whole));
        assertThat(Files.readAllLines(folder.resolve("evaluations.jsonl"))).isEqualTo(log);
        assertThat(tables(folder)).isEqualTo(tables);
        assertThat(desk.types("verify", folder.toString()).out()).startsWith("Same bytes");
    }

    private static String tables(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : List.of("best.json", "bootstrap.csv", "abc.csv", "abc_gen3.csv", "recovery.csv")) {
            all.append(Files.readString(folder.resolve(file)));
        }
        return all.toString();
    }

    @Test
    void what_is_wrong_with_it_is_listed_with_everything_else() {
        Desk.Answer answer = desk.calibrate(REST.replace("budget: 40", "budget: 4") + """
                uncertainty:
                  bootstrp: 10
                  abc: {particles: 5, generation: 3, simulations: no}
                  recovery: 2
                """);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("'budget' must be a whole number from 10 to 1000000, was 4.")
                .contains("line 16: unknown key 'bootstrp'.")
                .contains("Maybe 'bootstrap'?")
                .contains("line 17: unknown key 'generation'.")
                .contains("Maybe 'generations'?")
                .contains("line 17: 'particles' must be a whole number from 20 to 1000000, was 5.")
                .contains("'simulations' must be a whole number from that of 'particles' to 100000000, was 'no'.")
                .contains("line 18: 'recovery' must be a whole number from 5 to 10000, was 2.");
        assertThat(desk.calibrate(REST + "uncertainty: {abc: {particles: 100, simulations: 50}}\n")
                        .err())
                .contains("'simulations' must be a whole number from that of 'particles' to 100000000, was 50.");
        assertThat(desk.calibrate(REST + "uncertainty: {abc: {generations: 3}}\n")
                        .err())
                .contains("missing particles of 'abc'.");
        assertThat(desk.calibrate(REST + "uncertainty: 3\n").err())
                .contains("'uncertainty' must be a map of keys and values, was 3.");
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void in_blocks_it_belongs_to_the_block_that_asks_for_it() {
        String blocks = """
                calibration: rest
                model: cobweb
                engine: moments
                periods: 30
                search: {budget: 12, seed: 5}
                blocks:
                  - block: supply
                    free: {supply-slope: {min: 0.5, max: 2, scale: log}}
                    targets: [{measure: "mean(price, from=2020-01-01)", observed: 96}]
                  - block: weather
                    free: {weather: {min: 0.001, max: 0.1, scale: log}}
                    targets: [{measure: "max(price, from=2020-01-01)", observed: 99}]
                    uncertainty: {bootstrap: 10}
                """;
        JsonNode answer = desk.json(blocks);
        assertThat(CalibrationDesk.folder(answer).resolve("supply/bootstrap.csv"))
                .doesNotExist();
        assertThat(CalibrationDesk.folder(answer).resolve("weather/bootstrap.csv"))
                .exists();
        assertThat(answer.at("/searches/1/bootstrapDataSets").asInt()).isEqualTo(10);
        assertThat(desk.calibrate(blocks).out()).containsOnlyOnce("Bootstrap p value");
        assertThat(desk.calibrate(blocks + "uncertainty: {bootstrap: 10}\n").err())
                .contains("line 14: unknown key 'uncertainty'; known: calibration, model, blocks, ");
    }

    @Test
    void data_sets_that_fail_are_rows_and_counted() throws IOException {
        JsonNode answer = desk.json("""
                calibration: workshop
                model: faulty
                engine: history-matching
                set: {kind: throws}
                free: {when: [0, 80]}
                targets:
                  - {measure: "last(goods)", observed: 1}
                  - {measure: "mean(goods)", observed: 1}
                search: {budget: 20, replications: 2}
                uncertainty: {bootstrap: 10, abc: {particles: 20, generations: 2, simulations: 20}, recovery: 10}
                """);
        assertThat(answer.at("/searches/0/recoveryFailed").asInt()).isBetween(1, 9);
        assertThat(CalibrationDesk.parameter(answer, "when").get("performance").asDouble())
                .isLessThan(0.5);
        assertThat(answer.at("/warnings").toString()).contains("There is no approximate posterior: after 20");
        List<String> rows = Files.readAllLines(CalibrationDesk.folder(answer).resolve("recovery.csv"));
        assertThat(rows).hasSize(11);
        assertThat(rows).anyMatch(l -> l.contains(",failed,,") && l.contains("the roof fell in"));
    }
}
