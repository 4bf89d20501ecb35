package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Runs whose seeds draw values from a file. */
class EnsembleCommandTest {
    private static final String FILE = """
            weight,expectation-weight,weather
            1,0.3,0.01
            2,0.9,0.05
            1,0.6,0.2
            0,0.5,0.1
            """;

    @TempDir
    Path home;

    private Desk desk;
    private String file;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        desk.write("three.csv", FILE);
        file = home.resolve("three.csv").toString();
        desk.write("prices.yaml", """
                experiment: prices
                model: cobweb
                kind: batch
                scenarios: [baseline, frost]
                periods: 20
                seeds: {first: 3, count: 6}
                design:
                  grid:
                    cost: [10, 12]
                outcomes:
                  last-price: last(price)
                """);
    }

    private Path folder(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        Desk.Answer answer = desk.types(all.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err()).isZero();
        return Path.of(JsonMapper.shared().readTree(answer.out()).path("folder").asString());
    }

    private Path compare(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "compare", "cobweb", "--scenario", "frost", "--against", "baseline", "--periods", "20", "--no-charts"));
        words.addAll(List.of("--ensemble", file));
        words.addAll(List.of(more));
        return folder(words.toArray(new String[0]));
    }

    /** What a table says of each seed, without its column of the seed. */
    private static Map<String, String> bySeed(Path table, int seed) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(table)) {
            rows.put(line.split(",", -1)[seed], line);
        }
        return rows;
    }

    /** The value of a setting that a run has, as its manifest says. */
    private String setting(String name, long seed, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "cobweb",
                "--no-charts",
                "--periods",
                "5",
                "--replications",
                "1",
                "--ensemble",
                file,
                "--seed",
                Long.toString(seed)));
        words.addAll(List.of(more));
        return JsonMapper.shared()
                .readTree(read(folder(words.toArray(new String[0])).resolve("manifest.json")))
                .path("overrides")
                .path(name)
                .asString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertSame(Path one, Path other) throws IOException {
        try (Stream<Path> files = Files.list(one)) {
            assertThat(files.filter(f -> Files.isRegularFile(f) && !f.endsWith("manifest.json")))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(other.resolve(f.getFileName())).hasSameBinaryContentAs(f));
        }
    }

    @Test
    void a_run_with_an_ensemble_is_the_run_with_the_values_of_its_members_set() throws IOException {
        String weight = setting("expectation-weight", 4);
        String weather = setting("weather", 4);
        assertThat(FILE).contains("," + weight + "," + weather + "\n");
        Path drawn = folder(
                "run",
                "cobweb",
                "--no-charts",
                "--replications",
                "1",
                "--periods",
                "5",
                "--seed",
                "4",
                "--ensemble",
                file);
        Path set = folder(
                "run",
                "cobweb",
                "--no-charts",
                "--replications",
                "1",
                "--periods",
                "5",
                "--seed",
                "4",
                "--set",
                "expectation-weight=" + weight,
                "--set",
                "weather=" + weather);
        assertThat(set).isEqualTo(drawn);
        assertThat(desk.types("verify", drawn.toString()).out()).startsWith("Same bytes: all ");
    }

    @Test
    void a_member_is_drawn_as_often_as_its_weight_says() throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int seed = 1; seed <= 60; seed++) {
            counts.merge(setting("expectation-weight", seed), 1, Integer::sum);
        }
        assertThat(counts).containsOnlyKeys("0.3", "0.6", "0.9");
        assertThat(counts.get("0.9")).isBetween(20, 40);
    }

    @Test
    void what_is_set_on_the_command_line_stays() {
        assertThat(setting("weather", 4, "--set", "weather=0.07")).isEqualTo("0.07");
        assertThat(setting("expectation-weight", 4, "--set", "weather=0.07"))
                .isEqualTo(setting("expectation-weight", 4));
    }

    @Test
    void a_seed_has_one_member_in_both_scenarios_and_whatever_the_seeds_around_it() throws IOException {
        Path many = compare("--replications", "8");
        Path few = compare("--replications", "3", "--seed", "5");
        Map<String, String> all = bySeed(many.resolve("pairs.csv"), 0);
        Map<String, String> some = bySeed(few.resolve("pairs.csv"), 0);
        assertThat(some).hasSize(4);
        assertThat(all).containsAllEntriesOf(some);
        String set = "expectation-weight=" + setting("expectation-weight", 6);
        String weather = "weather=" + setting("weather", 6);
        Path one = folder(
                "compare",
                "cobweb",
                "--scenario",
                "frost",
                "--against",
                "baseline",
                "--periods",
                "20",
                "--no-charts",
                "--seed",
                "6",
                "--replications",
                "2",
                "--set",
                set,
                "--set",
                weather);
        assertThat(bySeed(one.resolve("pairs.csv"), 0)).containsEntry("6", all.get("6"));
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_a_result_can_be_verified_when_the_file_is_gone() throws IOException {
        Path one = compare("--replications", "12", "--threads", "1");
        Path other = compare(
                "--replications",
                "12",
                "--threads",
                "4",
                "--out",
                home.resolve("other").toString());
        assertSame(one, other);
        assertThat(one.resolve("ensemble.csv")).hasContent(FILE.strip());
        Files.delete(home.resolve("three.csv"));
        assertThat(desk.types("verify", one.toString()).out()).startsWith("Same bytes: all ");
    }

    @Test
    void another_ensemble_makes_another_study_and_another_place_of_the_same_does_not() throws IOException {
        Path first = compare("--replications", "3");
        desk.write("moved.csv", FILE);
        file = home.resolve("moved.csv").toString();
        assertThat(compare("--replications", "3")).isEqualTo(first);
        desk.write("moved.csv", FILE.replace("0.05", "0.06"));
        assertThat(compare("--replications", "3")).isNotEqualTo(first);
    }

    @Test
    void the_command_that_repeats_a_study_names_the_file() throws IOException {
        Path study = folder(
                "compare",
                "cobweb",
                "--scenario",
                "frost",
                "--against",
                "baseline",
                "--replications",
                "3",
                "--ensemble",
                file);
        assertThat(read(study.resolve("report.md")))
                .contains("--ensemble ./three.csv", "the values of each drawn from ./three.csv");
    }

    @Test
    void facts_draw_too() throws IOException {
        Path with = folder("facts", "cobweb", "--replications", "4", "--ensemble", file);
        Path without = folder("facts", "cobweb", "--replications", "4");
        assertThat(read(with.resolve("replications.csv"))).isNotEqualTo(read(without.resolve("replications.csv")));
        assertThat(desk.types("verify", with.toString()).out()).startsWith("Same bytes: all ");
    }

    @Test
    void shards_of_a_batch_join_to_the_batch_and_it_goes_on_where_it_was_left() throws IOException {
        String experiment = home.resolve("prices.yaml").toString();
        Path whole = folder("batch", experiment, "--ensemble", file, "--threads", "1");
        String elsewhere = home.resolve("elsewhere").toString();
        for (int i = 1; i <= 3; i++) {
            desk.types("batch", experiment, "--ensemble", file, "--shard", i + "/3", "--out", elsewhere);
        }
        Path merged = folder("merge", experiment, "--ensemble", file, "--out", elsewhere);
        assertSame(whole, merged);
        String third = home.resolve("third").toString();
        desk.types("batch", experiment, "--ensemble", file, "--shard", "2/3", "--out", third);
        Path resumed = folder("batch", experiment, "--ensemble", file, "--threads", "4", "--out", third);
        assertSame(whole, resumed);
        assertThat(desk.types("verify", whole.toString()).out()).startsWith("Same bytes: all ");
        assertThat(folder("batch", experiment)).isNotEqualTo(whole);
        assertThat(read(whole.resolve("report.md"))).contains("--ensemble ./three.csv");
    }

    @Test
    void everything_wrong_in_a_file_is_listed_at_once_with_its_line() {
        desk.write("three.csv", """
                weight,expectation-weight,wether,cost
                -1,x,1,10
                0,0.4,1,
                1,3,1,10
                many,0.4,1,10
                """);
        Desk.Answer answer = desk.types(
                "compare",
                "cobweb",
                "--scenario",
                "frost",
                "--against",
                "baseline",
                "--set",
                "farmrs=3",
                "--ensemble",
                file);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().replace(home.toString(), "HOME")).isEqualTo("""
                1 problem in the command line
                  unknown parameter 'farmrs'.
                          Maybe 'farmers'?
                6 problems in HOME/three.csv
                  line 1: unknown parameter 'wether'.
                          Maybe 'weather'?
                  line 2: 'weight' must be 0 or more, was -1.
                  line 2: 'expectation-weight' must be a number, was 'x'.
                  line 3: 'cost' must be a number, was ''.
                  line 4: 'expectation-weight' must be in [0.01, 1] 1/year, was 3.
                  line 5: 'weight' must be a finite number, was 'many'.
                """);
    }

    @Test
    void a_file_without_members_weights_or_parameters_is_refused() {
        assertThat(refused("weight,cost\n")).contains("line 1: there is no member: the table has no rows.");
        assertThat(refused("weight\n1\n")).contains("line 1: no column has the name of a parameter.");
        assertThat(refused("cost\n10\n")).contains("line 1: missing column 'weight'");
        assertThat(refused("weight,cost\n0,10\n0,11\n")).contains("line 1: every weight is 0: no member can be drawn.");
        assertThat(refused("")).contains("the file is empty.");
        file = home.resolve("none.csv").toString();
        assertThat(desk.types("run", "cobweb", "--ensemble", file).err()).contains("the file does not exist.");
    }

    @Test
    void of_many_wrong_members_the_first_are_named() {
        String err = refused("weight,cost\n" + "1,-5\n".repeat(100));
        assertThat(err.lines().filter(l -> l.contains("'cost' must be"))).hasSize(20);
        assertThat(err).contains("line 21: more members may be wrong; these are the first 20.");
    }

    private String refused(String text) {
        desk.write("three.csv", text);
        Desk.Answer answer = desk.types("run", "cobweb", "--ensemble", file);
        assertThat(answer.code()).isEqualTo(2);
        return answer.err();
    }
}
