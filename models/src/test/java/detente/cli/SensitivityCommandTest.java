package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SensitivityCommandTest {
    private static final String SOBOL = """
            experiment: price
            model: cobweb
            kind: sobol
            scenarios: [baseline]
            periods: 15
            seeds: {first: 3, count: 3}
            design:
              sobol:
                points: 16
                pairs: true
                over:
                  expectation-weight: [0.3, 0.9]
                  farmers: [50, 60]
            outcomes:
              last-price: {measure: last(price), about: Price at the end}
            """;
    private static final String MORRIS = """
            experiment: price
            model: cobweb
            kind: morris
            seeds: {count: 2}
            periods: 15
            design: {morris: {trajectories: 6, levels: 4, over: {expectation-weight: , supply-slope: [0.5, 1]}}}
            outcomes: {last-price: last(price)}
            """;

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    private Desk.Answer analyse(String text, String... more) {
        desk.write("price.yaml", text);
        String[] words = Stream.concat(
                        Stream.of("sensitivity", home.resolve("price.yaml").toString()), Stream.of(more))
                .toArray(String[]::new);
        return desk.types(words);
    }

    private JsonNode json(String text, String... more) {
        Desk.Answer answer = analyse(
                text, Stream.concat(Stream.of("--json"), Stream.of(more)).toArray(String[]::new));
        return JsonMapper.builder().build().readTree(answer.out());
    }

    @Test
    void indices_stand_in_a_table_with_interval_and_convergence() throws IOException {
        JsonNode answer = json(SOBOL);
        assertThat(answer.get("planned").asInt()).isEqualTo(3 * 16 * 6);
        Path folder = Path.of(answer.get("folder").asString());
        assertThat(folder.getParent()).isEqualTo(home.resolve("results/cobweb"));
        assertThat(folder.getFileName().toString()).startsWith("price-");
        List<String> table = Files.readAllLines(folder.resolve("sobol.csv"));
        assertThat(table.get(0))
                .isEqualTo("scenario,outcome,statistic,parameter,index,value,low,high,n,value_at_quarter,"
                        + "value_at_half,imputed,note");
        // first, total and the pair, of mean and log variance, and both rows of the seed
        assertThat(table).hasSize(1 + 2 * 5 + 2);
        assertThat(table.get(1)).startsWith("baseline,last-price,mean,expectation-weight,first,");
        assertThat(table.get(5)).startsWith("baseline,last-price,mean,expectation-weight*farmers,pair,");
        assertThat(table.get(11))
                .matches("baseline,last-price,run,seed,first,.*,0,no interval: the sample is too small");
        assertThat(table).noneMatch(row -> row.contains("NaN"));
        assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(1 + 3 * 16 * 6);
        assertThat(folder.resolve("report.html")).content().contains("<svg").contains("Price at the end");
        assertThat(folder.resolve("charts/outcome-1-baseline.svg")).exists();
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() throws IOException {
        Map<String, String> one = null;
        for (String threads : List.of("1", "2", "8")) {
            Path folder = Path.of(
                    json(SOBOL, "--threads", threads, "--fresh").get("folder").asString());
            Map<String, String> files = new TreeMap<>();
            for (String name : List.of("sobol.csv", "runs.csv", "experiment.yaml", "charts/outcome-1-baseline.svg")) {
                files.put(name, Files.readString(folder.resolve(name)));
            }
            assertThat(files).isEqualTo(one == null ? files : one);
            one = files;
        }
    }

    @Test
    void asked_twice_it_answers_from_what_is_there_and_verify_finds_the_same() {
        for (String text : List.of(SOBOL, MORRIS)) {
            JsonNode first = json(text);
            JsonNode second = json(text);
            assertThat(second.get("computed").asInt()).isZero();
            String table = first.get("kind").asString();
            assertThat(first.get(table)).isNotEmpty();
            assertThat(second.get(table)).isEqualTo(first.get(table));
            Desk.Answer verified = desk.types("verify", first.get("folder").asString());
            assertThat(verified.out()).startsWith("Same bytes");
        }
    }

    @Test
    void elementary_effects_have_a_table_bars_and_a_plane() throws IOException {
        JsonNode answer = json(MORRIS);
        Path folder = Path.of(answer.get("folder").asString());
        List<String> table = Files.readAllLines(folder.resolve("morris.csv"));
        assertThat(table.get(1)).matches("baseline,last-price,mean,expectation-weight,mu-star,(.+,){6}0,");
        assertThat(table).hasSize(1 + 2 * 6 + 2);
        assertThat(folder.resolve("charts/outcome-1-baseline.csv")).exists();
        assertThat(folder.resolve("charts/outcome-1-baseline-plane.csv"))
                .content()
                .contains("supply-slope");
        Desk.Answer text = analyse(MORRIS);
        assertThat(text.out())
                .contains("last-price: mean change over the whole range [dollar/t]")
                .contains("supply-slope");
    }

    @Test
    void parameters_of_a_group_share_rows_and_runs() throws IOException {
        String grouped =
                SOBOL.replace("over:", "groups: {farm: [farmers, supply-slope]}\n    over:\n      supply-slope: ");
        JsonNode answer = json(grouped);
        assertThat(answer.get("planned").asInt()).isEqualTo(3 * 16 * 6);
        Path folder = Path.of(answer.get("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("sobol.csv")))
                .hasSize(1 + 2 * 5 + 2)
                .anyMatch(row -> row.startsWith("baseline,last-price,mean,farm*expectation-weight,pair,"));
        assertThat(folder.resolve("report.html")).content().contains("count as one: farm (farmers, supply-slope).");
        assertThat(desk.types("verify", folder.toString()).out()).startsWith("Same bytes");
        // the same points under another name have rows of another name
        assertThat(json(grouped.replace("farm:", "farming:")).get("folder")).isNotEqualTo(answer.get("folder"));
    }

    @Test
    void elementary_effects_of_groups_have_bars_and_no_place_in_the_plane() throws IOException {
        JsonNode answer = json(MORRIS.replace("over:", "groups: {all: [expectation-weight, supply-slope]}, over:"));
        assertThat(answer.get("planned").asInt()).isEqualTo(2 * 6 * 2);
        Path folder = Path.of(answer.get("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("morris.csv")).get(1))
                .startsWith("baseline,last-price,mean,all,mu-star,");
        assertThat(folder.resolve("charts/outcome-1-baseline.csv")).exists();
        assertThat(folder.resolve("charts/outcome-1-baseline-plane.csv")).doesNotExist();
    }

    @Test
    void too_many_failures_refuse_the_figures_and_keep_the_runs() throws IOException {
        String faulty = """
                experiment: breakdown
                model: faulty
                kind: morris
                design: {morris: {trajectories: 5, levels: 2, over: {kind: [never, throws], when: [20, 30]}}}
                outcomes: {end: last(goods)}
                """;
        Desk.Answer answer = analyse(faulty);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("outcome end in scenario plain is not analysed:")
                .contains("of 15 values are missing; at most 0 may be (5%)")
                .contains("failures.csv");
        JsonNode again = json(faulty);
        Path folder = Path.of(again.get("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("morris.csv"))).hasSize(1);
        assertThat(Files.readString(folder.resolve("failures.csv"))).contains("detente run faulty --scenario plain");
        assertThat(again.get("refused").size()).isEqualTo(1);
    }

    @Test
    void everything_wrong_is_listed_at_once() {
        Desk.Answer answer = analyse("""
                experiment: price
                model: cobweb
                kind: sobol
                scenarios: [baseline]
                design:
                  morris:
                    trajectories: 1
                    levels: 3
                    over: {expectation-wait: [0, 1], farmers: [9, 2]}
                outcomes: {last-price: last(prise)}
                """);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), "")).isEqualTo("""
                4 problems in /price.yaml
                  line 8: 'levels' must be even, was 3.
                  line 9: unknown parameter 'expectation-wait'.
                          Maybe 'expectation-weight'?
                  line 9: 'farmers' must be spread from less to more, was 9 to 2.
                  line 10: unknown series 'prise'.
                          Maybe 'price'?
                """);
        assertThat(analyse(SOBOL.replace("kind: sobol", "kind: morris")).err())
                .contains("the design of an experiment of 'kind: morris' must be 'morris'.");
        assertThat(analyse(SOBOL.replace("kind: sobol", "kind: batch")).err())
                .contains("line 3: 'kind' must be sobol or morris, was batch; a batch is for 'detente batch'.");
        desk.write(
                "price.yaml",
                SOBOL.replace("kind: sobol", "kind: batch").replace("over:", "groups: {g: [farmers]}\n    over:"));
        assertThat(desk.types("batch", home.resolve("price.yaml").toString()).err())
                .contains("'groups' is for sensitivity analyses only.");
        assertThat(analyse(SOBOL.replace("points: 16", "points: 3")).err())
                .contains("'points' must be 4 or more base points, was 3.");
        assertThat(home.resolve("results")).doesNotExist();
    }
}
