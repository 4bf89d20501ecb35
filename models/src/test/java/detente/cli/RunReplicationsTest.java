package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One run within the bands of other seeds. */
class RunReplicationsTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    private Path run(String... words) {
        return desk.folder(
                Stream.concat(Stream.of("run"), Stream.concat(Arrays.stream(words), Stream.of("--json", "--no-charts")))
                        .toArray(String[]::new));
    }

    /** The lines of a table, split into cells. */
    private static List<List<String>> cells(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    @Test
    void twenty_seeds_make_the_bands_unless_another_number_is_said() throws IOException {
        JsonNode json = desk.json("run", "cobweb", "--json", "--no-charts");
        assertThat(json.path("replications").asInt()).isEqualTo(20);
        Path folder = Path.of(json.path("folder").asString());
        assertThat(Files.readAllLines(folder.resolve("replications.csv"))).hasSize(21);
        List<List<String>> bands = cells(folder.resolve("bands.csv"));
        assertThat(bands.get(0))
                .containsExactly(
                        "series", "unit", "over", "from", "until", "seeds", "q5", "q25", "median", "q75", "q95");
        assertThat(bands.subList(1, bands.size())).allSatisfy(row -> {
            assertThat(row.get(5)).isEqualTo("20");
            List<Double> ends = row.subList(6, 11).stream().map(Double::valueOf).toList();
            assertThat(ends).isSorted();
        });
    }

    @Test
    void the_series_are_those_of_the_seed_whatever_the_number_of_others() throws IOException {
        Path alone = run("cobweb", "--replications", "1", "--seed", "3");
        Path many = run("cobweb", "--replications", "5", "--seed", "3");
        assertThat(many).isNotEqualTo(alone);
        for (String name : List.of("series.csv", "series_long.csv", "monthly.csv", "events.csv")) {
            assertThat(many.resolve(name)).hasSameBinaryContentAs(alone.resolve(name));
        }
        assertThat(alone.resolve("bands.csv")).doesNotExist();
        assertThat(alone.resolve("replications.csv")).doesNotExist();
    }

    @Test
    void bands_are_quantiles_of_the_runs_that_each_seed_makes() throws IOException {
        List<List<Double>> seeds = new ArrayList<>();
        for (int seed = 4; seed <= 6; seed++) {
            seeds.add(prices(run("cobweb", "--replications", "1", "--seed", Integer.toString(seed))));
        }
        List<List<String>> bands =
                cells(run("cobweb", "--replications", "3", "--seed", "4").resolve("bands.csv"));
        List<List<String>> price =
                bands.stream().filter(row -> row.get(0).equals("price")).toList();
        assertThat(price).hasSize(seeds.get(0).size());
        for (int t = 0; t < price.size(); t++) {
            int period = t;
            List<Double> sorted =
                    seeds.stream().map(seed -> seed.get(period)).sorted().toList();
            assertThat(Double.parseDouble(price.get(t).get(8))).isEqualTo(sorted.get(1));
            double upper = sorted.get(1) + 0.9 * (sorted.get(2) - sorted.get(1));
            assertThat(Double.parseDouble(price.get(t).get(10)))
                    .isCloseTo(upper, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static List<Double> prices(Path folder) throws IOException {
        return cells(folder.resolve("series_long.csv")).stream()
                .filter(row -> row.get(5).equals("price"))
                .map(row -> Double.valueOf(row.get(7)))
                .toList();
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_verify_computes_the_bands_again() throws IOException {
        String elsewhere = home.resolve("elsewhere").toString();
        Path one = run("cobweb", "--threads", "1");
        Path other = run("cobweb", "--threads", "4", "--out", elsewhere);
        try (Stream<Path> files = Files.list(one)) {
            for (Path file : files.filter(f -> !f.endsWith("manifest.json")).toList()) {
                assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(desk.types("verify", one.toString()).out()).startsWith("Same bytes: all ");
        Files.writeString(one.resolve("bands.csv"), "x", java.nio.file.StandardOpenOption.APPEND);
        assertThat(desk.types("verify", one.toString()).out()).contains("bands.csv");
    }

    @Test
    void the_same_order_is_answered_from_the_folder_with_the_same_words() {
        String first = desk.types("run", "cobweb").out();
        String second = desk.types("run", "cobweb").out();
        assertThat(second).contains("Results were there already: ");
        assertThat(second.replace("Results were there already: ", "Results: ")).isEqualTo(first);
    }

    @Test
    void a_model_in_which_the_seed_changes_nothing_runs_once() {
        Desk.copy(Path.of(System.getProperty("detente.home"), "models/ario"), home.resolve("models/ario"));
        assertThat(desk.json("run", "ario", "--periods", "10", "--json", "--no-charts")
                        .path("replications")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void with_an_ensemble_every_seed_draws_its_values_and_verify_needs_no_file_elsewhere() throws IOException {
        desk.write("values.csv", "weight,weather\n1,0.01\n1,0.3\n");
        String file = home.resolve("values.csv").toString();
        Path with = run("cobweb", "--ensemble", file);
        Path without = run("cobweb");
        assertThat(Files.readString(with.resolve("bands.csv")))
                .isNotEqualTo(Files.readString(without.resolve("bands.csv")));
        Path alone = run("cobweb", "--ensemble", file, "--replications", "1");
        assertThat(with.resolve("series.csv")).hasSameBinaryContentAs(alone.resolve("series.csv"));
        Files.delete(home.resolve("values.csv"));
        assertThat(desk.types("verify", with.toString()).out()).startsWith("Same bytes: all ");
    }

    @Test
    void a_seed_that_fails_is_left_out_and_listed_with_the_command_that_repeats_it() throws IOException {
        desk.write("values.csv", "weight,kind\n1,never\n1,throws\n");
        String file = home.resolve("values.csv").toString();
        int seed = 1;
        while (desk.types("run", "faulty", "--ensemble", file, "--replications", "1", "--seed", "" + seed)
                        .code()
                != 0) {
            seed++;
        }
        Desk.Answer answer = desk.types("run", "faulty", "--ensemble", file, "--seed", "" + seed);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(" of 20 runs failed; they are left out of every figure", "the roof fell in");
        List<String> failures =
                Files.readAllLines(desk.latest("faulty", "plain").resolve("failures.csv"));
        assertThat(failures).hasSizeBetween(2, 20);
        assertThat(failures.get(1)).contains("--replications 1");
    }

    @Test
    void a_wrong_number_of_seeds_is_refused_with_all_else_that_is_wrong() {
        Desk.Answer answer = desk.types("run", "cobweb", "--replications", "0", "--scenario", "frist");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'replications'", "was 0", "Maybe 'frost'?");
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void outcomes_of_the_model_stand_in_json_with_their_interval() {
        JsonNode outcomes = desk.json("run", "cobweb", "--json", "--no-charts").path("outcomes");
        assertThat(outcomes.size()).isEqualTo(2);
        JsonNode price = outcomes.get(0);
        assertThat(price.path("outcome").asString()).isEqualTo("price-mean");
        assertThat(price.path("about").asString()).isEqualTo("Price, mean from 2020 on");
        assertThat(price.path("q5").asDouble()).isLessThan(price.path("median").asDouble());
        assertThat(price.path("q95").asDouble())
                .isGreaterThan(price.path("median").asDouble());
        assertThat(price.path("seeds").asInt()).isEqualTo(20);
        JsonNode alone = desk.json("run", "cobweb", "--json", "--no-charts", "--replications", "1")
                .path("outcomes")
                .get(0);
        assertThat(alone.path("q5").isNull()).isTrue();
        assertThat(alone.path("value")).isEqualTo(price.path("value"));
    }

    @Test
    void an_outcome_that_the_run_does_not_cover_is_left_out() {
        JsonNode outcomes = desk.json("run", "cobweb", "--json", "--no-charts", "--periods", "8")
                .path("outcomes");
        assertThat(outcomes.size()).isEqualTo(1);
        assertThat(outcomes.get(0).path("outcome").asString()).isEqualTo("harvest-lowest");
    }
}
