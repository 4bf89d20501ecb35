package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that once hung, ended as internal errors or were accepted in silence: exit code 2, the place, what is allowed. */
@Timeout(60)
class WrongInputTest {
    private static final String EXPERIMENT = """
            experiment: x
            model: cobweb
            kind: batch
            scenarios: [baseline]
            seeds: {first: 1, count: 2}
            design: {grid: {supply-slope: [0.5, 0.6]}}
            outcomes: {end: "last(price)"}
            """;
    private static final String CALIBRATION = """
            calibration: x
            model: cobweb
            engine: moments
            set: {cost: 9}
            free: {supply-slope: [0.5, 1.8]}
            targets: [{measure: last(price), observed: 86}]
            search: {budget: 20, seed: 1}
            """;

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    private void refuses(String message, String... words) {
        Desk.Answer answer = desk.types(words);
        assertThat(answer.err()).contains(message).doesNotContain("internal error");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(home.resolve("results")).doesNotExist();
    }

    private void refusesFile(String command, String file, String message) {
        desk.write("file.yaml", file);
        refuses(message, command, home.resolve("file.yaml").toString());
    }

    @Test
    void series_in_charts_and_outcomes_are_looked_up_although_parameters_are_wrong() {
        desk.write(
                "models/cobweb/model.yaml",
                desk.read("models/cobweb/model.yaml")
                        .replace("cost: {value: 10,", "cost: {value: -10,")
                        .replace("price: price,", "price: prise,")
                        .replace("min(quantity)", "min(quantitty)"));
        refuses("""
                model.yaml
                  line 13: 'cost' must be in [0, 50] dollar/t, was -10.
                  line 22: unknown series 'prise'.
                          Maybe 'price'?
                  line 40: unknown series 'quantitty'.
                          Maybe 'quantity'?
                """, "run", "cobweb", "--set", "weather=-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --periods=\u0663        | must be a whole number of 32 bits, was '\u0663'; digits are 0 to 9
            --periods=0x10          | must be a whole number of 32 bits, was '0x10'
            --periods=1_0           | must be a whole number of 32 bits, was '1_0'; nothing may stand around or between the digits
            --periods=3000000000    | must be a whole number of 32 bits, was '3000000000'
            --seed=010              | must be a whole number of 64 bits, was '010'; a number must not start with 0
            --seed=1e3              | must be a whole number of 64 bits, was '1e3'
            --seed=                 | must be a whole number of 64 bits, was ''
            --set=cost=0\t.5        | 'cost' must be a number, was '0\\u0009.5'.
            --set=cost=010          | 'cost' must be a number, was '010'; a number must not start with 0.
            --set=cost=0,5          | 'cost' must be a number, was '0,5'; the decimal mark is a point.
            --out=                  | 'out' must be a path, was empty.
            --scenario=..           | unknown scenario '..'; known: baseline, frost, naive-expectations.
            --scenario=/            | unknown scenario '/'; known: baseline, frost, naive-expectations.
            """)
    void options(String option, String message) {
        refuses(message, "run", "cobweb", option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "0x1p-1", "0.9d", "\u0660.9"})
    void options_that_are_numbers(String level) {
        refuses("'level' must be a number, was", "compare", "cobweb", "--level", level);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "tft,grim,", ",tft", "tft,,grim", ""})
    void an_empty_place_in_a_list_of_strategies(String strategies) {
        Path models = Path.of(System.getProperty("detente.home")).resolve("models");
        Desk.copy(models.resolve("dilemma"), home.resolve("models/dilemma"));
        refuses(
                "'" + strategies + "' has an empty place: strategies are names with commas between them.",
                "tournament",
                "--matrix",
                "--strategies",
                strategies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-2-3", "0000-01-01", "+2025-01-01"})
    void an_origin_that_is_no_date(String origin) {
        refuses(
                "origin '" + origin + "' is not a date (year-month-day)",
                "backtest",
                "rare-earths",
                "--origin",
                origin);
    }

    @Test
    void a_hidden_file_is_no_scenario_and_nothing_is_written_beside_the_results() throws IOException {
        desk.write("models/cobweb/scenarios/...yaml", "description: Up\n");
        refuses("unknown scenario '..'", "run", "cobweb", "--scenario", "..");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve("models"));
        }
    }

    @Test
    void the_name_of_a_new_model() {
        refuses(
                "is not a model id: lower-case letters, digits and single dashes, at most 60.",
                "new",
                "x".repeat(300),
                "--from",
                "cobweb");
        desk.write("models/src/note.txt", "mine");
        refuses("there is a file or folder 'src' in ", "new", "src", "--from", "cobweb");
        assertThat(desk.read("models/src/note.txt")).isEqualTo("mine");
    }

    @Test
    void a_folder_beside_one_is_asked_for_by_its_path() {
        assertThat(Path.of("dilemma/model.yaml"))
                .as("tests run in the folder of all models")
                .exists();
        refuses("unknown model 'dilemma'; for the folder of that name here, write ./dilemma.", "run", "dilemma");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            experiment: x     | experiment: /              | line 1: experiment name '/' must be lower-case letters
            experiment: x     | experiment: ..             | line 1: experiment name '..' must be lower-case letters
            model: cobweb     | model: [cobweb]            | line 2: 'model' must be text, was a list.
            model: cobweb     | model: "./a\\0b"           | line 2: no folder can be called './a\\u0000b'.
            [baseline]        | [..]                       | line 4: unknown scenario '..'; known: baseline, frost
            first: 1          | first: "1"                 | line 5: 'first' must be a whole number of 64 bits, was '1' in quotes.
            count: 2          | count: 3000000000          | line 5: 'count' must be a whole number from 1 to 10000000, was 3000000000.
            [0.5, 0.6]        | []                         | line 6: the list of values of 'supply-slope' is empty.
            [0.5, 0.6]        | [010]                      | line 6: 'supply-slope' must be a number, was '010'; a number must not start with 0.
            {grid: {supply-slope: [0.5, 0.6]}} | {points: "a\\0.csv"} | line 6: no file can be called 'a\\u0000.csv'.
            "last(price)"     | "average(price)"           | line 7: unknown function 'average'; known: last, mean, min, max, sum, quantile,
            "last(price)"     | {measure: last(price, to=2010-01-01)} | line 7: unknown key 'to=2010-01-01)': a comma inside {...} ends a value; put the measure in quotes.
            "last(price)"     | last(price, to=2010-01-01) | line 7: unknown outcome 'to=2010-01-01)': a comma inside {...} ends a value; put the measure in quotes.
            """)
    void experiments(String piece, String by, String message) {
        refusesFile("batch", EXPERIMENT.replace(piece, by), message);
    }

    @Test
    void a_list_of_points_that_is_none_is_named_once() {
        for (String list : List.of("5", "[5]", "[]")) {
            desk.write("file.yaml", EXPERIMENT.replace("{grid: {supply-slope: [0.5, 0.6]}}", "{list: " + list + "}"));
            assertThat(desk.types("batch", home.resolve("file.yaml").toString()).err())
                    .contains(
                            list.equals("[]")
                                    ? "line 6: 'list' is empty."
                                    : "line 6: 'list' must be a list of maps from parameters to values, was 5.")
                    .contains("1 problem in ");
        }
    }

    @Test
    void a_parameter_of_a_group_whose_axis_is_wrong_is_named_once() {
        desk.write(
                "file.yaml",
                EXPERIMENT
                        .replace("kind: batch", "kind: sobol")
                        .replace(
                                "{grid: {supply-slope: [0.5, 0.6]}}",
                                "{sobol: {points: 8, over: {supply-slope: [0.6, 0.5], cost: }, groups: {both: [supply-slope, cost]}}}"));
        assertThat(desk.types("sensitivity", home.resolve("file.yaml").toString())
                        .err())
                .contains("line 6: 'supply-slope' must be spread from less to more, was 0.6 to 0.5.")
                .contains("1 problem in ");
    }

    @Test
    void a_measure_that_is_nested_or_long_beyond_reason() {
        String nested = "ratio(".repeat(11) + "last(price)" + ", last(price))".repeat(11);
        refusesFile(
                "batch",
                EXPERIMENT.replace("last(price)", nested),
                "measures are nested too deeply, more than 10 times.");
        String deep = "ratio(".repeat(3000) + "last(price)" + ", last(price))".repeat(3000);
        refusesFile("batch", EXPERIMENT.replace("last(price)", deep), "line 7: the measure has ");
        String dots = "last(" + "a.".repeat(900) + "a)";
        refusesFile("batch", EXPERIMENT.replace("last(price)", dots), "is not the name of a series");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            observed: 86      | observed: 1e308            | line 6: 'observed' must be a number from -1e100 to 1e100, was 1e308.
            observed: 86      | observed: "86"             | line 6: 'observed' must be a number from -1e100 to 1e100, was '86' in quotes.
            observed: 86      | observed:                  | line 6: a target with 'measure' needs the 'observed' value.
            observed: 86      | observed: 86, error: 1e200 | line 6: 'error' must be a number from 0 to 1e100, was 1e200.
            seed: 1           | seed: "1"                  | line 7: 'seed' must be a whole number of 64 bits, was '1' in quotes.
            cost: 9           | cost: "0.4"                | line 4: 'cost' must be a number, was '0.4' in quotes.
            model: cobweb     | model: {a: b}              | line 2: 'model' must be text, was a map.
            """)
    void calibrations(String piece, String by, String message) {
        refusesFile("calibrate", CALIBRATION.replace(piece, by), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            data/flows.csv          | the table has no industries.
            data/final_demand.csv   | has row '' in its place
            data/value_added.csv    | is missing.
            """)
    void a_table_with_a_header_alone(String file, String message) {
        String path = "models/rare-earths/" + file;
        desk.write(path, desk.read(path).lines().findFirst().orElseThrow() + "\n");
        refuses(message, "run", "rare-earths");
    }

    @Test
    void a_table_of_semicolons_and_decimal_commas_is_named_once() {
        String path = "models/rare-earths/data/flows.csv";
        desk.write(path, desk.read(path).replace(",", ";").replace(".", ","));
        refuses(
                "line 1: the cells are separated by ';'; a table has commas between them and decimal points.",
                "run",
                "rare-earths");
        assertThat(desk.types("run", "rare-earths").err()).contains("1 problem in ");
    }

    @Test
    void every_file_that_a_command_names_may_be_a_device() {
        List<String> refused = new ArrayList<>();
        for (String command : List.of("batch", "merge", "sensitivity", "calibrate", "verify")) {
            Desk.Answer answer = desk.types(command, Path.of("/dev/zero").toString());
            refused.add(command + " " + answer.code());
        }
        assertThat(refused).containsExactly("batch 2", "merge 2", "sensitivity 2", "calibrate 2", "verify 2");
    }
}
