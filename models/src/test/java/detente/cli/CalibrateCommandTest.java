package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandTest {
    private static final String REST = """
            calibration: rest
            model: cobweb
            engine: history-matching
            periods: 40
            set: {expectation-weight: 0.4}
            free:
              supply-slope: {min: 0.5, max: 2, scale: log}
              weather: {min: 0.001, max: 0.1, scale: log}
            targets:
              - {measure: "mean(price, from=2020-01-01)", observed: 96, discrepancy: 0.01}
              - {measure: "mean(quantity, from=2020-01-01)", observed: 104, discrepancy: 0.01}
              - {measure: "max(price, from=2030-01-01)", observed: 96}
              - {measure: "min(price, from=2030-01-01)", observed: 96}
            search: {budget: 40, replications: 2, seed: 5}
            """;

    @TempDir
    Path home;

    private CalibrationDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new CalibrationDesk(home);
    }

    @Test
    void it_finds_what_the_targets_tell_and_says_what_they_do_not() throws IOException {
        JsonNode answer = desk.json(REST);
        // at rest 200 - p = slope (p - 10): a price of 96 belongs to 104/86
        assertThat(CalibrationDesk.parameter(answer, "supply-slope").get("best").asDouble())
                .isCloseTo(104 / 86.0, within(0.04));
        assertThat(answer.at("/searches/0/worstMiss").asDouble()).isLessThan(1);
        assertThat(CalibrationDesk.parameter(answer, "weather").get("verdict").asString())
                .isEqualTo("not identified");
        assertThat(CalibrationDesk.parameter(answer, "supply-slope")
                        .get("verdict")
                        .asString())
                .isEqualTo("identified");
        Path folder = CalibrationDesk.folder(answer);
        assertThat(folder.getFileName().toString()).startsWith("rest-");
        for (String file : List.of(
                "best.json",
                "moments.csv",
                "candidates.csv",
                "identification.csv",
                "profile_supply-slope.csv",
                "profile_weather.csv",
                "evaluations.jsonl",
                "failures.csv",
                "manifest.json",
                "charts/loss.svg",
                "charts/fit.svg",
                "charts/profile-1.svg")) {
            assertThat(folder.resolve(file)).exists();
            assertThat(folder.resolve(file)).content().doesNotContain("NaN");
        }
        assertThat(folder.resolve("report.html")).content().contains("Not identified: weather");
        assertThat(Files.readAllLines(folder.resolve("candidates.csv"))).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history-matching", "moments"})
    void it_goes_on_to_the_bit_where_it_was_killed_and_threads_change_nothing(String engine) throws IOException {
        String text = REST.replace("history-matching", engine);
        JsonNode whole = desk.json(text, "--threads", "1");
        Path folder = CalibrationDesk.folder(whole);
        List<String> log = Files.readAllLines(folder.resolve("evaluations.jsonl"));
        String tables = Files.readString(folder.resolve("moments.csv")) + Files.readString(folder.resolve("best.json"));
        Desk.copy(folder, home.resolve("kept"));
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        // what a kill leaves: some lines, the last one torn
        CalibrationDesk.leave(
                folder,
                "",
                "[]",
                String.join("\n", log.subList(0, 17)) + "\n" + log.get(17).substring(0, 30));
        JsonNode again = desk.json(text, "--threads", "8");
        assertThat(CalibrationDesk.found(again)).isEqualTo(CalibrationDesk.found(whole));
        assertThat(Files.readAllLines(folder.resolve("evaluations.jsonl"))).isEqualTo(log);
        assertThat(Files.readString(folder.resolve("moments.csv")) + Files.readString(folder.resolve("best.json")))
                .isEqualTo(tables);
        assertThat(desk.json(text).get("reused").asBoolean()).isTrue();
        assertThat(desk.types("verify", folder.toString()).out()).startsWith("Same bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history-matching", "moments"})
    void it_tells_how_far_it_is_and_makes_no_more_runs_than_it_said(String engine) throws IOException {
        Desk.Answer answer = desk.calibrate(
                REST.replace("history-matching", engine)
                        + "uncertainty: {bootstrap: 10, recovery: 5, abc: {particles: 20, generations: 2}}\n",
                "--json");
        Matcher line =
                Pattern.compile("of at most (\\d+) runs, at most \\d+ s left").matcher(answer.err());
        assertThat(line.find()).as(answer.err()).isTrue();
        Path folder = CalibrationDesk.folder(JsonMapper.shared().readTree(answer.out()));
        int runs = Files.readAllLines(folder.resolve("evaluations.jsonl")).stream()
                .mapToInt(
                        trial -> JsonMapper.shared().readTree(trial).get("runs").asInt())
                .sum();
        int most = Integer.parseInt(line.group(1));
        assertThat(runs).isBetween(1, most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"set\":\"SEARCH\",\"ru", "{}", "", "[1]", "WEIRD", "INFINITE"})
    void a_log_that_is_not_what_was_written_is_named_with_its_line(String damage) throws IOException {
        Path folder = CalibrationDesk.folder(desk.json(REST));
        List<String> log = new ArrayList<>(Files.readAllLines(folder.resolve("evaluations.jsonl")));
        Files.move(folder, home.resolve("kept"));
        String damaged = switch (damage) {
            case "WEIRD" -> log.get(3).replace("\"ok\"", "\"weird\"");
            case "INFINITE" -> log.get(3).replaceAll("\\[\"[0-9a-f]{16}", "[\"7ff0000000000000");
            default -> damage;
        };
        log.set(3, damaged);
        Path hidden = CalibrationDesk.leave(folder, "", "[]", String.join("\n", log) + "\n");
        Desk.Answer answer = desk.calibrate(REST, "--json");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains(hidden + ": line 5 is not what was written; remove the file, or compute everything again with"
                        + " --fresh");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(answer.out())
                        .get("status")
                        .asString())
                .isEqualTo("failed");
        assertThat(desk.calibrate(REST, "--fresh").code()).isZero();
    }

    @Test
    void what_is_free_cannot_be_set() {
        assertThat(desk.calibrate(REST.replace("{expectation-weight: 0.4}", "{expectation-weight: 0.4, weather: 0.01}"))
                        .err())
                .contains("line 5: 'weather' is free, so it cannot be set.");
    }

    @Test
    void few_data_are_warned_of_in_every_output() throws IOException {
        String few = REST.replaceAll("(?m)^  - .*(max|min)\\(price.*\n", "");
        Desk.Answer answer = desk.calibrate(few);
        assertThat(answer.code()).isZero();
        String warning = "Only 2 data points for 2 free parameters";
        assertThat(answer.err()).contains("warning: " + warning);
        JsonNode json = desk.json(few);
        assertThat(json.at("/warnings/0/warning").asString()).startsWith(warning);
        assertThat(CalibrationDesk.folder(json).resolve("report.html"))
                .content()
                .contains(warning);
    }

    @Test
    void progress_is_off_the_terminal_before_anything_is_said() {
        System.setProperty("detente.terminal", "true");
        try {
            String err = desk.calibrate(REST.replaceAll("(?m)^  - .*(max|min)\\(price.*\n", ""))
                    .err();
            assertThat(err).contains(" runs", "\r");
            assertThat(err.substring(err.indexOf("warning: "))).doesNotContain("\r");
        } finally {
            System.clearProperty("detente.terminal");
        }
    }

    @Test
    void regions_that_fail_cost_a_penalty_and_constant_outputs_identify_nothing() throws IOException {
        String workshop = """
                calibration: workshop
                model: faulty
                engine: ENGINE
                set: {kind: KIND}
                free: {when: [0, 80]}
                targets:
                  - {measure: "last(goods)", observed: 1}
                  - {measure: "mean(goods)", observed: 1}
                search: {budget: 20, replications: 2}
                """;
        for (String engine : List.of("history-matching", "moments")) {
            for (String kind : List.of("throws", "loses-its-number", "never")) {
                JsonNode answer = desk.json(workshop.replace("ENGINE", engine).replace("KIND", kind));
                assertThat(answer.at("/searches/0/lossWithFreshSeeds").asDouble())
                        .isZero();
                assertThat(answer.at("/searches/0/failed").asInt() > 0).isEqualTo(!kind.equals("never"));
                assertThat(answer.at("/failedCandidates")).isEqualTo(answer.at("/searches/0/failed"));
                assertThat(answer.get("failed").asInt()).as("runs").isZero();
                assertThat(CalibrationDesk.parameter(answer, "when")
                                .get("verdict")
                                .asString())
                        .isEqualTo("not identified");
                Path folder = CalibrationDesk.folder(answer);
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".csv") && !f.endsWith("failures.csv"))
                            .toList()) {
                        assertThat(file).content().doesNotContain("NaN");
                    }
                }
            }
        }
        Desk.Answer none = desk.calibrate(
                workshop.replace("ENGINE", "moments").replace("KIND", "throws").replace("[0, 80]", "[0, 30]"));
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("none of the candidates could be run").contains("the roof fell in");
    }

    private static final String BLOCKS = """
            calibration: rest
            model: cobweb
            engine: history-matching
            periods: 40
            set: {expectation-weight: 0.4}
            search: {budget: 30, replications: 2, seed: 5}
            blocks:
              - block: supply
                free: {supply-slope: {min: 0.5, max: 2, scale: log}}
                targets:
                  - {measure: "mean(price, from=2020-01-01)", observed: 96, discrepancy: 0.01}
                  - {measure: "mean(quantity, from=2020-01-01)", observed: 104, discrepancy: 0.01}
              - block: weather
                set: {expectation-weight: 0.5}
                search: {budget: 20, replications: 3}
                free: {weather: {min: 0.001, max: 0.1, scale: log}}
                targets:
                  - {measure: "max(price, from=2030-01-01)", observed: 98, discrepancy: 0.01}
                  - {measure: "min(price, from=2030-01-01)", observed: 94, discrepancy: 0.01}
            """;

    @Test
    void a_block_takes_over_what_those_before_it_have_found() throws IOException {
        JsonNode answer = desk.json(BLOCKS, "--threads", "1");
        Path folder = CalibrationDesk.folder(answer);
        String slope =
                CalibrationDesk.parameter(answer, "supply-slope").get("best").asString();
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(folder.resolve("supply/best.json")))
                        .at("/parameters/0/best")
                        .asString())
                .isEqualTo(slope);
        assertThat(answer.at("/searches/0/command").asString()).doesNotContain("weather=");
        assertThat(answer.at("/searches/1/command").asString())
                .containsPattern("--set supply-slope=" + slope.substring(0, 8) + "[0-9]* --set weather=")
                .contains("--set expectation-weight=0.5");
        assertThat(folder.resolve("supply/report.html")).exists();
        assertThat(folder.resolve("weather/charts/profile-1.svg")).exists();
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("Block supply", "How the values are found")
                .contains("Block weather");
        assertThat(Files.readAllLines(folder.resolve("weather/candidates.csv"))).hasSize(1 + 20);
        assertThat(desk.types("verify", folder.toString()).out()).startsWith("Same bytes");
    }

    @Test
    void a_calibration_in_blocks_goes_on_in_the_block_where_it_was_killed() throws IOException {
        JsonNode whole = desk.json(BLOCKS, "--threads", "1");
        Path folder = CalibrationDesk.folder(whole);
        List<String> first = Files.readAllLines(folder.resolve("supply/evaluations.jsonl"));
        List<String> second = Files.readAllLines(folder.resolve("weather/evaluations.jsonl"));
        String report = Files.readString(folder.resolve("weather/report.html"));
        Matcher found = Pattern.compile("supply-slope=[-+.0-9E]+")
                .matcher(Files.readString(folder.resolve("weather/best.json")));
        assertThat(found.find()).isTrue();
        Files.move(folder, home.resolve("kept"));
        CalibrationDesk.leave(folder, "-supply", "[]", String.join("\n", first) + "\n");
        CalibrationDesk.leave(
                folder,
                "-weather",
                "[" + found.group() + "]",
                String.join("\n", second.subList(0, 5)) + "\n" + second.get(5).substring(0, 20));
        assertThat(CalibrationDesk.found(desk.json(BLOCKS, "--threads", "2"))).isEqualTo(CalibrationDesk.found(whole));
        assertThat(Files.readAllLines(folder.resolve("weather/evaluations.jsonl")))
                .isEqualTo(second);
        assertThat(folder.resolve("weather/report.html")).content().isEqualTo(report);
        try (Stream<Path> left = Files.list(folder.getParent())) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    void figures_of_a_series_are_drawn_over_time_beside_what_was_published() throws IOException {
        Path folder = CalibrationDesk.folder(desk.json("""
                calibration: magnets
                model: rare-earths
                scenario: history
                periods: 90
                engine: history-matching
                set: {network.firms: 68}
                free: {licences.share-uncontrolled.usa: }
                targets:
                  - {measure: "min(output.auto.usa)", observed: 0.98}
                  - {series: exports.magnet.chn.usa, from: 2025-04-01, to: 2025-08-31, transform: log}
                search: {budget: 10, replications: 2}
                """));
        List<String> rows = Files.readAllLines(folder.resolve("charts/fit-over-time.csv"));
        assertThat(rows.get(0)).contains("value");
        assertThat(rows)
                .filteredOn(r -> r.contains("published") && r.contains("2025-05"))
                .singleElement()
                .asString()
                .contains(",46");
        assertThat(rows)
                .filteredOn(r -> r.contains("median") && r.contains("2025-05"))
                .hasSize(1);
        assertThat(folder.resolve("report.html")).content().contains("fit-over-time");
    }

    @Test
    void everything_wrong_in_blocks_is_listed_at_once() {
        Desk.Answer answer = desk.calibrate("""
                calibration: rest
                model: cobweb
                set: {supply-slop: 1}
                free: {weather: }
                blocks:
                  - block: supply
                    engine: history-matching
                    free: {supply-slope: }
                    targets: [{measure: last(price), observed: 3}]
                  - block: supply
                    engine: history-matching
                    search: {budget: 20, replicatons: 3}
                    free: {supply-slope: , weather: }
                    targets: [{measure: last(prise), observed: 3}, {measure: last(quantity), observed: 3}]
                """);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("line 3: unknown parameter 'supply-slop'.\n          Maybe 'supply-slope'?")
                .contains("line 4: unknown key 'free'; known: ")
                .contains("line 6: neither the block nor the file has 'search'.")
                .contains("line 10: duplicate block 'supply'.")
                .contains("line 12: unknown key 'replicatons'.\n          Maybe 'replications'?")
                .contains("line 13: 'supply-slope' is free in block 'supply' too.")
                .contains("line 14: unknown series 'prise'.");
        assertThat(answer.err()).containsOnlyOnce("supply-slop'");
        assertThat(desk.calibrate("calibration: rest\nmodel: cobweb\nblocks: []\n")
                        .err())
                .contains("line 3: 'blocks' is empty.");
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void everything_wrong_is_listed_at_once() {
        Desk.Answer answer = desk.calibrate("""
                calibration: rest
                model: cobweb
                scenario: basline
                engine: momments
                free:
                  supply-slope: {min: 2, max: 1}
                  wether: [0, 1]
                targets:
                  - {series: price}
                  - {measure: last(prise), observed: 3}
                  - {measure: last(price)}
                  - {measure: last(price), observed: 3, discrepancy: -1}
                search: {budget: 3}
                """);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), ""))
                .contains("line 3: unknown scenario 'basline'.\n          Maybe 'baseline'?")
                .contains("line 4: 'engine' must be one of moments, history-matching, was 'momments'.")
                .contains("line 6: 'supply-slope' must be spread from less to more, was 2 to 1.")
                .contains("line 7: unknown parameter 'wether'.")
                .contains("line 11: a target with 'measure' needs the 'observed' value.")
                .contains("line 12: 'discrepancy' must be a number from 0 to 1e100, was -1.")
                .contains("line 13: 'budget' must be a whole number from 10 to 1000000, was 3.");
        Desk.Answer second = desk.calibrate(REST.replaceAll("(?m)^  - .*(max|min|quantity).*\n", "")
                .replace("targets:\n", "targets:\n  - {series: price}\n"));
        assertThat(second.err()).contains("there is no published figure of 'price'; none is known.");
        Desk.Answer third = desk.calibrate(REST.replaceAll("(?m)^  - .*(max|min|mean\\(quantity).*\n", ""));
        assertThat(third.err()).contains("1 data points cannot determine 2 free parameters.");
        assertThat(home.resolve("results")).doesNotExist();
    }
}
