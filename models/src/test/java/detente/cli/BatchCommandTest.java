package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchCommandTest {
    private static final String PRICES = """
            experiment: prices
            model: cobweb
            kind: batch
            scenarios: [baseline, frost]
            seeds: {first: 3, count: 4}
            design:
              grid:
                expectation-weight: [0.3, 0.9]
                farmers: [50, 100]
            outcomes:
              last-price: last(price)
              crash: first-below(price, level=1)
            keep: [price, quantity]
            """;

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        desk.write("prices.yaml", PRICES);
    }

    @Test
    void every_run_is_a_row_with_its_parameters_seed_status_and_outcomes() throws IOException {
        Path folder = batch();
        List<String> runs = Files.readAllLines(folder.resolve("runs.csv"));
        assertThat(runs).hasSize(1 + 2 * 4 * 4);
        assertThat(runs.get(0)).isEqualTo("run,scenario,point,expectation-weight,farmers,seed,status,last-price,crash");
        assertThat(runs.get(6)).matches("6,baseline,2,0\\.3,100,4,done,[0-9.]+,1E309");
        assertThat(runs.get(32)).matches("32,frost,4,0\\.9,100,6,done,[0-9.]+,5.0");
        assertThat(Files.readAllLines(folder.resolve("failures.csv")))
                .containsExactly("run,scenario,point,expectation-weight,farmers,seed,status,message,command");
        List<String> summary = Files.readAllLines(folder.resolve("summary.csv"));
        assertThat(summary).hasSize(1 + 2 * 4 * 2 * 40);
        assertThat(summary.get(0))
                .isEqualTo("scenario,point,expectation-weight,farmers,period,date,series,unit,runs,mean,"
                        + "q2_5,q10,q25,q50,q75,q90,q97_5");
        assertThat(summary.get(1)).startsWith("baseline,1,0.3,50,0,2000-01-01,price,dollar/t,4,");
        assertThat(folder.resolve("report.html")).content().contains("<svg").contains("last-price");
    }

    @Test
    void a_row_is_what_the_run_gives_that_its_numbers_describe() throws IOException {
        Path folder = batch();
        String row = Files.readAllLines(folder.resolve("runs.csv")).get(6);
        desk.types(
                "run",
                "cobweb",
                "--scenario",
                "baseline",
                "--set",
                "expectation-weight=0.3",
                "--set",
                "farmers=100",
                "--seed",
                "4");
        List<String> series =
                Files.readAllLines(desk.latest("cobweb", "baseline").resolve("series.csv"));
        assertThat(row.split(",", -1)[7]).isEqualTo(series.get(40).split(",", -1)[2]);
    }

    @Test
    void parquet_holds_the_same_runs_and_all_kept_values() throws IOException {
        Path folder = batch();
        assertThat(Parquet.rows(folder.resolve("runs.parquet"))).isEqualTo(Parquet.csv(folder.resolve("runs.csv")));
        List<String> series = Parquet.rows(folder.resolve("series.parquet"));
        assertThat(series).hasSize(1 + 32 * 2 * 40);
        assertThat(series.get(0)).isEqualTo("run,period,date,series,unit,value");
        assertThat(series.get(1)).startsWith("1.0,0.0,2000-01-01,price,dollar/t,");
        assertThat(series.get(42)).startsWith("1.0,1.0,2001-01-01,quantity,t/year,");
    }

    @Test
    void the_schema_file_names_every_column_of_every_table_in_order() throws IOException {
        Path folder = batch();
        List<String> schema = Files.readAllLines(folder.resolve("schema.csv"));
        for (String table : List.of("runs.csv", "summary.csv", "failures.csv")) {
            List<String> named = schema.stream()
                    .filter(line -> line.startsWith(table + ","))
                    .map(line -> line.split(",", -1)[1])
                    .toList();
            assertThat(String.join(",", named))
                    .isEqualTo(Files.readAllLines(folder.resolve(table)).get(0));
        }
        assertThat(schema).contains("runs.parquet,last-price,DOUBLE,dollar/t,last(price)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "8"})
    void the_number_of_threads_changes_no_byte_and_no_name(String threads) throws IOException {
        Path expected = batch();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Path folder = batch(
                    "--threads", threads, "--out", home.resolve("elsewhere").toString());
            assertThat(folder.getFileName()).isEqualTo(expected.getFileName());
            assertThat(compared(folder)).isEqualTo(compared(expected));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shards_merged_give_the_bytes_of_the_whole() throws IOException {
        Path expected = batch();
        String out = home.resolve("elsewhere").toString();
        for (int i = 3; i >= 1; i--) {
            JsonNode shard = json("batch", file(), "--shard", i + "/3", "--out", out, "--json");
            assertThat(shard.path("planned").asInt()).isEqualTo(i == 3 ? 10 : 11);
            assertThat(shard.path("computed").asInt()).isEqualTo(i == 3 ? 10 : 11);
            if (i == 2) {
                assertThat(desk.types("merge", file(), "--out", out).err())
                        .contains("11 of 32 runs are missing; complete the shards");
            }
        }
        Path merged = Path.of(
                json("merge", file(), "--out", out, "--json").path("folder").asString());
        assertThat(compared(merged)).isEqualTo(compared(expected));
        assertThat(json("merge", file(), "--out", out, "--json").path("reused").asInt())
                .isEqualTo(32);
    }

    @Test
    void without_shards_there_is_nothing_to_merge() {
        Desk.Answer answer = desk.types("merge", file());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("there is nothing to merge in ");
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void a_complete_batch_answers_from_its_folder_and_fresh_computes_again() throws IOException {
        Path folder = batch();
        Map<String, String> before = compared(folder);
        JsonNode again = json("batch", file(), "--json");
        assertThat(again.toString())
                .startsWith("{\"folder\":\"" + folder + "\",\"planned\":32,\"computed\":0,\"reused\":32,\"failed\":0,"
                        + "\"answers\":[{\"scenario\":\"baseline\",\"outcome\":\"last-price\",");
        assertThat(again.propertyNames())
                .containsExactly("folder", "planned", "computed", "reused", "failed", "answers");
        assertThat(json("batch", file(), "--fresh", "--json").path("computed").asInt())
                .isEqualTo(32);
        assertThat(compared(folder)).isEqualTo(before);
    }

    @Test
    void it_says_which_parameter_does_what_and_where_there_is_no_difference_beyond_seeds() throws IOException {
        Path folder = batch();
        assertThat(desk.types("batch", file()).out())
                .containsPattern("last-price, scenario baseline: [0-9.]+ dollar/t lower \\([0-9.]+ to [0-9.]+\\) with"
                        + " expectation-weight\\sat\\s0\\.9\\sinstead\\sof\\s0\\.3;")
                .containsPattern(
                        "no\\sdifference\\sbeyond\\sseeds\\sbetween\\sthe\\sfirst\\sand\\sthe\\slast\\svalue\\sof"
                                + "\\sfarmers");
        List<String> responses = Files.readAllLines(folder.resolve("responses.csv"));
        assertThat(responses.get(0))
                .isEqualTo("scenario,outcome,unit,parameter,value,points,seeds,mean,low,high,difference,"
                        + "difference_low,difference_high");
        assertThat(responses)
                .hasSize(1 + 2 * 2 * 4)
                .anyMatch(row -> row.startsWith("baseline,last-price,dollar/t,expectation-weight,0.3,2,4,"));
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("## Headline figures", "## The picture", "charts/curves-1.png", "## Responses");
        assertThat(folder.resolve("charts/curves-1.csv")).exists();
    }

    @Test
    void damaged_files_are_written_again_from_the_store() throws IOException {
        Path folder = batch();
        Map<String, String> before = compared(folder);
        Files.writeString(folder.resolve("runs.csv"), "run\n");
        Files.delete(folder.resolve("summary.csv"));
        JsonNode again = json("batch", file(), "--json");
        assertThat(again.path("computed").asInt()).isZero();
        assertThat(again.path("reused").asInt()).isEqualTo(32);
        assertThat(compared(folder)).isEqualTo(before);
    }

    @Test
    void the_resolved_experiment_is_the_same_batch() throws IOException {
        Path folder = batch();
        JsonNode again = json("batch", folder.resolve("experiment.yaml").toString(), "--json");
        assertThat(again.path("folder").asString()).isEqualTo(folder.toString());
        assertThat(again.path("reused").asInt()).isEqualTo(32);
    }

    @Test
    void a_batch_can_be_verified_and_a_changed_byte_is_found() throws IOException {
        Path folder = batch();
        Desk.Answer answer = desk.types("verify", folder.toString());
        assertThat(answer.out()).startsWith("Same bytes: all ");
        assertThat(answer.code()).isZero();
        Files.writeString(folder.resolve("runs.csv"), Files.readString(folder.resolve("runs.csv")) + "\n");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        answer = desk.types("verify", folder.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("runs.csv: differs").contains("notes.txt: is not a file of this result");
    }

    @Test
    void a_run_that_fails_is_a_row_with_the_command_that_fails_again() throws IOException {
        StringBuilder points = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            points.append("    - {when: ").append(i).append(i == 7 ? ", kind: throws}\n" : ", kind: never}\n");
        }
        desk.write("workshop.yaml", """
                experiment: workshop
                model: faulty
                kind: batch
                seeds: {count: 5}
                design:
                  list:
                %soutcomes: {goods: last(goods)}
                keep: [goods]
                """.formatted(points));
        Desk.Answer answer = desk.types("batch", home.resolve("workshop.yaml").toString(), "--json", "--threads", "2");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("5 of 100 runs failed, 0 ran out of time");
        JsonNode told = JsonMapper.shared().readTree(answer.out());
        assertThat(told.path("failed").asInt()).isEqualTo(5);
        Path folder = Path.of(told.path("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("runs.csv")))
                .hasSize(101)
                .contains("31,plain,7,7,throws,1,failed,");
        List<String> failures = Files.readAllLines(folder.resolve("failures.csv"));
        assertThat(failures).hasSize(6);
        String command = failures.get(1).substring(failures.get(1).indexOf("./detente run"));
        assertThat(command)
                .isEqualTo("./detente run faulty --scenario plain --set when=7 --set kind=throws --periods 40 --seed 1"
                        + " --replications 1");
        Desk.Answer repeated =
                desk.types(command.substring("./detente ".length()).split(" ", -1));
        assertThat(repeated.code()).isEqualTo(1);
        assertThat(failures.get(1)).contains(repeated.err().lines().findFirst().orElseThrow());
        assertThat(Files.readAllLines(folder.resolve("summary.csv"))).hasSize(1 + 19 * 40);
        JsonNode again = JsonMapper.shared()
                .readTree(desk.types("batch", home.resolve("workshop.yaml").toString(), "--json")
                        .out());
        assertThat(again.path("reused").asInt()).isEqualTo(100);
        assertThat(again.path("failed").asInt()).isEqualTo(5);
    }

    @Test
    void a_run_beyond_the_time_limit_is_told_so_and_tried_again() throws IOException {
        // long enough that the clock strikes before a run is over, on any machine
        String slow = PRICES.replace("prices", "slow") + "periods: 1000\n";
        desk.write("slow.yaml", slow + "time-limit: 1e-6\n");
        Desk.Answer answer = desk.types("batch", home.resolve("slow.yaml").toString(), "--json");
        JsonNode told = JsonMapper.shared().readTree(answer.out());
        Path folder = Path.of(told.path("folder").asString());
        int timedOut = told.path("failed").asInt();
        assertThat(timedOut).isPositive();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("failures.csv")))
                .anyMatch(line -> line.contains(",timed-out,took longer than the time limit of 1E-6 s,"));
        desk.write("slow.yaml", slow + "time-limit: 1000\n");
        JsonNode again = JsonMapper.shared()
                .readTree(desk.types("batch", home.resolve("slow.yaml").toString(), "--json")
                        .out());
        assertThat(again.path("folder").asString()).isEqualTo(folder.toString());
        assertThat(again.path("computed").asInt()).isEqualTo(timedOut);
        assertThat(again.path("failed").asInt()).isZero();
        String runs = Files.readString(folder.resolve("runs.csv"));
        desk.types("batch", home.resolve("slow.yaml").toString(), "--fresh");
        assertThat(Files.readString(folder.resolve("runs.csv"))).isEqualTo(runs);
    }

    @Test
    void a_damaged_store_is_named_and_fresh_begins_anew() throws IOException {
        Path folder = batch();
        Map<String, String> before = compared(folder);
        Path store = folder.resolve("store/runs.duckdb");
        byte[] bytes = Files.readAllBytes(store);
        java.util.Arrays.fill(bytes, 0, Math.min(bytes.length, 9000), (byte) 7);
        Files.write(store, bytes);
        Files.delete(folder.resolve("manifest.json"));
        Desk.Answer answer = desk.types("batch", file());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains(store + " cannot be opened: ")
                .contains("--fresh computes the batch again")
                .doesNotContain("internal error");
        assertThat(Files.readAllBytes(store)).isEqualTo(bytes);
        assertThat(json("batch", file(), "--fresh", "--json").path("computed").asInt())
                .isEqualTo(32);
        assertThat(compared(folder)).isEqualTo(before);
    }

    @Test
    void a_place_that_cannot_be_written_is_named() {
        desk.write("taken", "a file\n");
        Desk.Answer answer =
                desk.types("batch", file(), "--out", home.resolve("taken").toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("cannot write results to " + home.resolve("taken/cobweb"))
                .doesNotContain("internal error");
    }

    @Test
    void a_cluster_without_spark_on_the_class_path_is_refused_with_what_to_put_where() {
        Desk.Answer answer = desk.types("batch", file(), "--cluster", "host:7077");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("""
                        2 problems in the command line
                          '--cluster' must be the address of a Spark master, was 'host:7077'.
                                  Maybe 'spark://HOST:7077'?
                          '--cluster' needs Spark 4.0 for Scala 2.13, which does not come with the program: set SPARK_HOME to the \
                        folder of a Spark, in whose jars/ is spark-core_2.13-4.0.4.jar, and type the same again; or start with \
                        spark-submit (README, 'On a cluster').
                        """);
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void a_cluster_shares_the_runs_out_by_itself() {
        Desk.Answer answer = desk.types("batch", file(), "--cluster", "spark://host:7077", "--shard", "1/2");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'--cluster' leaves no choice of '--threads' or '--shard'");
    }

    @Test
    void everything_wrong_is_listed_at_once_and_nothing_is_run() {
        desk.write("prices.yaml", """
                experiment: prices
                model: cobweb
                kind: morris
                scenarios: [baseline, frst]
                design:
                  grid:
                    farmers: [0, 10]
                    expectation-wait: [0.5]
                outcomes:
                  first: last(prce)
                  second: "min(price, from=2090-01-01)"
                  third: lats(price)
                keep: [qantity]
                """);
        Desk.Answer answer = desk.types("batch", file(), "--threads", "0");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), "")).isEqualTo("""
                1 problem in the command line
                  'threads' must be in [1, 1000], was 0.
                8 problems in /prices.yaml
                  line 3: a batch is computed from an experiment of 'kind: batch' only.
                  line 4: unknown scenario 'frst'.
                          Maybe 'frost'?
                  line 7: 'farmers' must be in [1, 1000] farmer, was 0.
                  line 8: unknown parameter 'expectation-wait'.
                          Maybe 'expectation-weight'?
                  line 10: unknown series 'prce'.
                          Maybe 'price'?
                  line 11: no period of the run starts from 2090-01-01 to the end.
                  line 12: unknown function 'lats'.
                          Maybe 'last'?
                  line 13: unknown series 'qantity'.
                          Maybe 'quantity'?
                """);
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void a_model_that_there_is_not_and_a_file_that_is_not_are_wrong_input() {
        desk.write("prices.yaml", PRICES.replace("model: cobweb", "model: cobwep"));
        assertThat(desk.types("batch", file()).err().replace(home.toString(), ""))
                .isEqualTo("""
                1 problem in /prices.yaml
                  line 2: unknown model 'cobwep'.
                          Maybe 'cobweb'?
                """);
        Desk.Answer answer = desk.types("merge", home.resolve("none.yaml").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("none.yaml\n  the file does not exist.");
    }

    @Test
    void values_that_do_not_fit_together_are_named_by_their_point() {
        desk.write("rows.yaml", """
                experiment: rows
                model: rare-earths
                kind: batch
                design: {list: [{production.cover.magnet: 9}, {production.cover.magnet: 10}]}
                """.replace("production.cover.magnet", "production.cover.magnets"));
        Desk.Answer answer = desk.types("batch", home.resolve("rows.yaml").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), "")).isEqualTo("""
                2 problems in /rows.yaml
                  line 4: point 1 (production.cover.magnets=9): unknown good 'magnets' of 'production.cover'.
                          Maybe 'magnet'?
                  line 4: point 2 (production.cover.magnets=10): unknown good 'magnets' of 'production.cover'.
                          Maybe 'magnet'?
                """);
    }

    private String file() {
        return home.resolve("prices.yaml").toString();
    }

    private Path batch(String... more) {
        String[] words = Stream.concat(Stream.of("batch", file(), "--json"), Stream.of(more))
                .toArray(String[]::new);
        return Path.of(json(words).path("folder").asString());
    }

    private JsonNode json(String... words) {
        Desk.Answer answer = desk.types(words);
        assertThat(answer.err()).doesNotContain("internal");
        return JsonMapper.shared().readTree(answer.out());
    }

    /** Everything but the store, the manifest without its environment. */
    static Map<String, String> compared(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("store")) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    files.put(
                            name,
                            name.equals("manifest.json") ? text.substring(0, text.indexOf("\"environment\"")) : text);
                }
            }
        }
        return files;
    }
}
