package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Forecasts whose bands hold more than chance: prices in cobweb, of which the model cannot know 30%. */
class ForecastLayersTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        StringBuilder rows = new StringBuilder("months,series,value,unit,source\n");
        YearMonth month = YearMonth.of(2006, 1);
        for (int i = 0; i < 24; i++) {
            rows.append(String.format(
                    Locale.ROOT, "%s,price_dollar_t,%d,dollar/t,made up%n", month.plusMonths(i), 80 + (i * 7) % 11));
        }
        desk.write("models/cobweb/data/observed.csv", rows.toString());
        desk.write(
                "models/cobweb/model.yaml",
                desk.read("models/cobweb/model.yaml").replace("parameters:\n", """
                                data: {observed: data/observed.csv}
                                observed: {price: price_dollar_t}
                                discrepancy:
                                  - {series: price, share: 0.3, correlation: 0.5, source: made up}
                                parameters:
                                """));
    }

    private Path folder(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "backtest", "cobweb", "--origin", "2007-09-30", "--replications", "40", "--no-charts", "--json"));
        words.addAll(List.of(more));
        Desk.Answer answer = desk.types(words.toArray(new String[0]));
        assertThat(answer.err()).doesNotContain("problem");
        return Path.of(JsonMapper.shared().readTree(answer.out()).path("folder").asString());
    }

    /** A column of the rows of a table that have a word. */
    private static List<Double> column(Path file, String name, String word) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int place = List.of(lines.get(0).split(",", -1)).indexOf(name);
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .filter(cells -> cells.contains(word))
                .map(cells -> Double.parseDouble(cells.get(place)))
                .toList();
    }

    @Test
    void each_layer_has_a_row_a_forecast_and_makes_it_wider() throws IOException {
        Path layers = folder().resolve("layers.csv");
        assertThat(Files.readAllLines(layers).get(0))
                .isEqualTo("origin,target,unit,h,month,layer,observed,median,q5,q95,width,held,crps");
        List<Double> chance = column(layers, "width", "chance");
        List<Double> all = column(layers, "width", "discrepancy");
        assertThat(chance).hasSize(4);
        assertThat(all).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(all.get(i)).isGreaterThan(5 * chance.get(i));
        }
    }

    @Test
    void scores_are_those_of_all_layers_and_runs_stand_without_errors() throws IOException {
        Path with = folder();
        Path without = folder("--no-discrepancy");
        assertThat(with.resolve("replications.csv")).hasSameBinaryContentAs(without.resolve("replications.csv"));
        assertThat(without.resolve("layers.csv")).doesNotExist();
        assertThat(column(with.resolve("forecast_cells.csv"), "crps", "price"))
                .isEqualTo(column(with.resolve("layers.csv"), "crps", "discrepancy"));
        assertThat(column(without.resolve("forecast_cells.csv"), "crps", "price"))
                .isEqualTo(column(with.resolve("layers.csv"), "crps", "chance"));
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_a_result_can_be_verified() throws IOException {
        Path one = folder("--threads", "1");
        Path other = folder("--threads", "4", "--out", home.resolve("other").toString());
        try (Stream<Path> files = Files.list(one)) {
            assertThat(files.filter(f -> !f.endsWith("manifest.json")))
                    .allSatisfy(f -> assertThat(other.resolve(f.getFileName())).hasSameBinaryContentAs(f));
        }
        assertThat(desk.types("verify", one.toString()).out()).startsWith("Same bytes: all ");
        Path without = folder("--no-discrepancy");
        assertThat(desk.types("verify", without.toString()).out()).startsWith("Same bytes: all ");
    }

    @Test
    void with_an_ensemble_the_values_of_its_members_are_a_layer_between() throws IOException {
        desk.write("members.csv", "weight,cost\n1,1\n1,10\n1,30\n");
        String file = home.resolve("members.csv").toString();
        Path three = folder("--ensemble", file);
        Path layers = three.resolve("layers.csv");
        List<Double> chance = column(layers, "width", "chance");
        List<Double> parameters = column(layers, "width", "parameters");
        List<Double> all = column(layers, "width", "discrepancy");
        assertThat(chance).isEqualTo(column(folder().resolve("layers.csv"), "width", "chance"));
        for (int i = 0; i < 4; i++) {
            assertThat(parameters.get(i)).isGreaterThan(1.1 * chance.get(i));
            assertThat(all.get(i)).isGreaterThan(1.1 * parameters.get(i));
        }
        assertThat(Files.readAllLines(three.resolve("replications.csv")))
                .hasSize(1 + 2 * 40)
                .anyMatch(line -> line.startsWith("2007-09-30,usual,7,"))
                .anyMatch(line -> line.startsWith("2007-09-30,drawn,7,"));
        Path one = folder("--ensemble", file, "--no-discrepancy", "--threads", "1");
        Path four = folder(
                "--ensemble",
                file,
                "--no-discrepancy",
                "--threads",
                "4",
                "--out",
                home.resolve("o").toString());
        assertThat(four.resolve("layers.csv")).hasSameBinaryContentAs(one.resolve("layers.csv"));
        assertThat(four.resolve("replications.csv")).hasSameBinaryContentAs(one.resolve("replications.csv"));
        assertThat(column(one.resolve("layers.csv"), "width", "discrepancy")).isEmpty();
        assertThat(desk.types("verify", three.toString()).out()).startsWith("Same bytes: all ");
    }

    @Test
    void options_without_a_value_tell_results_apart_and_stand_in_the_command_that_repeats_them() throws IOException {
        Path usual = folder();
        Path given = folder("--given-policy");
        Path without = folder("--no-discrepancy");
        assertThat(List.of(usual.getFileName(), given.getFileName(), without.getFileName()))
                .doesNotHaveDuplicates();
        assertThat(Files.readString(given.resolve("manifest.json"))).contains("\"given-policy\"");
        assertThat(desk.types("verify", given.toString()).out()).startsWith("Same bytes: all ");
    }

    @Test
    void the_report_says_what_each_layer_adds_and_what_bands_hold() {
        Desk.Answer answer =
                desk.types("backtest", "cobweb", "--origin", "2007-09-30", "--replications", "10", "--series", "price");
        assertThat(answer.out().replaceAll("\\s+", " "))
                .contains("and discrepancy", "what the model cannot know", "30.0%", "made up");
        Path results = home.resolve("results/cobweb");
        try (Stream<Path> files = Files.walk(results)) {
            String html = Files.readString(
                    files.filter(f -> f.endsWith("report.html")).findFirst().orElseThrow());
            assertThat(html)
                    .contains("Layers of uncertainty")
                    .contains("They show chance within the model and what the model cannot know, not that its values"
                            + " are wrong.");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
